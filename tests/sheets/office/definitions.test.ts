import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import type { Rule } from '../../../src/reporting/rules/rule';
import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import { CATALOGUE } from '../../../src/sheets/office/catalogue-table';
import { catalogueOf, readEntries, readRules } from '../../../src/sheets/office/definitions';
import type { BookProblem } from '../../../src/sheets/office/problems';
import { RULES } from '../../../src/sheets/office/rules-table';
import type { CellValue } from '../../../src/spreadsheet/model';

const tables = (layout: { table: string; sheet: string; headers: string[] }, rows: CellValue[][]) => ({
  [layout.table]: { headers: layout.headers, rows, sheet: layout.sheet, firstRow: 4, firstColumn: 0 },
});

const testNhanh: Indicator = {
  code: 'testNhanh',
  label: 'Test nhanh',
  section: 'khac',
  kind: 'count',
  scope: 'school',
  levels: ['TH'],
  required: false,
  aggregation: 'sum',
  frequency: 'month',
  custom: true,
};

test.each<[string, Partial<Indicator>, boolean]>([
  ['a sound indicator is asked', {}, true],
  ['a code that is no name is left out', { code: 'Test nhanh' }, false],
  ['a code that differs from a known one only in case is left out', { code: 'hocsinh' }, false],
])('%s', (_, change, isAsked) => {
  const problems: BookProblem[] = [];
  const own = { ...testNhanh, ...change };
  const entries = readEntries(tables(CATALOGUE, [CATALOGUE.toCells({ on: true, indicator: own })]), problems);
  const catalogue = catalogueOf(entries, [], problems);
  expect(catalogue.indicators.some(({ code }) => code === own.code)).toBe(isAsked);
  expect(problems.filter(({ severity }) => severity === 'error').length > 0).toBe(!isAsked);
});

test.each<[string, Partial<Rule>, boolean]>([
  ['a standard rule as it was says nothing', {}, true],
  ['a threshold changed says nothing', { right: 'hocSinh - 1' }, true],
  ['a side that cannot be read is said', { right: 'hocSinh + (' }, false],
  ['an indicator nobody knows is said', { right: 'soHocSinh' }, false],
  ['a broken rule that is off says nothing', { right: 'hocSinh + (', enabled: false }, true],
])('%s', (_, change, isSound) => {
  const problems: BookProblem[] = [];
  const standard = STANDARD_RULES.find(({ code }) => code === 'nu-khong-qua-hoc-sinh') as Rule;
  readRules(tables(RULES, [RULES.toCells({ ...standard, ...change })]), standardCatalogue(), problems);
  expect(problems.map(({ code }) => code)).toEqual(isSound ? [] : ['bad-rule']);
});
