import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowCounterclockwise16Regular, Clock16Regular, ErrorCircle16Regular } from '@fluentui/react-icons';
import type { FormFinding } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { FieldReason } from './FieldReason';
import { mendOf } from '../findings/listing';
import { SeverityIcon } from '../findings/SeverityIcon';
import { useEntry, type Entry } from './entry';
import { ENTRY_WORDS } from './words';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
  note: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalXS,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  deeds: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, gridColumn: 2 },
  small: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** What there is to say about one figure, below it: carried over, not yet written, and its findings with their mends. */
export function FieldNotes({ figure: key }: { figure: string }) {
  const entry = useEntry();
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  const { desk, deeds, isLocked } = entry;
  const notes = notesOf(entry, key);
  if (!notes.isAny) return null;
  return (
    <div className={styles.notes}>
      {notes.isCarried && (
        <div className={styles.note}>
          <ArrowCounterclockwise16Regular aria-hidden />
          <span>{words.carried}</span>
          {!isLocked && (
            <div className={styles.deeds}>
              <Button size="small" className={styles.small} onClick={() => deeds.confirmCarried([key])}>
                {words.confirm}
              </Button>
            </div>
          )}
        </div>
      )}
      {notes.unwritten && (
        <div className={styles.note}>
          {notes.unwritten.refusal === undefined ? (
            <Clock16Regular aria-hidden />
          ) : (
            <ErrorCircle16Regular aria-hidden />
          )}
          <span>
            {notes.unwritten.refusal === undefined ? words.waiting : `${words.refused}. ${notes.unwritten.refusal}`}
          </span>
        </div>
      )}
      {notes.findings.map((finding) => {
        const mend = isLocked ? undefined : mendOf(finding, entry.form.slots);
        const { place, severity } = finding;
        return (
          <div key={finding.rule + finding.message} className={styles.note}>
            <SeverityIcon severity={severity} />
            <span>
              <b>{words.severity[severity]}.</b> {finding.message}
            </span>
            <div className={styles.deeds}>
              {mend && (
                <Button
                  size="small"
                  className={styles.small}
                  onClick={() => {
                    desk.restore();
                    desk.commit(mend.figures);
                  }}
                >
                  {words.mend(mend.shown)}
                </Button>
              )}
              {place && (
                <Link as="button" className={styles.link} onClick={() => deeds.goTo(place)}>
                  {words.goToCell(place.address)}
                </Link>
              )}
            </div>
            {severity === 'warning' && <FieldReason finding={finding} />}
          </div>
        );
      })}
    </div>
  );
}

export interface Notes {
  isAny: boolean;
  isCarried: boolean;
  /** Absent too while the write is only on its way. */
  unwritten?: { refusal?: string };
  findings: readonly FormFinding[];
}

export function notesOf({ state, form, findingsOf }: Entry, key: string): Notes {
  const isCarried = form.figures.get(key)?.isCarried ?? false;
  const kept = state.unwritten.get(key);
  const unwritten = kept && (state.isWaiting || kept.refusal !== undefined) ? kept : undefined;
  const findings = findingsOf.get(key) ?? [];
  return {
    isAny: isCarried || unwritten !== undefined || findings.length > 0,
    isCarried,
    ...(unwritten && { unwritten }),
    findings,
  };
}

/** The same in one text, for those who cannot see it. */
export function notesText(notes: Notes, words: (typeof ENTRY_WORDS)['vi']): string {
  return [
    notes.isCarried && words.carried,
    notes.unwritten && (notes.unwritten.refusal === undefined ? words.waiting : words.refused),
    ...notes.findings.map(({ severity, message }) => `${words.severity[severity]}: ${message}`),
  ]
    .filter(Boolean)
    .join('. ');
}
