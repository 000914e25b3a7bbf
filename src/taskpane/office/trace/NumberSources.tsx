/** What a number of a sentence is added up from, each line a press from its cell. */
import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { LinkedNumber } from '../../../reporting/briefing/document';
import type { ReportMonth } from '../../../reporting/briefing/month';
import { type NumberPart, type NumberParts, partsOf } from '../../../reporting/briefing/number-parts';
import { countOf } from '../../../reporting/consolidation/amounts';
import { formatCount, formatPair } from '../../../reporting/wording/numbers';
import { showPart } from '../../../workflows/show-figure';
import { useWords } from '../../language';
import { GoToCell } from './GoToCell';
import { TRACE_WORDS } from './words';

const useStyles = makeStyles({
  sources: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXXS },
  part: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  more: { justifySelf: 'start' },
});

/** Shown at first, and so many times as many with each press: of thousands of schools nobody pages through by twenties. */
const PAGE = 20;
const MORE = 5;

export function NumberSources({ number, month }: { number: LinkedNumber; month: ReportMonth }) {
  const words = useWords(TRACE_WORDS);
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const { kind, parts } = useMemo(() => partsOf(number, month), [number, month]);
  return (
    <div className={styles.sources}>
      <Caption1 role="status">
        {parts.length === 0 ? words.none(number.text) : words.parts[kind](number.text, parts.length)}
      </Caption1>
      <ul className={styles.list}>
        {parts.slice(0, shown).map((part, at) => (
          <li key={at}>
            <Part of={kind} part={part} month={month} />
          </li>
        ))}
      </ul>
      {parts.length > shown && (
        <Button size="small" className={styles.more} onClick={() => setShown(shown * MORE)}>
          {words.more(parts.length - shown)}
        </Button>
      )}
    </div>
  );
}

function Part({ of, part, month }: { of: NumberParts['kind']; part: NumberPart; month: ReportMonth }) {
  const words = useWords(TRACE_WORDS);
  const styles = useStyles();
  const { name, place } = part;
  const line = (
    <Body1 className={styles.part}>
      <span>{name}</span>
      <span className={styles.amount}>{said(of, part, words)}</span>
    </Body1>
  );
  if (!place) return line;
  return (
    <GoToCell of={name} show={() => showPart(month.period.id, place)}>
      {line}
    </GoToCell>
  );
}

function said(
  of: NumberParts['kind'],
  { amount, isBlank }: NumberPart,
  words: Record<'blank' | 'yes' | 'no' | 'given' | 'notGiven' | 'carried', string>,
): string {
  if (of === 'presence') {
    if (amount === null || typeof amount === 'number') return '';
    return amount.k > 0 ? words.given : isBlank ? words.notGiven : words.carried;
  }
  if (amount === null || isBlank) return words.blank;
  if (of === 'answer') return countOf(amount) > 0 ? words.yes : words.no;
  if (of === 'change') return `${countOf(amount) > 0 ? '+' : ''}${formatCount(countOf(amount))}`;
  return typeof amount === 'number' ? formatCount(amount) : formatPair(amount.k, amount.n);
}
