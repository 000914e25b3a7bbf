import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import type { FormFinding, TypedFigure } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { DeedFailure } from '../deeds/DeedFailure';
import { useDeed } from '../deeds/use-deed';
import FindingReason from '../explain/FindingReason';
import { isExplained, mendOf } from './listing';
import { SeverityIcon } from './SeverityIcon';
import { FINDINGS_WORDS } from './words';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    listStyleType: 'none',
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  place: { marginInlineStart: 'auto' },
  message: { overflowWrap: 'anywhere' },
  reason: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface FindingDeeds {
  /** To the cell in the sheet and to the field in the pane. */
  onGoTo(finding: FormFinding): void;
  /** Types the proposal. */
  onMend(figures: TypedFigure[]): Promise<unknown>;
  onExplain(row: string, text: string): Promise<unknown>;
  /** Opens the last 12 months of a figure; absent: not offered. */
  onHistory?(key: string): void;
  /** After a mend, when this item may be gone. */
  onMended?(): void;
}

export interface FindingItemProps extends FindingDeeds {
  finding: FormFinding;
  slots: readonly FigureSlot[];
  /** Finalised: shown, but nothing can be changed. */
  isLocked: boolean;
}

export function FindingItem(props: FindingItemProps) {
  const { finding, slots, isLocked, onGoTo, onMend, onExplain, onHistory, onMended } = props;
  const words = useWords(FINDINGS_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const [isExplaining, setExplaining] = useState(false);
  const explainButton = useRef<HTMLButtonElement>(null);
  const wasExplaining = useRef(false);
  useEffect(() => {
    // The editor had the focus and is gone: it goes back to what opened it.
    if (wasExplaining.current && !isExplaining) explainButton.current?.focus();
    wasExplaining.current = isExplaining;
  }, [isExplaining]);
  const messageId = useId();
  const { severity, place, explanationRow: row, explanation = '', sharesReasonWith: others = [] } = finding;
  const mend = mendOf(finding, slots);
  const [key] = finding.keys;
  const isWarning = severity === 'warning';

  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <SeverityIcon severity={severity} />
        <Text weight="semibold">{words.severity[severity]}</Text>
        {place && (
          <Link
            as="button"
            className={styles.place}
            aria-label={words.goTo(place.address)}
            aria-describedby={messageId}
            onClick={() => onGoTo(finding)}
          >
            {words.cell(place.address)}
          </Link>
        )}
      </div>
      <Text id={messageId} className={styles.message}>
        {finding.message}
      </Text>
      {isWarning && isExplained(finding) && !isExplaining && (
        <Text className={styles.reason}>
          <b>{words.explained}</b> {explanation}
          {others.length > 0 && <i> {words.sharedReason(others.length + 1)}</i>}
        </Text>
      )}
      {isWarning && !isExplained(finding) && !isLocked && (
        <Text size={200}>{row === undefined ? words.noPlaceForReason : words.mustExplain}</Text>
      )}
      {isExplaining && row !== undefined ? (
        <FindingReason finding={finding} onSave={(text) => onExplain(row, text)} onClose={() => setExplaining(false)} />
      ) : (
        <div className={styles.deeds}>
          {mend && !isLocked && (
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={deed.isBusy}
              aria-describedby={messageId}
              onClick={() => void deed.run(() => onMend(mend.figures)).then(onMended)}
            >
              {words.mend(mend.shown)}
            </Button>
          )}
          {isWarning && row !== undefined && !isLocked && (
            <Button ref={explainButton} size="small" aria-describedby={messageId} onClick={() => setExplaining(true)}>
              {isExplained(finding) ? words.changeExplanation : words.explain}
            </Button>
          )}
          {onHistory && key !== undefined && typeof finding.value === 'number' && (
            <Button
              size="small"
              appearance="subtle"
              aria-describedby={messageId}
              aria-haspopup="dialog"
              onClick={() => onHistory(key)}
            >
              {words.history}
            </Button>
          )}
        </div>
      )}
      <DeedFailure deed={deed} />
    </li>
  );
}
