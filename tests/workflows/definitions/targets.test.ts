import type { Target } from '../../../src/reporting/book/book';
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import { saveTargets } from '../../../src/workflows/definitions/save-targets';
import { reachedOf, targetProblems } from '../../../src/workflows/definitions/targets';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { NOVEMBER, novemberBook, NOW, openInHost } from '../../sample-files';

const november = parsePeriod(NOVEMBER) as Period;
const BHYT: Target = { indicator: 'bhyt', scope: 'ALL', year: '2021-2022', target: '15.000' };

beforeEach(() => void openInHost(novemberBook()));

it('writes targets in their order, with what changed in the log, and says what was reached', async () => {
  const { book } = await readOfficeBook();
  const [first, ...others] = book.targets;
  const after = [...others, { ...first, target: '95,0% trở lên' }, BHYT];
  const request = { before: book.targets, after, now: NOW };
  expect(await saveTargets(request)).toMatchObject({ changed: true, syncs: { fixed: 3 } });
  const { book: now } = await readOfficeBook();
  expect(now.targets).toEqual(after);
  expect(now.log.at(-1)).toMatchObject({ action: 'Sửa mục tiêu', cell: 'tblMucTieu' });
  expect(now.log.at(-1)?.before).toContain(first.target);
  expect(now.log.at(-1)?.after).toContain('bhyt | ALL | 2021-2022 | 15.000');
  const reached = reachedOf(now, november);
  expect(reached(BHYT)).toMatchObject({ target: '15.000', met: expect.any(Boolean) as boolean });
  expect(reached({ ...BHYT, year: '2019' })).toBeUndefined();
  await expect(saveTargets(request)).rejects.toMatchObject({ code: 'book-changed' });
  expect(await saveTargets({ before: after, after, now: NOW })).toMatchObject({ changed: false, syncs: { fixed: 2 } });
});

it.each<[Partial<Target>, keyof Target]>([
  [{ indicator: ' ' }, 'indicator'],
  [{ scope: 'Sao Hỏa' }, 'scope'],
  [{ year: 'năm nay' }, 'year'],
  [{ target: 'cao' }, 'target'],
])('refuses %j', async (change, field) => {
  const { book } = await readOfficeBook();
  const after = [{ ...BHYT, ...change }];
  expect(targetProblems(after, book)).toEqual([expect.objectContaining({ row: 0, field })]);
  await expect(saveTargets({ before: book.targets, after, now: NOW })).rejects.toMatchObject({ code: 'bad-value' });
});
