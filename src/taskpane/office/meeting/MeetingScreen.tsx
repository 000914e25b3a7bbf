/** Họp và nhiệm vụ: who came, the tasks, the lines of the report, and what the schools ask for. */
import { Body1, Button, Caption1, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'; // prettier-ignore
import { useState } from 'react';
import { isAnswerField } from '../../../reporting/briefing/answers';
import { periodInSentence, previousPeriod } from '../../../reporting/periods/calendar';
import {
  answerTo,
  meetingProblems,
  type MonthTask,
  proposalsOf,
  TASK_STATES,
  unfinishedTasks,
  withAnswer,
} from '../../../workflows/meeting/meeting-month';
import { saveMeeting } from '../../../workflows/meeting/save-meeting';
import { localSecond } from '../../../workflows/moment';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { DraftBar } from '../forms/DraftBar';
import { KeptNotice } from '../forms/KeptNotice';
import { PartTabs } from '../forms/PartTabs';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { AttendanceRows, LineRows, TaskRows } from './Rows';
import { useMeeting } from './use-meeting';
import { MEETING_WORDS } from './words';

const useStyles = makeStyles({
  screen: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  start: { justifySelf: 'start' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalM },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  proposal: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

type Part = 'attendance' | 'tasks' | 'lines' | 'proposals';
const PARTS: readonly Part[] = ['attendance', 'tasks', 'lines', 'proposals'];

export default function MeetingScreen({ reading, period, reread }: ScreenProps) {
  const words = useWords(MEETING_WORDS);
  const styles = useStyles();
  const { book } = reading;
  const [part, setPart] = useState<Part>('attendance');
  const [isSaved, setSaved] = useState(false);
  const doing = useDoing();
  const draft = useMeeting(book, period);
  const { now } = draft;
  const problems = meetingProblems(now);
  const proposals = proposalsOf(book, period);
  const unfinished = unfinishedTasks(book, period, now.tasks);
  const before = previousPeriod(book.calendar, period);
  const answers = now.lines.filter(({ field }) => isAnswerField(field));
  const reportLines = now.lines.filter(({ field }) => !isAnswerField(field));
  const counts: Record<Part, number> = {
    attendance: now.attendance.length,
    tasks: now.tasks.length,
    lines: reportLines.length,
    proposals: proposals.length,
  };
  const change = (said: Parameters<typeof draft.change>[0]): void => {
    setSaved(false);
    draft.change(said);
  };
  const save = (): void => {
    void doing.run(async () => {
      await saveMeeting({ period: period.id, before: draft.before, after: now, now: localSecond() });
      await shownAgain(reread);
      setSaved(true);
    });
  };
  const task = (content: string): MonthTask => ({
    content,
    lead: '',
    support: '',
    deadline: '',
    state: TASK_STATES[0],
  });
  const said = doing.isRunning
    ? words.saving
    : problems.length > 0
      ? words.problems(problems.length)
      : draft.isChanged
        ? words.unsaved
        : isSaved
          ? words.saved
          : '';
  return (
    <div className={styles.screen}>
      <KeptNotice of={draft.kept} onTake={draft.restore} />
      <PartTabs
        label={words.partsLabel}
        parts={PARTS.map((one) => [one, words.parts[one](counts[one])])}
        part={part}
        onPart={setPart}
      />
      {part === 'attendance' && (
        <AttendanceRows rows={now.attendance} problems={problems} onRows={(attendance) => change({ attendance })} />
      )}
      {part === 'tasks' && (
        <>
          {unfinished.length > 0 && before && (
            <Button className={styles.start} onClick={() => change({ tasks: [...now.tasks, ...unfinished] })}>
              {words.bringOver(unfinished.length, periodInSentence(before))}
            </Button>
          )}
          <TaskRows rows={now.tasks} problems={problems} onRows={(tasks) => change({ tasks })} />
        </>
      )}
      {part === 'lines' && (
        <LineRows
          rows={reportLines}
          problems={problems}
          onRows={(lines) => change({ lines: [...lines, ...answers] })}
        />
      )}
      {part === 'proposals' && proposals.length === 0 && <Body1>{words.none.proposals}</Body1>}
      {part === 'proposals' && (
        <ul className={styles.list}>
          {proposals.map(({ school, name, text }) => {
            const asked = words.proposal(name, text);
            const isTaken =
              now.tasks.some(({ content }) => content === asked) || now.lines.some((one) => one.text === asked);
            return (
              <li key={school} className={styles.proposal}>
                <strong>{name}</strong>
                <Body1 as="p" block className={styles.text}>
                  {text}
                </Body1>
                <Field label={words.answer}>
                  <Textarea
                    rows={2}
                    aria-label={words.answerTo(name)}
                    value={answerTo(now.lines, school)}
                    onChange={(_event, { value }) => change({ lines: withAnswer(now.lines, school, value) })}
                  />
                </Field>
                <div className={styles.buttons}>
                  {isTaken ? (
                    <Caption1>{words.taken}</Caption1>
                  ) : (
                    <>
                      <Button
                        size="small"
                        aria-label={`${words.asTask}: ${name}`}
                        onClick={() => change({ tasks: [...now.tasks, task(asked)] })}
                      >
                        {words.asTask}
                      </Button>
                      <Button
                        size="small"
                        aria-label={`${words.asLine}: ${name}`}
                        onClick={() => change({ lines: [...reportLines, { field: 'II', text: asked }, ...answers] })}
                      >
                        {words.asLine}
                      </Button>
                    </>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <DraftBar
        doing={doing}
        isChanged={draft.isChanged}
        isReady={problems.length === 0}
        isOvertaken={draft.isOvertaken}
        said={said}
        words={words}
        onSave={save}
        onDiscard={draft.discard}
      />
    </div>
  );
}
