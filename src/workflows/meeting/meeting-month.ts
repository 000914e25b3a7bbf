/** What only the office can say of a month: who came to the meeting, the tasks, the lines of the report. Pure. */
import type { Attendance, OfficeBook, StaffLine, Task } from '../../reporting/book/book';
import { answerField, isAnswerField } from '../../reporting/briefing/answers';
import { FIELD_TITLES } from '../../reporting/briefing/fields';
import { countedFigures } from '../../reporting/consolidation/figures';
import { periodInSentence, previousPeriod } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { displayName } from '../../reporting/schools/names';

export type MonthAttendance = Omit<Attendance, 'period'>;
export type MonthTask = Omit<Task, 'period'>;
export type MonthLine = Omit<StaffLine, 'period'>;

export interface MeetingMonth {
  attendance: MonthAttendance[];
  tasks: MonthTask[];
  lines: MonthLine[];
}

export function meetingMonth(book: OfficeBook, { id }: Period): MeetingMonth {
  return {
    attendance: ofMonth(book.attendance, id),
    tasks: ofMonth(book.tasks, id),
    lines: answersLast(ofMonth(book.lines, id)),
  };
}

/** Lines of the report keep their order; answers are looked up by school. */
function answersLast(lines: MonthLine[]): MonthLine[] {
  const isAnswer = ({ field }: MonthLine) => isAnswerField(field);
  return [...lines.filter((line) => !isAnswer(line)), ...lines.filter(isAnswer)];
}

export function answerTo(lines: readonly MonthLine[], school: string): string {
  return lines.find(({ field }) => field.trim() === answerField(school))?.text ?? '';
}

/** The lines with another answer to a school; an empty one goes. */
export function withAnswer(lines: readonly MonthLine[], school: string, text: string): MonthLine[] {
  const field = answerField(school);
  const isOwn = (line: MonthLine) => line.field.trim() === field;
  if (text === '') return lines.filter((line) => !isOwn(line));
  if (!lines.some(isOwn)) return [...lines, { field, text }];
  return lines.map((line) => (isOwn(line) ? { ...line, text } : line));
}

function ofMonth<Row extends { period: string }>(rows: readonly Row[], id: string): Omit<Row, 'period'>[] {
  return rows.flatMap((row) => {
    const { period, ...said } = row;
    return period === id ? [said] : [];
  });
}

/** States a task may be in; staff may write their own. */
export const TASK_STATES = ['Chưa làm', 'Đang làm', 'Đã xong'] as const;

/** Tasks of the last reported month that are not done and not in this month yet, marked where they come from. */
export function unfinishedTasks(book: OfficeBook, period: Period, tasks: readonly MonthTask[]): MonthTask[] {
  const before = previousPeriod(book.calendar, period);
  if (!before) return [];
  const known = new Set(tasks.map(({ content }) => content.trim()));
  return tasksLeft(book, before).filter(({ content }) => !known.has(content.trim()));
}

/** Tasks of a month that are not done, as they go on into a later one. */
export function tasksLeft(book: OfficeBook, period: Period): MonthTask[] {
  return meetingMonth(book, period)
    .tasks.filter(({ state }) => !/xong|hoàn thành/i.test(state))
    .map((task) => ({ ...task, state: `Chuyển từ ${periodInSentence(period)}` }));
}

export interface Proposal {
  school: string;
  name: string;
  text: string;
}

/** Schools' kiến nghị of the month, of reports that count, in the order of the registry. */
export function proposalsOf(book: OfficeBook, period: Period): Proposal[] {
  return countedFigures(book, period).flatMap(({ school, figures }) => {
    const text = figures.get('kienNghi');
    return typeof text === 'string' && text.trim() !== ''
      ? [{ school: school.code, name: displayName(school), text: text.trim() }]
      : [];
  });
}

/** Where a line may stand in the report, with the heading people know it by. */
export const LINE_FIELDS: readonly { field: string; title: string }[] = [
  { field: 'mở đầu', title: 'Mở đầu' },
  ...FIELD_TITLES.map((title, index) => ({ field: String(index + 1), title: `${index + 1}. ${title}` })),
  { field: '11b', title: '11. Đánh giá chung: Tuy nhiên…' },
  { field: 'II', title: 'II. Phương hướng, nhiệm vụ' },
  { field: 'kết', title: 'Kết' },
];

export interface MeetingProblem {
  table: keyof MeetingMonth;
  /** Index of the row. */
  row: number;
  message: string;
}

/** What keeps the month from being written: a group whose numbers do not add up, a row that says nothing. */
export function meetingProblems({ attendance, tasks, lines }: MeetingMonth): MeetingProblem[] {
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  return [
    ...attendance.flatMap(({ group, invited, present, absent }, row): MeetingProblem[] => {
      const say = (message: string): MeetingProblem[] => [{ table: 'attendance', row, message }];
      if (group.trim() === '') return say('Chưa ghi thành phần.');
      if (![invited, present, absent].every(isCount)) return say('Triệu tập, có mặt, vắng phải là số nguyên không âm.');
      if (present + absent !== invited)
        return say(`Có mặt ${present} + vắng ${absent} = ${present + absent}, khác triệu tập ${invited}.`);
      return [];
    }),
    ...tasks.flatMap(({ content }, row): MeetingProblem[] =>
      content.trim() === '' ? [{ table: 'tasks', row, message: 'Chưa ghi nội dung nhiệm vụ.' }] : [],
    ),
    ...lines.flatMap(({ text }, row): MeetingProblem[] =>
      text.trim() === '' ? [{ table: 'lines', row, message: 'Chưa ghi nội dung.' }] : [],
    ),
  ];
}
