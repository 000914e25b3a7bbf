import { emptySheet, emptyWorkbook, internStyle } from '../../src/spreadsheet/build';
import type { CellValue, ConditionalFormat, ConditionalRule, Table } from '../../src/spreadsheet/model';
import { Calculation } from '../../src/host/calculation/calculation';
import type { CellLooks } from '../../src/host/looks/looks';
import { looksOver } from '../../src/host/looks/over';
import { nodePasswords } from '../../src/host/passwords-node';
import { Session } from '../../src/host/session/session';
import { TODAY } from './hosting';

/** 28 November 2021, a Sunday. */
const SUNDAY = 44528;
const NA: CellValue = { error: '#N/A' };

function sessionOf(values: readonly CellValue[], formats: ConditionalFormat[] = []) {
  const workbook = emptyWorkbook();
  const sheet = { ...emptySheet('S'), conditionalFormats: formats };
  values.forEach((value, row) => {
    sheet.rows[row] = value === null ? [] : [{ value }];
  });
  workbook.sheets.push(sheet);
  const calculation = new Calculation(workbook, { now: () => TODAY });
  return { sheet, workbook, session: new Session(workbook, calculation, nodePasswords, { now: () => TODAY }) };
}

function column(values: readonly CellValue[], formats: ConditionalFormat[]): (CellLooks | undefined)[] {
  const { session, sheet } = sessionOf(values, formats);
  return looksOver(session, sheet, { top: 0, left: 0, bottom: values.length - 1, right: 0 }).map(([looks]) => looks);
}

function format(values: readonly CellValue[], rule: ConditionalRule): ConditionalFormat {
  return { areas: [{ top: 0, left: 0, bottom: values.length - 1, right: 0 }], rule, format: { bold: true } };
}

