import { saysTheSame } from '../../../src/reporting/book/says-the-same';
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import { compileReport } from '../../../src/workflows/compile-report';
import {
  meetingMonth,
  meetingProblems,
  proposalsOf,
  unfinishedTasks,
  type MeetingMonth,
} from '../../../src/workflows/meeting/meeting-month';
import { saveMeeting } from '../../../src/workflows/meeting/save-meeting';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { NOVEMBER, novemberBook, NOW, OCTOBER, openInHost } from '../../sample-files';

const periodOf = (id: string): Period => {
  const period = parsePeriod(id);
  if (!period) throw new Error(id);
  return period;
};
const november = periodOf(NOVEMBER);
const monthNow = async (period = november): Promise<MeetingMonth> =>
  meetingMonth((await readOfficeBook()).book, period);
const save = (before: MeetingMonth, after: MeetingMonth, period: string = NOVEMBER) =>
  saveMeeting({ period, before, after, now: NOW });

beforeEach(() => void openInHost(novemberBook()));

it('writes a group, a task and a line where the report finds them, in their order, and says so in the log', async () => {
  const before = await monthNow();
  const [first, ...others] = before.tasks;
  if (!first) throw new Error('no tasks');
  const task = {
    content: 'Kiểm tra hồ sơ',
    lead: 'Chuyên môn',
    support: '',
    deadline: '2021-12-15',
    state: 'Chưa làm',
  };
  const after: MeetingMonth = {
    attendance: [
      ...before.attendance,
      { group: 'Khách mời', invited: 2, present: 1, absent: 1, absentees: 'ông B – ốm' },
    ],
    tasks: [...others, task, { ...first, state: 'Đã xong' }],
    lines: [{ field: '7', text: 'Dòng thêm.' }, ...before.lines],
  };
  const { changed, syncs } = await save(before, after);
  expect([changed, syncs.fixed]).toEqual([true, 3]);
  expect(await monthNow()).toEqual(after);
  const { book } = await readOfficeBook();
  expect(book.log.slice(-3).map(({ action, cell }) => [action, cell])).toEqual([
    ['Sửa nội dung họp', '2021-11 tblHop'],
    ['Sửa nội dung họp', '2021-11 tblNhiemVu'],
    ['Sửa nội dung họp', '2021-11 tblNoiDung'],
  ]);
  const { briefing } = await compileReport({ period: NOVEMBER, now: NOW });
  const said = JSON.stringify(briefing.blocks);
  for (const text of ['Khách mời. Có mặt: 1/2', 'Kiểm tra hồ sơ', 'Dòng thêm.']) expect(said).toContain(text);
});

it('changes nothing and costs no third sync when nothing was changed', async () => {
  const month = await monthNow();
  const { changed, syncs } = await save(month, month);
  expect([changed, syncs.fixed]).toEqual([false, 2]);
});

it('leaves other months alone, also when a month is emptied', async () => {
  const october = await monthNow(periodOf(OCTOBER));
  await save(await monthNow(), { attendance: [], tasks: [], lines: [] });
  expect(await monthNow()).toEqual({ attendance: [], tasks: [], lines: [] });
  expect(await monthNow(periodOf(OCTOBER))).toEqual(october);
});

it('does not write over what another person wrote meanwhile', async () => {
  const seen = await monthNow();
  const theirs = { ...seen, lines: [...seen.lines, { field: '7', text: 'Của người khác.' }] };
  await save(seen, theirs);
  await expect(save(seen, { ...seen, lines: [] })).rejects.toMatchObject({ code: 'book-changed' });
  expect(await monthNow()).toEqual(theirs);
});

it.each<[string, Partial<MeetingMonth>, RegExp]>([
  ['attendance that does not add up', { attendance: [{ group: 'A', invited: 12, present: 11, absent: 0, absentees: '' }] }, /11 \+ vắng 0 = 11, khác triệu tập 12/], // prettier-ignore
  ['a number below nothing', { attendance: [{ group: 'A', invited: 0, present: 1, absent: -1, absentees: '' }] }, /số nguyên không âm/], // prettier-ignore
  ['a group without a name', { attendance: [{ group: ' ', invited: 0, present: 0, absent: 0, absentees: '' }] }, /thành phần/], // prettier-ignore
  ['a task without content', { tasks: [{ content: '', lead: 'A', support: '', deadline: '', state: '' }] }, /nội dung nhiệm vụ/], // prettier-ignore
  ['a line without text', { lines: [{ field: '1', text: ' ' }] }, /nội dung/],
])('refuses %s', async (_, change, message) => {
  const before = await monthNow();
  const after = { ...before, ...change };
  expect(meetingProblems(after)).toHaveLength(1);
  await expect(save(before, after)).rejects.toMatchObject({ code: 'bad-value', message: expect.stringMatching(message) as string }); // prettier-ignore
  expect(await monthNow()).toEqual(before);
});

it('offers what was not done last month, once, and says where it comes from', async () => {
  const october = await monthNow(periodOf(OCTOBER));
  const tasks = [
    { content: 'Việc dở', lead: 'A', support: '', deadline: '', state: 'Đang làm' },
    { content: 'Việc xong', lead: 'A', support: '', deadline: '', state: 'Đã xong' },
  ];
  await save(october, { ...october, tasks }, OCTOBER);
  const { book } = await readOfficeBook();
  const offered = unfinishedTasks(book, november, meetingMonth(book, november).tasks);
  expect(offered).toEqual([{ ...tasks[0], state: 'Chuyển từ tháng 10/2021' }]);
  expect(unfinishedTasks(book, november, offered)).toEqual([]);
});

it('gathers the schools’ proposals with their names', async () => {
  const { book } = await readOfficeBook();
  const proposals = proposalsOf(book, november);
  expect(proposals.map(({ name }) => name)).toContain('Trường TH Lê Lợi');
  for (const { text } of proposals) expect(text).not.toBe('');
});

it('knows the same month whatever the order of its fields, and another order of rows as another month', async () => {
  const { tasks } = await monthNow();
  const turned = tasks.map((task) => Object.fromEntries(Object.entries(task).reverse()) as unknown as typeof task);
  expect(saysTheSame({ tasks }, { tasks: turned })).toBe(true);
  expect(saysTheSame({ tasks }, { tasks: tasks.map((task) => ({ ...task, lead: ` ${task.lead} ` })) })).toBe(true);
  expect(saysTheSame({ tasks }, { tasks: [...tasks].reverse() })).toBe(false);
});
