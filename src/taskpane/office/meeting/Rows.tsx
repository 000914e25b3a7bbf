/** Rows of one part of the meeting, each with its fields, in the order of the report. */
import { Body1, Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { Add16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { formatDate } from '../../../reporting/wording/dates';
import {
  LINE_FIELDS,
  type MeetingProblem,
  type MonthAttendance,
  type MonthLine,
  type MonthTask,
  TASK_STATES,
} from '../../../workflows/meeting/meeting-month';
import { useWords } from '../../language';
import { MEETING_WORDS } from './words';

const useStyles = makeStyles({
  rows: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
  /** Names of several bodies want the whole line. */
  wide: { gridColumn: '1 / -1' },
  three: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
  // The longest of the options would set the width.
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { minWidth: 0, width: '100%' } },
  tools: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalXS },
  add: { justifySelf: 'start' },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface RowsProps<Row> {
  rows: readonly Row[];
  problems: readonly MeetingProblem[];
  onRows: (rows: Row[]) => void;
}

function RowList<Row>(
  props: RowsProps<Row> & {
    part: 'attendance' | 'tasks' | 'lines';
    blank: Row;
    children: (row: Row, put: (change: Partial<Row>) => void) => ReactNode;
  },
) {
  const { rows, problems, onRows, part, blank, children } = props;
  const words = useWords(MEETING_WORDS);
  const styles = useStyles();
  const moveUp = (at: number) => onRows(rows.map((row, index) => (index === at - 1 ? rows[at] : index === at ? rows[at - 1] : row))); // prettier-ignore
  return (
    <div className={styles.rows}>
      {rows.length === 0 && <Body1>{words.none[part]}</Body1>}
      {rows.map((row, at) => {
        const problem = problems.find((one) => one.table === part && one.row === at);
        return (
          <fieldset key={at} className={styles.row} aria-label={words.row[part](at + 1)}>
            {children(row, (change) => onRows(rows.map((one, index) => (index === at ? { ...one, ...change } : one))))}
            {problem && (
              <Body1 className={styles.bad} role="alert">
                {problem.message}
              </Body1>
            )}
            <div className={styles.tools}>
              {at > 0 && (
                <Button size="small" appearance="subtle" icon={<ArrowUp16Regular />} onClick={() => moveUp(at)}>
                  {words.up}
                </Button>
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete16Regular />}
                onClick={() => onRows(rows.filter((_, index) => index !== at))}
              >
                {words.remove}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <Button className={styles.add} icon={<Add16Regular />} onClick={() => onRows([...rows, blank])}>
        {words.add[part]}
      </Button>
    </div>
  );
}

export function AttendanceRows(props: RowsProps<MonthAttendance>) {
  const words = useWords(MEETING_WORDS);
  const styles = useStyles();
  const blank: MonthAttendance = { group: '', invited: 0, present: 0, absent: 0, absentees: '' };
  return (
    <RowList {...props} part="attendance" blank={blank}>
      {(row, put) => (
        <>
          <Field label={words.group}>
            <Textarea rows={2} value={row.group} onChange={(_event, { value }) => put({ group: value })} />
          </Field>
          <div className={styles.three}>
            {(['invited', 'present', 'absent'] as const).map((key) => (
              <Field key={key} label={words[key]}>
                <Input
                  className={styles.input}
                  input={{ className: styles.input }}
                  inputMode="numeric"
                  value={Number.isNaN(row[key]) ? '' : String(row[key])}
                  onChange={(_event, { value }) => put({ [key]: /^\d+$/.test(value) ? Number(value) : NaN })}
                />
              </Field>
            ))}
          </div>
          <Field label={words.absentees}>
            <Textarea rows={2} value={row.absentees} onChange={(_event, { value }) => put({ absentees: value })} />
          </Field>
        </>
      )}
    </RowList>
  );
}

export function TaskRows(props: RowsProps<MonthTask>) {
  const words = useWords(MEETING_WORDS);
  const styles = useStyles();
  const blank: MonthTask = { content: '', lead: '', support: '', deadline: '', state: TASK_STATES[0] };
  return (
    <>
      <RowList {...props} part="tasks" blank={blank}>
        {(row, put) => (
          <>
            <Field label={words.content}>
              <Textarea rows={2} value={row.content} onChange={(_event, { value }) => put({ content: value })} />
            </Field>
            <div className={styles.pair}>
              {(['lead', 'support', 'deadline', 'state'] as const).map((key) => (
                <Field
                  key={key}
                  label={words[key]}
                  className={key === 'lead' || key === 'support' ? styles.wide : undefined}
                >
                  <Input
                    className={styles.input}
                    input={{ className: styles.input }}
                    value={key === 'deadline' ? formatDate(row.deadline) : row[key]}
                    {...(key === 'state' && { list: 'task-states' })}
                    onChange={(_event, { value }) => put({ [key]: value })}
                  />
                </Field>
              ))}
            </div>
          </>
        )}
      </RowList>
      <datalist id="task-states">
        {TASK_STATES.map((state) => (
          <option key={state} value={state} />
        ))}
      </datalist>
    </>
  );
}

export function LineRows(props: RowsProps<MonthLine>) {
  const words = useWords(MEETING_WORDS);
  const styles = useStyles();
  return (
    <RowList {...props} part="lines" blank={{ field: '1', text: '' }}>
      {(row, put) => (
        <>
          <Field label={words.field} className={styles.narrow}>
            <Select value={row.field} onChange={(_event, { value }) => put({ field: value })}>
              {!LINE_FIELDS.some(({ field }) => field === row.field) && <option value={row.field}>{row.field}</option>}
              {LINE_FIELDS.map(({ field, title }) => (
                <option key={field} value={field}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.text}>
            <Textarea rows={3} value={row.text} onChange={(_event, { value }) => put({ text: value })} />
          </Field>
        </>
      )}
    </RowList>
  );
}