const CONDITIONS: [string, ConditionalRule, CellValue[], number[]][] = [
  ['a formula moves along from the first cell', { kind: 'expression', formula: '$A1>A2' }, [3, 2, 5, 1], [0, 2, 3]],
  ['a number that is not 0 is true', { kind: 'expression', formula: 'A1-2' }, [1, 2, 3], [0, 2]],
  ['an error is not true', { kind: 'expression', formula: '1/A1' }, [0, 1], [1]],
  [
    'between takes both ends',
    { kind: 'cell', operator: 'between', formula1: '2', formula2: '3' },
    [1, 2, 3, 4],
    [1, 2],
  ],
  [
    'between with its ends swapped',
    { kind: 'cell', operator: 'between', formula1: '3', formula2: '2' },
    [1, 2, 3],
    [1, 2],
  ],
  ['not between', { kind: 'cell', operator: 'notBetween', formula1: '2', formula2: '3' }, [1, 2, 4], [0, 2]],
  ['an empty cell equals 0', { kind: 'cell', operator: 'equal', formula1: '0' }, [null, 0, 1], [0, 1]],
  ['text is greater than numbers', { kind: 'cell', operator: 'greaterThan', formula1: '5' }, ['a', 6, 5, NA], [0, 1]],
  ['equal text in any case', { kind: 'cell', operator: 'equal', formula1: '"thiếu"' }, ['Thiếu', 'đủ'], [0]],
  ['compared with the cell beside', { kind: 'cell', operator: 'lessThan', formula1: '$A$1' }, [5, 4, 6], [1]],
  ['contains, in any case', { kind: 'text', operator: 'contains', text: 'SỐ' }, ['thiếu số', 'đủ', null], [0]],
  ['contains takes wildcards', { kind: 'text', operator: 'contains', text: 'a?c' }, ['abc', 'ac'], [0]],
  ['contains sees a number as its text', { kind: 'text', operator: 'contains', text: '2' }, [12, 21, 3], [0, 1]],
  [
    'does not contain: an empty cell too',
    { kind: 'text', operator: 'notContains', text: 'a' },
    ['a', 'b', null],
    [1, 2],
  ],
  ['begins with', { kind: 'text', operator: 'beginsWith', text: 'th' }, ['THCS', 'PTTH'], [0]],
  ['ends with', { kind: 'text', operator: 'endsWith', text: 'th' }, ['THCS', 'PTTH'], [1]],
  ['a text that stands in a cell', { kind: 'text', operator: 'contains', text: '=$A$1' }, ['x', 'axb', 'b'], [0, 1]],
  ['blanks: spaces alone are blank', { kind: 'blanks' }, [null, '  ', 'a', 0, NA], [0, 1]],
  ['no blanks', { kind: 'nonBlanks' }, [null, '  ', 'a', 0, NA], [2, 3]],
  ['errors', { kind: 'errors' }, [NA, 1, null], [0]],
  ['no errors', { kind: 'nonErrors' }, [NA, 1, null], [1, 2]],
  ['duplicates in any case, blanks apart', { kind: 'duplicate' }, ['a', 'A', 'b', null, null, 1, 1], [0, 1, 5, 6]],
  ['unique values', { kind: 'unique' }, ['a', 'A', 'b', null, 1], [2, 4]],
  ['today, at any hour', { kind: 'period', period: 'today' }, [SUNDAY, SUNDAY + 0.5, SUNDAY - 1], [0, 1]],
  [
    'last seven days with today',
    { kind: 'period', period: 'last7Days' },
    [SUNDAY - 7, SUNDAY - 6, SUNDAY, SUNDAY + 1],
    [1, 2],
  ],
  [
    'this week begins on Sunday',
    { kind: 'period', period: 'thisWeek' },
    [SUNDAY - 1, SUNDAY, SUNDAY + 6, SUNDAY + 7],
    [1, 2],
  ],
  ['last week', { kind: 'period', period: 'lastWeek' }, [SUNDAY - 8, SUNDAY - 7, SUNDAY - 1, SUNDAY], [1, 2]],
  [
    'next month, over the end of the year',
    { kind: 'period', period: 'nextMonth' },
    [44530, 44531, 44561, 44562],
    [1, 2],
  ],
  ['top two with ties', { kind: 'top', rank: 2 }, [5, 9, 7, 7, 'x'], [1, 2, 3]],
  ['bottom one', { kind: 'top', rank: 1, bottom: true }, [5, 9, 7], [0]],
  ['top half rounds down', { kind: 'top', rank: 50, percent: true }, [1, 2, 3, 4, 5], [3, 4]],
  ['a small percentage is at least one', { kind: 'top', rank: 1, percent: true }, [1, 2, 3], [2]],
  ['above average', { kind: 'average' }, [1, 2, 3], [2]],
  ['at or below average', { kind: 'average', below: true, orEqual: true }, [1, 2, 3], [0, 1]],
  ['one deviation above', { kind: 'average', deviations: 1 }, [1, 1, 1, 1, 6], [4]],
];

test.each(CONDITIONS)('%s', (_what, rule, values, expected) => {
  const bold = column(values, [format(values, rule)]).flatMap((looks, row) => (looks?.bold ? row : []));
  expect(bold).toEqual(expected);
});

const NUMBERS = [0, 25, 50, 100, 'x'];
const bar = { kind: 'dataBar', min: { type: 'min' }, max: { type: 'max' }, color: '#638EC6' } as const;
const lights = { kind: 'iconSet', set: '3TrafficLights1' } as const;
const thirds = [
  { type: 'percent', value: '0' },
  { type: 'percent', value: '33' },
  { type: 'percent', value: '67' },
] as const;

