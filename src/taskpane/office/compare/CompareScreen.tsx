/** So sánh: the largest changes, what the rules found unusual, and the targets; each line a press from the school. */
import { Body1, Button, Caption1, Field, Link, makeStyles, Select, Spinner, Subtitle2, tokens } from '@fluentui/react-components'; // prettier-ignore
import { useMemo, useState, type ReactNode } from 'react';
import { previousPeriod, periodInSentence } from '../../../reporting/periods/calendar';
import type { School } from '../../../reporting/schools/school';
import { displayName } from '../../../reporting/schools/names';
import { formatCount, formatPercent } from '../../../reporting/wording/numbers';
import { byOrder, type Change, type ChangeOrder, KINDS, targetsOf } from '../../../workflows/compare/highlights';
import { showFigure, showTarget } from '../../../workflows/show-figure';
import { useWords } from '../../language';
import type { ScreenProps } from '../screen';
import { GoToCell } from '../trace/GoToCell';
import { TrendPart } from './TrendPart';
import { useHighlights } from './use-highlights';
import { COMPARE_WORDS } from './words';

const useStyles = makeStyles({
  screen: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM }, // prettier-ignore
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  start: { justifySelf: 'start' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  line: { display: 'grid', overflowWrap: 'anywhere' },
  change: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  number: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A page of a list. */
const SHOWN = 20;

export default function CompareScreen({ reading, period, go, reread }: ScreenProps) {
  const words = useWords(COMPARE_WORDS);
  const styles = useStyles();
  const { book } = reading;
  const [order, setOrder] = useState<ChangeOrder>('amount');
  const highlights = useHighlights(book, period);
  const changes = useMemo(() => byOrder(highlights.changes, order), [highlights.changes, order]);
  const targets = useMemo(() => targetsOf(book, period), [book, period]);
  const before = previousPeriod(book.calendar, period);
  const school = (code: string, name: string) => (
    <Link as="button" aria-label={words.open(name)} onClick={() => go('schools', { school: code })}>
      {name}
    </Link>
  );
  if (highlights.checked < highlights.of || highlights.of === 0)
    return (
      <div className={styles.screen}>
        <Spinner size="tiny" className={styles.start} label={words.checking(highlights.checked, highlights.of)} />
      </div>
    );
  const toCell = (of: School, key: string | undefined, what: string, said: ReactNode) =>
    key === undefined ? (
      said
    ) : (
      <GoToCell of={`${displayName(of)}, ${what}`} show={() => showFigure({ period: period.id, school: of.code, key })}>
        {said}
      </GoToCell>
    );
  return (
    <div className={styles.screen}>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {words.changes(changes.length)}
        </Subtitle2>
        {before ? (
          <>
            <Caption1 className={styles.quiet}>{words.changesOf(periodInSentence(before))}</Caption1>
            <Field label={words.order} orientation="horizontal">
              <Select value={order} onChange={(_event, { value }) => setOrder(value as ChangeOrder)}>
                {(['amount', 'share'] as const).map((one) => (
                  <option key={one} value={one}>
                    {words.orders[one]}
                  </option>
                ))}
              </Select>
            </Field>
            <Lines rows={changes} none={words.noChanges} keyOf={({ school: of, key }) => `${of.code} ${key}`}>
              {(change) => (
                <>
                  <div className={styles.change}>
                    {school(change.school.code, displayName(change.school))}
                    <span className={styles.number}>{difference(change)}</span>
                  </div>
                  {toCell(
                    change.school,
                    change.key,
                    change.label,
                    <Caption1 block className={styles.quiet}>
                      {change.title} – {change.label}: {formatCount(change.before)} → {formatCount(change.now)}
                    </Caption1>,
                  )}
                </>
              )}
            </Lines>
          </>
        ) : (
          <Body1>{words.nothingBefore}</Body1>
        )}
      </section>
      {KINDS.map((kind) => {
        const found = highlights.standouts.get(kind) ?? [];
        return (
          <section key={kind} className={styles.part}>
            <Subtitle2 as="h2" className={styles.title}>
              {words.kinds[kind](found.length)}
            </Subtitle2>
            <Lines
              rows={found}
              none={words.noneFound}
              keyOf={({ school: of, finding }) => `${of.code} ${finding.rule} ${finding.keys.join(' ')}`}
            >
              {({ school: one, finding }) => (
                <>
                  <div>{school(one.code, displayName(one))}</div>
                  {toCell(one, finding.keys[0], finding.message, <Caption1 block>{finding.message}</Caption1>)}
                  {finding.explanation && (
                    <Caption1 className={styles.quiet}>{words.explained(finding.explanation)}</Caption1>
                  )}
                </>
              )}
            </Lines>
          </section>
        );
      })}
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {words.targets}
        </Subtitle2>
        <Lines rows={targets} none={words.noTargets} keyOf={({ target }) => JSON.stringify(target)}>
          {({ target: source, row: { indicator, scope, target, actual, met } }) => (
            <>
              <div className={styles.change}>
                <span>
                  {indicator} ({scope})
                </span>
                <span className={styles.number}>{met === null ? words.unknown : met ? words.met : words.notMet}</span>
              </div>
              <GoToCell of={`${indicator} (${scope})`} show={() => showTarget(source)}>
                <Caption1 block className={styles.quiet}>
                  {words.target(target, actual)}
                </Caption1>
              </GoToCell>
            </>
          )}
        </Lines>
      </section>
      <TrendPart book={book} reread={reread} />
    </div>
  );
}

/** "+20 (+22,2%)"; where nothing stood there before, the number alone. */
function difference({ difference: by, share }: Change): string {
  const sign = by > 0 ? '+' : '';
  return `${sign}${formatCount(by)}${share === null ? '' : ` (${sign}${formatPercent(share * 100)})`}`;
}

/** A list that grows a page at a time. */
function Lines<Row>({
  rows,
  none,
  keyOf,
  children,
}: {
  rows: readonly Row[];
  none: string;
  /** What was said of a line goes with it when the order changes. */
  keyOf: (row: Row) => string;
  children: (row: Row) => ReactNode;
}) {
  const words = useWords(COMPARE_WORDS);
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  if (rows.length === 0) return <Body1>{none}</Body1>;
  return (
    <>
      <ul className={styles.list}>
        {rows.slice(0, shown).map((row) => (
          <li key={keyOf(row)} className={styles.line}>
            {children(row)}
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button size="small" className={styles.start} onClick={() => setShown(shown + SHOWN)}>
          {words.more(rows.length - shown)}
        </Button>
      )}
    </>
  );
}
