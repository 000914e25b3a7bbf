/** What differs, school by school: messages to send, a sentence for the report, and what could not be matched. */
import { Body1, Button, Caption1, Field, Link, makeStyles, MessageBar, MessageBarBody, Select, Subtitle2, tokens } from '@fluentui/react-components'; // prettier-ignore
import { useMemo, useState } from 'react';
import { type Difference, type DifferenceKind, differingSchools, matchFigures } from '../../../reporting/matching/differences'; // prettier-ignore
import { isAnswerField } from '../../../reporting/briefing/answers';
import { type Level, levelInfo, LEVELS } from '../../../reporting/levels/level';
import { periodInSentence } from '../../../reporting/periods/calendar';
import { displayName } from '../../../reporting/schools/names';
import { activeSchools } from '../../../reporting/schools/registry';
import type { School } from '../../../reporting/schools/school';
import {
  differenceLine,
  differenceMessage,
  differenceSentence,
  isDifferenceSentence,
} from '../../../workflows/match/match-messages';
import { readExport } from '../../../workflows/match/read-export';
import { schoolChanges } from '../../../workflows/match/saved-schools';
import { meetingMonth } from '../../../workflows/meeting/meeting-month';
import { saveMeeting } from '../../../workflows/meeting/save-meeting';
import { localSecond } from '../../../workflows/moment';
import { saveSettings } from '../../../workflows/settings/save-settings';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { MessageToCopy } from '../MessageToCopy';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import type { ChosenExport } from './MatchScreen';
import { MATCH_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  schools: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalM },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Shown = 'differs' | 'all';
/** A page of a list. */
const PAGE = 30;

