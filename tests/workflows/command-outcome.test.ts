import { type CommandOutcome, hearCommands, tellPane } from '../../src/workflows/command-outcome';

const outcome: CommandOutcome = { tone: 'good', title: 'Số liệu đã đủ', lines: ['Có thể chốt.'] };

test('a pane of the same workbook hears it and says so', async () => {
  const heard: CommandOutcome[] = [];
  const stop = hearCommands('a.xlsx', (one) => heard.push(one));
  expect(await tellPane('a.xlsx', outcome)).toBe(true);
  expect(heard).toEqual([outcome]);
  stop();
});

test('panes of other workbooks, and closed ones, do not', async () => {
  const heard: CommandOutcome[] = [];
  const stop = hearCommands('b.xlsx', (one) => heard.push(one));
  expect(await tellPane('a.xlsx', outcome)).toBe(false);
  stop();
  expect(await tellPane('b.xlsx', outcome)).toBe(false);
  expect(heard).toEqual([]);
});