const SCALES: [string, ConditionalRule, CellValue[], (CellLooks | undefined)[]][] = [
  [
    'a colour between those of its neighbours',
    {
      kind: 'colorScale',
      points: [
        { type: 'min', color: '#000000' },
        { type: 'max', color: '#FF0064' },
      ],
    },
    NUMBERS,
    [{ fill: '#000000' }, { fill: '#400019' }, { fill: '#800032' }, { fill: '#FF0064' }, undefined],
  ],
  [
    'beyond the ends the colour of the end; the middle where a percentile puts it',
    {
      kind: 'colorScale',
      points: [
        { type: 'num', value: '10', color: '#FF0000' },
        { type: 'percentile', value: '50', color: '#FFFF00' },
        { type: 'formula', value: '$A$3', color: '#00FF00' },
      ],
    },
    [0, 25, 50, 100],
    [{ fill: '#FF0000' }, { fill: '#FF8B00' }, { fill: '#00FF00' }, { fill: '#00FF00' }],
  ],
  [
    'bars from the least to the greatest',
    bar,
    NUMBERS,
    [
      { bar: { from: 0, to: 0, color: '#638EC6' } },
      { bar: { from: 0, to: 0.25, color: '#638EC6' } },
      { bar: { from: 0, to: 0.5, color: '#638EC6' } },
      { bar: { from: 0, to: 1, color: '#638EC6' } },
      undefined,
    ],
  ],
  [
    'an automatic axis where 0 is, negative bars to its left in their own colour',
    { ...bar, min: { type: 'autoMin' }, max: { type: 'autoMax' }, negativeColor: '#FF0000', solid: true },
    [-10, 30],
    [
      {
        bar: {
          from: 0,
          to: 0.25,
          color: '#FF0000',
          solid: true,
          isLeftward: true,
          axis: { at: 0.25, color: '#000000' },
        },
      },
      { bar: { from: 0.25, to: 1, color: '#638EC6', solid: true, axis: { at: 0.25, color: '#000000' } } },
    ],
  ],
  [
    'bars from the right, alone in the cell',
    { ...bar, min: { type: 'num', value: '0' }, direction: 'rightToLeft', barOnly: true },
    [25, 100],
    [
      { bar: { from: 0.75, to: 1, color: '#638EC6', isLeftward: true }, hidesValue: true },
      { bar: { from: 0, to: 1, color: '#638EC6', isLeftward: true }, hidesValue: true },
    ],
  ],
  [
    'icons by thirds of the range',
    { ...lights, points: [...thirds] },
    [0, 33, 66, 67, 100],
    [0, 1, 1, 2, 2].map((index) => ({ icon: { set: '3TrafficLights1', index } })),
  ],
  [
    'icons in reverse, with ">" instead of "≥"',
    { ...lights, points: [thirds[0], { ...thirds[1], above: true }, thirds[2]], reverse: true, iconOnly: true },
    [0, 33, 100],
    [2, 2, 0].map((index) => ({ icon: { set: '3TrafficLights1', index }, hidesValue: true })),
  ],
  [
    'an icon chosen by hand, and none',
    {
      ...lights,
      points: [
        { ...thirds[0], icon: { set: 'NoIcons', index: 0 } },
        thirds[1],
        { ...thirds[2], icon: { set: '3Flags', index: 1 } },
      ],
    },
    [0, 50, 100],
    [{}, { icon: { set: '3TrafficLights1', index: 1 } }, { icon: { set: '3Flags', index: 1 } }],
  ],
];

test.each(SCALES)('%s', (_what, rule, values, expected) => {
  expect(column(values, [{ ...format(values, rule), format: {} }])).toEqual(expected);
});

describe('several formats on one cell', () => {
  const areas = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  const always: ConditionalRule = { kind: 'expression', formula: 'TRUE' };

  test('the stronger one decides what both say, the weaker adds the rest', () => {
    const [looks] = column(
      [1],
      [
        {
          areas,
          rule: always,
          format: { fill: '#111111', bold: true, border: { top: { style: 'thin' } } },
          priority: 2,
        },
        { areas, rule: always, format: { fill: '#222222', border: { left: { style: 'thick' } } }, priority: 1 },
      ],
    );
    expect(looks).toEqual({
      fill: '#222222',
      bold: true,
      border: { top: { style: 'thin' }, left: { style: 'thick' } },
    });
  });

  test('one that stops lets no weaker one through', () => {
    const [looks] = column(
      [1],
      [
        { areas, rule: always, format: { bold: true }, priority: 1, stopIfTrue: true },
        { areas, rule: always, format: { italic: true }, priority: 2 },
      ],
    );
    expect(looks).toEqual({ bold: true });
  });
});

