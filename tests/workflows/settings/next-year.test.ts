import { schoolYearLabel } from '../../../src/reporting/periods/calendar';
import { settingValue } from '../../../src/reporting/settings/settings';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { changeRegistry } from '../../../src/workflows/settings/change-registry';
import { nextYearBook } from '../../../src/workflows/settings/next-year';
import { novemberBook, NOW, openInHost } from '../../sample-files';

it('takes over what holds on, leaves behind what is over, and opens as a book of the new year', async () => {
  openInHost(novemberBook());
  const [closing] = (await readOfficeBook()).book.schools;
  await changeRegistry({ change: { kind: 'close', seen: closing, lastDay: '2022-05-31' }, reason: '', now: NOW });
  const { book: old } = await readOfficeBook();
  openInHost(writeWorkbook(nextYearBook(old, 'bí mật')));
  const { book, problems } = await readOfficeBook();
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(schoolYearLabel(book.schoolYear)).toBe('2022-2023');
  expect(book.schools).toEqual(old.schools.slice(1));
  expect([book.figures, book.submissions, book.log, book.lines, book.attendance]).toEqual([[], [], [], [], []]);
  expect(book.rules).toEqual(old.rules);
  expect(book.catalogue.indicators).toEqual(old.catalogue.indicators.filter(({ until }) => !until || until >= '2022-09')); // prettier-ignore
  expect(settingValue(book.settings, 'nguoiKy')).toBe(settingValue(old.settings, 'nguoiKy'));
  expect(book.settings.some(({ period }) => period !== undefined)).toBe(false);
  const left = old.tasks.filter(({ period, state }) => period === '2021-11' && !/xong/i.test(state));
  expect(left.length).toBeGreaterThan(0);
  expect(book.tasks.map(({ period, content }) => [period, content])).toEqual(
    left.map(({ content }) => ['2022-09', content]),
  );
});
