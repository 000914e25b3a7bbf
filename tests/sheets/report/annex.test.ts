import fc from 'fast-check';
import { buildReportSheets } from '../../../src/sheets/report/build';
import { ANNEX_WIDTH, annexParts } from '../../../src/sheets/report/annex-fit';
import { AnnexSumError } from '../../../src/sheets/report/annex-totals';
import { parseArea } from '../../../src/spreadsheet/address';
import { valueAt } from '../../../src/spreadsheet/build';
import type { Sheet } from '../../../src/spreadsheet/model';
import { annexOf, briefingOf } from './briefing';

const values = (schools: number, columns: number) =>
  fc.array(
    fc.array(fc.option(fc.integer({ min: 0, max: 99999 }), { nil: null }), { minLength: columns, maxLength: columns }),
    {
      minLength: schools,
      maxLength: schools,
    },
  );
const anyValues = fc
  .tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .chain(([s, c]) => values(s, c));

/** What `IF(COUNT(areas)=0,"",SUM(areas))` comes to over the values on the sheet. */
function evaluate(sheet: Sheet, formula: string): number | '' {
  const [, counted, summed] = /^IF\(COUNT\(([^)]*)\)=0,"",SUM\(([^)]*)\)\)$/.exec(formula) ?? [];
  expect(summed).toBe(counted);
  const numbers = (summed ?? '').split(',').flatMap((text) => {
    const area = parseArea(text);
    if (!area) throw new Error(`not an area: ${text}`);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, i) => valueAt(sheet, area.top + i, area.left));
  });
  const given = numbers.filter((value) => typeof value === 'number');
  return given.length === 0 ? '' : given.reduce((sum, value) => sum + value, 0);
}

it('holds sums as live formulas whose values are the sums, blank where all is blank', () => {
  fc.assert(
    fc.property(anyValues, (list) => {
      const sheet = buildReportSheets(briefingOf([], { annexes: [annexOf(list)] })).workbook.sheets[1];
      const formulas = sheet.rows.flatMap((cells) => (cells ?? []).filter((cell) => cell?.formula !== undefined));
      expect(formulas).toHaveLength(3 * list[0].length);
      for (const cell of formulas) expect(cell?.value).toBe(evaluate(sheet, cell?.formula ?? ''));
    }),
    { numRuns: 40 },
  );
});

it('refuses a sum that is not that of its rows', () => {
  const annex = annexOf([[1], [2], [3], [4]]);
  const total = annex.rows[annex.rows.length - 1];
  total.cells[2] = 11;
  expect(() => buildReportSheets(briefingOf([], { annexes: [annex] }))).toThrow(AnnexSumError);
  expect(() => buildReportSheets(briefingOf([], { annexes: [annex] }))).toThrow(
    'số cộng là 11 nhưng các dòng cộng lại là 10',
  );
});

it.each([2, 8, 14, 30, 60])('prints %d figures one page wide in 9 pt or more, every column once', (columns) => {
  const annex = annexOf(Array.from({ length: 6 }, (_, i) => Array.from({ length: columns }, (__, j) => i * 1000 + j)));
  const parts = annexParts(annex);
  for (const part of parts) {
    expect(part.size).toBeGreaterThanOrEqual(9);
    expect(part.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(ANNEX_WIDTH + 0.01);
    expect(part.columns.slice(0, 2)).toEqual([0, 1]);
  }
  expect(parts.flatMap((part) => part.columns.slice(2))).toEqual(annex.columns.map((_, i) => i).slice(2));
  const { workbook } = buildReportSheets(briefingOf([], { annexes: [annex] }));
  expect(workbook.sheets.slice(1, 3).map(({ name }) => name)).toEqual(
    ['PL1 11-2021', 'PL1b 11-2021'].slice(0, Math.min(2, parts.length)),
  );
});

it('is set up to print: landscape, one page wide, headings on every page, its own page numbers', () => {
  const annex = annexOf(Array.from({ length: 60 }, (_, i) => [i, null]));
  annex.columns[2].group = annex.columns[3].group = 'Trong đó';
  const sheet = buildReportSheets(briefingOf([], { annexes: [annex] })).workbook.sheets[1];
  expect(sheet.page).toMatchObject({
    orientation: 'landscape',
    fit: { width: 1, height: 0 },
    titleRows: { top: 4, bottom: 5 },
    firstPageNumber: 1,
    area: { top: 0, left: 0, bottom: 5 + annex.rows.length, right: 3 },
  });
  expect(sheet.merges).toContainEqual({ top: 4, left: 2, bottom: 4, right: 3 });
  expect(sheet.merges).toContainEqual({ top: 4, left: 0, bottom: 5, right: 0 });
});

it('links a sentence to the sum that holds its number, else to itself', () => {
  const annex = annexOf([[5], [6], [7], [8]]);
  const numbers = [
    { text: '15', value: 15, figure: 'TH.chiTieu0' },
    { text: '26', value: 26, figure: 'ALL.chiTieu0' },
    { text: '27', value: 27, figure: 'ALL.chiTieu0' },
    { text: '4', value: 4, figure: 'hop.1' },
  ];
  const { briefing } = buildReportSheets(
    briefingOf([{ kind: 'figures', section: '2', text: '15, 26, 27, 4', numbers, notes: [] }], { annexes: [annex] }),
  );
  const [block] = briefing.blocks;
  const own = expect.stringMatching(/^'Báo cáo 11-2021'!A\d+$/);
  expect(block.kind === 'figures' && block.numbers.map(({ cell }) => cell)).toEqual([
    "'PL1 11-2021'!C13",
    "'PL1 11-2021'!C14",
    own,
    own,
  ]);
});
