/** The sentences with figures; each number a press from the cell it stands in, or from what it is added up from. */
import { Body1, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { LinkedNumber } from '../../../reporting/briefing/document';
import type { ReportMonth } from '../../../reporting/briefing/month';
import type { FigureSentence } from '../../../workflows/foresee-report';
import { useWords } from '../../language';
import { NumberSources } from '../trace/NumberSources';
import { TRACE_WORDS } from '../trace/words';
import { REPORT_WORDS } from './words';

const useStyles = makeStyles({
  /** Lines of the report bring their own dashes. */
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
  },
});

interface Props {
  title: string;
  hint: string;
  sentences: readonly FigureSentence[];
  month?: ReportMonth;
  /** Once the report is drawn: to the cell of the annex that holds a number. */
  onCell?: (reference: string) => void;
  children?: ReactNode;
}

export function Sentences({ title, hint, sentences, month, onCell, children }: Props) {
  const words = useWords(REPORT_WORDS);
  const trace = useWords(TRACE_WORDS);
  const styles = useStyles();
  const [opened, setOpened] = useState<LinkedNumber>();
  if (sentences.length === 0) return null;
  const link = (number: LinkedNumber): ReactNode => {
    const { text, cell } = number;
    if (onCell && cell !== undefined)
      return (
        <Link as="button" inline aria-label={words.toCell(text, cell)} onClick={() => onCell(cell)}>
          {text}
        </Link>
      );
    if (!month) return text;
    const isOpened = opened === number;
    return (
      <Link
        as="button"
        inline
        aria-label={trace.whence(text)}
        aria-expanded={isOpened}
        onClick={() => setOpened(isOpened ? undefined : number)}
      >
        {text}
      </Link>
    );
  };
  return (
    <details>
      <summary>
        <Body1>{title}</Body1>
      </summary>
      <Caption1>{hint}</Caption1>
      <ul className={styles.list}>
        {sentences.map(({ text, numbers }, at) => (
          <li key={at}>
            {withLinks(text, numbers, link)}
            {month && opened && numbers.includes(opened) && (
              <NumberSources key={opened.at} number={opened} month={month} />
            )}
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
}

/** Numbers whose place in the text is not known stay text. */
function withLinks(
  text: string,
  numbers: readonly LinkedNumber[],
  link: (number: LinkedNumber) => ReactNode,
): ReactNode[] {
  const parts: ReactNode[] = [];
  let done = 0;
  const placed = numbers.filter(({ at }) => at !== undefined).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const number of placed) {
    const start = number.at ?? 0;
    if (start < done || text.slice(start, start + number.text.length) !== number.text) continue;
    // A line may break beside a button: what is written against the number stays with it, "(86,4%).".
    const before = /\S*$/.exec(text.slice(done, start))?.[0] ?? '';
    const after = /^[^\s\d]*/.exec(text.slice(start + number.text.length))?.[0] ?? '';
    parts.push(
      text.slice(done, start - before.length),
      <span key={start} style={TOGETHER}>
        {before}
        {link(number)}
        {after}
      </span>,
    );
    done = start + number.text.length + after.length;
  }
  return [...parts, text.slice(done)];
}

const TOGETHER = { whiteSpace: 'nowrap' } as const;