test('what is counted over all cells follows the cells', () => {
  const { session, sheet } = sessionOf([1, 2, 3], [format([1, 2, 3], { kind: 'top', rank: 1 })]);
  const area = { top: 0, left: 0, bottom: 2, right: 0 };
  expect(looksOver(session, sheet, area).flat()).toEqual([undefined, undefined, { bold: true }]);
  sheet.rows[0][0] = { value: 9 };
  session.contentChanged(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  expect(looksOver(session, sheet, area).flat()).toEqual([{ bold: true }, undefined, undefined]);
});

describe('tables', () => {
  function table(styleName: string, more: Partial<Table> & Record<string, unknown> = {}) {
    const made = sessionOf([]);
    made.sheet.tables.push({
      name: 'T',
      area: { top: 0, left: 0, bottom: 4, right: 2 },
      columns: ['a', 'b', 'c'].map((name) => ({ name })),
      styleName,
      showBandedRows: true,
      showTotals: true,
      ...more,
    });
    const all = () => looksOver(made.session, made.sheet, { top: 0, left: 0, bottom: 4, right: 2 });
    return { ...made, all };
  }

  test('the usual style: header, bands and total in the accent of the theme', () => {
    const looks = table('TableStyleMedium2')
      .all()
      .map((line) => line[1]);
    expect(looks.map((one) => [one?.fill, one?.fontColor, one?.bold])).toEqual([
      ['#4F81BD', '#FFFFFF', true],
      ['#DCE6F2', '#000000', undefined],
      [undefined, '#000000', undefined],
      ['#DCE6F2', '#000000', undefined],
      [undefined, '#000000', true],
    ]);
    expect(looks[4]?.border?.top).toEqual({ style: 'double', color: '#4F81BD' });
  });

  test('bands go on alternating around hidden rows', () => {
    const { sheet, all } = table('TableStyleMedium9');
    sheet.rowFormats[2] = { hidden: true };
    expect([1, 3].map((row) => all()[row][0]?.fill)).toEqual(['#B9CDE5', '#DCE6F2']);
  });

  test('first and last column, banded columns, no header', () => {
    const { all } = table('TableStyleLight15', {
      showBandedRows: false,
      showTotals: false,
      showHeaders: false,
      showBandedColumns: true,
      highlightFirstColumn: true,
      highlightLastColumn: true,
    });
    expect(all()[0].map((one) => [one?.bold, one?.fill])).toEqual([
      [true, '#D9D9D9'],
      [undefined, undefined],
      [true, '#D9D9D9'],
    ]);
  });

  test("the cell's own style goes before the table's, a conditional format before both", () => {
    const { sheet, workbook, all } = table('TableStyleDark2');
    const style = internStyle(workbook, { fill: '#FFFFFF', font: { color: '#FF0000' } });
    sheet.rows[1] = [{ style }, { style }];
    sheet.conditionalFormats.push({
      areas: [{ top: 1, left: 1, bottom: 1, right: 1 }],
      rule: { kind: 'blanks' },
      format: { fill: '#00FF00' },
    });
    expect(all()[1]).toEqual([undefined, { fill: '#00FF00' }, { fill: '#376092', fontColor: '#FFFFFF' }]);
  });

  test.each(['TableStyleMedium29', 'TableStyleDark12', 'PivotStyleLight1', 'Của trường'])(
    '%s is not built in',
    (name) => {
      expect(table(name).all().flat().filter(Boolean)).toEqual([]);
    },
  );
});

test('a window of a large sheet takes little more than its own cells', () => {
  const values = Array.from({ length: 3000 }, (_, row) => (row * 7919) % 3001);
  const rules: ConditionalRule[] = [
    { kind: 'expression', formula: 'AND(A1>10,$A1<>"")' },
    { kind: 'duplicate' },
    { kind: 'top', rank: 10 },
    {
      kind: 'colorScale',
      points: [
        { type: 'min', color: '#000000' },
        { type: 'max', color: '#FFFFFF' },
      ],
    },
  ];
  const { session, sheet } = sessionOf(values, []);
  const areas = [{ top: 0, left: 0, bottom: 2999, right: 29 }];
  sheet.conditionalFormats = rules.map((rule) => ({ areas, rule, format: { bold: true } }));
  for (const cells of sheet.rows) for (let at = 1; at < 30; at++) cells[at] = { value: at };
  const area = (top: number) => ({ top, left: 0, bottom: top + 59, right: 29 });
  looksOver(session, sheet, area(0));
  const before = process.cpuUsage();
  for (let top = 0; top < 1000; top += 100) looksOver(session, sheet, area(top));
  const { user, system } = process.cpuUsage(before);
  // Ten windows: a quarter of a second in all even on a slow, busy machine.
  expect((user + system) / 1000).toBeLessThan(1000);
});