export function Matched(
  props: ScreenProps & {
    chosen: ChosenExport;
    onChange: (change: Partial<ChosenExport>) => void;
    onAnother: () => void;
  },
) {
  const { chosen, period, go } = props;
  const { book } = props.reading;
  const words = useWords(MATCH_WORDS);
  const styles = useStyles();
  const [shown, setShown] = useState<Shown>('differs');
  const [level, setLevel] = useState<Level | ''>('');
  const [page, setPage] = useState(PAGE);
  const [message, setMessage] = useState<School>();
  const doing = useDoing();
  const { sheets, sheet, choice, decisions, source } = chosen;
  const schools = useMemo(() => activeSchools(book.schools, period), [book, period]);
  const read = useMemo(
    () => readExport(sheets[sheet]?.rows ?? [], choice, schools, book.catalogue, decisions),
    [sheets, sheet, choice, schools, book, decisions],
  );
  const found = useMemo(() => matchFigures(book, period, read.figures), [book, period, read]);
  const differing = differingSchools(found);
  const bySchool = new Map<School, Difference[]>();
  for (const one of found.differences)
    if ((shown === 'all' || one.kind === 'differs') && (level === '' || one.school.levels.includes(level)))
      bySchool.set(one.school, [...(bySchool.get(one.school) ?? []), one]);
  const sentence = differenceSentence(source, differing);
  /** Kept in the book, so that next month's file is not asked about. @param code "": of no school; `undefined`: ask again */
  const decide = (written: string, code: string | undefined): void => {
    const kept = [...decisions.schools].filter(([name]) => name !== written);
    const next = new Map(code === undefined ? kept : [...kept, [written, code]]);
    props.onChange({ decisions: { ...decisions, schools: next } });
    void doing.run(async () => {
      await saveSettings({ changes: schoolChanges(book.settings, source, next), now: localSecond() });
      await shownAgain(props.reread);
    });
  };
  const decided = [...decisions.schools].map(([written, code]) => ({
    written,
    name: code === '' ? words.leaveOut : (schools.find((school) => school.code === code)?.name ?? code),
  }));
  const intoReport = (text: string): void => {
    void doing.run(async () => {
      const before = meetingMonth(book, period);
      const others = before.lines.filter((one) => !isDifferenceSentence(one.text, source));
      const isAnswer = ({ field }: { field: string }) => isAnswerField(field);
      const lines = [...others.filter((one) => !isAnswer(one)), { field: '11b', text }, ...others.filter(isAnswer)];
      const after = { ...before, lines };
      await saveMeeting({ period: period.id, before, after, now: localSecond() });
      await shownAgain(props.reread);
    });
  };
  const isSaid = sentence !== undefined && meetingMonth(book, period).lines.some(({ text }) => text === sentence);
  return (
    <div className={styles.part}>
      <MessageBar intent={differing.length > 0 ? 'warning' : 'success'} layout="multiline" role="status">
        <MessageBarBody>
          {words.result(source, periodInSentence(period), found.compared.length, differing.length, found.equal)}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.buttons}>
        <Button onClick={() => props.onChange({ isConfirmed: false })}>{words.backToColumns}</Button>
        <Button onClick={props.onAnother}>{words.another}</Button>
      </div>
      {read.unknownSchools.length > 0 && (
        <section className={styles.section}>
          <Subtitle2 as="h2" className={styles.title}>
            {words.unknownSchools(read.unknownSchools.length)}
          </Subtitle2>
          <Caption1>{words.unknownHint}</Caption1>
          {read.unknownSchools.slice(0, PAGE).map(({ written, rows, candidates }) => (
            <Field key={written} label={words.whoIs(written, rows)} className={styles.field}>
              <Select
                value=""
                disabled={doing.isRunning}
                onChange={(_event, { value }) => value !== '' && decide(written, value === LEAVE_OUT ? '' : value)}
              >
                <option value="">{words.chooseSchool}</option>
                {[...candidates, ...schools.filter((school) => !candidates.includes(school))].map((school) => (
                  <option key={school.code} value={school.code}>
                    {school.name}
                  </option>
                ))}
                <option value={LEAVE_OUT}>{words.leaveOut}</option>
              </Select>
            </Field>
          ))}
        </section>
      )}
      {decided.length > 0 && (
        <details>
          <summary>
            <Body1>{words.decided(decided.length)}</Body1>
          </summary>
          <ul className={styles.lines}>
            {decided.map(({ written, name }) => (
              <li key={written}>
                <Body1>
                  “{written}”: {name}
                </Body1>{' '}
                <Button
                  size="small"
                  disabled={doing.isRunning}
                  aria-label={words.askAgain(written)}
                  onClick={() => decide(written, undefined)}
                >
                  {words.chooseAgain}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <section className={styles.section}>
        <Subtitle2 as="h2" className={styles.title}>
          {words.differences}
        </Subtitle2>
        <Field label={words.show} className={styles.field}>
          <Select value={shown} onChange={(_event, { value }) => setShown(value as Shown)}>
            <option value="differs">{words.onlyDiffering}</option>
            <option value="all">{words.withMissing}</option>
          </Select>
        </Field>
        <Field label={words.level} className={styles.field}>
          <Select value={level} onChange={(_event, { value }) => setLevel(value as Level | '')}>
            <option value="">{words.allLevels}</option>
            {LEVELS.filter((one) => schools.some(({ levels }) => levels.includes(one))).map((one) => (
              <option key={one} value={one}>
                {levelInfo(one).label}
              </option>
            ))}
          </Select>
        </Field>
        {bySchool.size === 0 && <Body1>{words.none}</Body1>}
        <ul className={styles.schools}>
          {[...bySchool].slice(0, page).map(([school, differences]) => (
            <li key={school.code} className={styles.section}>
              <Link as="button" onClick={() => go('schools', { school: school.code })}>
                {displayName(school)}
              </Link>
              <ul className={styles.lines}>
                {differences.map((one) => (
                  <li key={`${one.place} ${one.indicator.code}`}>
                    <Body1>{differenceLine(one, source)}</Body1>
                    {noteOf(one, words.notes) !== '' && (
                      <Caption1 block className={styles.quiet}>
                        {noteOf(one, words.notes)}
                      </Caption1>
                    )}
                  </li>
                ))}
              </ul>
              {message === school ? (
                <MessageToCopy
                  label={words.message(displayName(school))}
                  text={differenceMessage(book, period, source, school, differences)}
                  onClose={() => setMessage(undefined)}
                />
              ) : (
                <div className={styles.buttons}>
                  <Button
                    size="small"
                    aria-label={words.message(displayName(school))}
                    onClick={() => setMessage(school)}
                  >
                    {words.writeMessage}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
        {bySchool.size > page && (
          <div className={styles.buttons}>
            <Button size="small" onClick={() => setPage(page + PAGE)}>
              {words.more(bySchool.size - page)}
            </Button>
          </div>
        )}
      </section>
      {sentence !== undefined && (
        <section className={styles.section}>
          <Subtitle2 as="h2" className={styles.title}>
            {words.sentence}
          </Subtitle2>
          <Body1>{sentence}</Body1>
          <Failure text={doing.failure} />
          {isSaid ? (
            <Body1 role="status">{words.taken}</Body1>
          ) : (
            <div className={styles.buttons}>
              <Button disabled={doing.isRunning} onClick={() => intoReport(sentence)}>
                {words.intoReport}
              </Button>
            </div>
          )}
        </section>
      )}
      <Remarks title={words.absent(found.absent.length)} lines={found.absent.map(displayName)} />
      <Remarks title={words.unreported(found.unreported.length)} lines={found.unreported.map(displayName)} />
      <Remarks
        title={words.unknownClasses(read.unknownClasses.length)}
        lines={read.unknownClasses.map(({ school, written }) => `${displayName(school)}: ${written}`)}
      />
      <Remarks
        title={words.unreadable(read.unreadable.length)}
        lines={read.unreadable.map(({ row, heading, text }) => words.unreadableAt(row, heading, text))}
      />
      <Remarks
        title={words.repeated(read.repeated.length)}
        lines={read.repeated.map(({ school, written }) => `${displayName(school)}: ${written}`)}
      />
      {read.totals > 0 && <Caption1 className={styles.quiet}>{words.totals(read.totals)}</Caption1>}
      {read.filled > 0 && <Caption1 className={styles.quiet}>{words.filled(read.filled)}</Caption1>}
    </div>
  );
}

/** No school has this code: codes hold no blanks. */
const LEAVE_OUT = ' ';

function noteOf({ kind, oursGiven }: Difference, notes: Record<DifferenceKind | 'oursPartly', string>): string {
  return [kind === 'differs' ? '' : notes[kind], oursGiven ? notes.oursPartly : '']
    .filter((one) => one !== '')
    .join(' ');
}

function Remarks({ title, lines }: { title: string; lines: readonly string[] }) {
  const words = useWords(MATCH_WORDS);
  const styles = useStyles();
  const [isAll, setAll] = useState(false);
  if (lines.length === 0) return null;
  const few = 5;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <ul className={styles.lines}>
        {lines.slice(0, isAll ? undefined : few).map((line, at) => (
          <li key={at}>
            <Caption1>{line}</Caption1>
          </li>
        ))}
      </ul>
      {!isAll && lines.length > few && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setAll(true)}>
            {words.more(lines.length - few)}
          </Button>
        </div>
      )}
    </section>
  );
}
