/** The sentences with figures as they were drawn; each number a press from the cell it comes from. */
import { Body1, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { Briefing, LinkedNumber } from '../../../reporting/briefing/document';
import { useWords } from '../../language';
import { REPORT_WORDS } from './words';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
});

export function Sentences({ briefing, onCell }: { briefing: Briefing; onCell: (reference: string) => void }) {
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const sentences = briefing.blocks.flatMap((block) => (block.kind === 'figures' ? [block] : []));
  if (sentences.length === 0) return null;
  return (
    <details>
      <summary>
        <Body1>{words.drawnSentences(sentences.length)}</Body1>
      </summary>
      <Caption1>{words.drawnSentencesHint}</Caption1>
      <ul className={styles.list}>
        {sentences.map(({ text, numbers }, at) => (
          <li key={at}>
            {withLinks(text, numbers, (number) => (
              <Link
                as="button"
                inline
                aria-label={words.toCell(number.text, number.cell ?? '')}
                onClick={() => onCell(number.cell ?? '')}
              >
                {number.text}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Numbers whose place in the text or in the sheets is not known stay text. */
function withLinks(
  text: string,
  numbers: readonly LinkedNumber[],
  link: (number: LinkedNumber) => ReactNode,
): ReactNode[] {
  const parts: ReactNode[] = [];
  let done = 0;
  const placed = numbers
    .filter((number) => number.at !== undefined && number.cell !== undefined)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const number of placed) {
    const start = number.at ?? 0;
    if (start < done || text.slice(start, start + number.text.length) !== number.text) continue;
    parts.push(text.slice(done, start), <Fragment key={start}>{link(number)}</Fragment>);
    done = start + number.text.length;
  }
  return [...parts, text.slice(done)];
}
