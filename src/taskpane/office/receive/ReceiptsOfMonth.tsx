/** What was received this month so far, each receipt with Hoàn tác. */
import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWords } from '../../language';
import { formatMoment } from '../../../reporting/wording/dates';
import type { ReceiptOfMonth } from './receipts-of-month';
import { RECEIVE_WORDS } from './words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  item: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  texts: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  asking: { display: 'grid', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  undo: { flexShrink: 0 },
  title: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Props {
  title: string;
  receipts: readonly ReceiptOfMonth[];
  onUndo: (lot: string) => void;
}

export function ReceiptsOfMonth({ title, receipts, onUndo }: Props) {
  const styles = useStyles();
  if (receipts.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h3" block className={styles.title}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {receipts.map((receipt) => (
          <Receipt key={receipt.lot} receipt={receipt} onUndo={onUndo} />
        ))}
      </ul>
    </section>
  );
}

function Receipt({ receipt, onUndo }: { receipt: ReceiptOfMonth; onUndo: Props['onUndo'] }) {
  const words = useWords(RECEIVE_WORDS);
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const { lot, reports, from, to, replaced, isLocked, file } = receipt;
  const when = from === to ? formatMoment(from, 'g') : `${formatMoment(from, 'g')} – ${formatMoment(to, 'g')}`;
  const remarks = [
    reports === 1 ? file : '',
    replaced > 0 ? words.replacedIn(replaced) : '',
    isLocked ? words.lockedLot : '',
  ].filter((text) => text !== '');
  if (isAsking) {
    return (
      <li className={styles.asking} role="group" aria-label={words.askUndo(lot, reports)}>
        <Body1>{words.askUndo(lot, reports)}</Body1>
        <Caption1 className={styles.quiet}>{words.askUndoDetail}</Caption1>
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" autoFocus onClick={() => onUndo(lot)}>
            {words.undo}
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>
            {words.cancel}
          </Button>
        </div>
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <span className={styles.texts}>
        <Body1>{words.receiptLine(lot, reports, when)}</Body1>
        {remarks.length > 0 && <Caption1 className={styles.quiet}>{remarks.join(' · ')}</Caption1>}
      </span>
      <Button
        size="small"
        className={styles.undo}
        icon={<ArrowUndo16Regular />}
        disabled={isLocked}
        aria-label={words.undoLot(lot)}
        onClick={() => setAsking(true)}
      >
        {words.undo}
      </Button>
    </li>
  );
}
