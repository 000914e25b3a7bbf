/** What a receipt of books began is taken back; what somebody else wrote at the same time stays. */
import { FIXED_TABLES } from '../../../src/sheets/office/tables';
import { addRows, openBook } from '../../../src/workbook/open-book';
import { withWorkbook } from '../../../src/workbook/session';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { standBefore, takeBack, writtenRows } from '../../../src/workflows/offices/take-back';
import { school } from '../../reporting/books';
import { openAbove } from './wards';

const [ours, theirs] = [school('A', ['TH']), school('B', ['TH'])];

it.each([
  ['its own row goes', [ours], []],
  ['another’s row stays, whichever came first', [theirs, ours], ['B']],
  ['another’s row stays, behind it', [ours, theirs], ['B']],
])('%s', async (_, rows, left) => {
  await openAbove();
  const before = await withWorkbook(async (session) => {
    const open = await openBook(session);
    const stand = standBefore(open, ['L0001'], [writtenRows(FIXED_TABLES.schools, [ours])]);
    await addRows(session, open, FIXED_TABLES.schools, rows);
    await session.sync();
    return stand;
  });
  expect((await readOfficeBook()).book.schools).toHaveLength(rows.length);
  await takeBack(before);
  expect((await readOfficeBook()).book.schools.map(({ code }) => code)).toEqual(left);
});
