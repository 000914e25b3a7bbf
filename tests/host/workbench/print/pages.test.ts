/** Which rows and columns go on which page: what Excel's help says of page set-up, row by row. */
import { printDocument } from '../../../../src/host/workbench/print/compose';
import type { PrintDocument, PrintPage } from '../../../../src/host/workbench/print/document';
import { OCCASION, sheetOf, type Given } from './paging';

const print = (...sheets: Given[]): PrintDocument => printDocument(sheets.map(sheetOf), OCCASION);

/** "1-56:A-C" for every part of a page, titles first; rows from 1 as people count them. */
function parts(page: PrintPage): string {
  const letter = (column: number) => String.fromCharCode(65 + column);
  return page.panes
    .map(({ area: { top, bottom, left, right } }) => `${top + 1}-${bottom + 1}:${letter(left)}-${letter(right)}`)
    .join(' ');
}

const cases: [rule: string, given: Given, pages: string[]][] = [
  ['as many whole rows as fit stand on a page', { rows: 60 }, ['1-56:A-C', '57-60:A-C']],
  [
    'pages go down, then over, when nothing else is said',
    { rows: 60, columns: 9 },
    ['1-56:A-G', '57-60:A-G', '1-56:H-I', '57-60:H-I'],
  ],
  [
    'order over, then down: across the columns first',
    { rows: 60, columns: 9, setup: { order: 'overThenDown' } },
    ['1-56:A-G', '1-56:H-I', '57-60:A-G', '57-60:H-I'],
  ],
  [
    'landscape turns the paper',
    { rows: 60, columns: 9, setup: { orientation: 'landscape' } },
    ['1-39:A-I', '40-60:A-I'],
  ],
  [
    'A3 holds twice as much',
    { rows: 100, columns: 12, setup: { paper: 'A3', orientation: 'landscape' } },
    ['1-56:A-L', '57-100:A-L'],
  ],
  [
    'a paper known only by its number in the file (11 is A5)',
    { rows: 40, setup: { paperCode: 11 } },
    ['1-39:A-C', '40-40:A-C'],
  ],
  [
    'row numbers and column letters take room of their own',
    { rows: 56, columns: 8, setup: { printHeadings: true } },
    ['1-55:A-G', '56-56:A-G', '1-55:H-H', '56-56:H-H'],
  ],
  ['Letter is shorter than A4', { rows: 56, setup: { paper: 'Letter' } }, ['1-52:A-C', '53-56:A-C']],
  [
    'a row that a manual break stands above begins a page',
    { rows: 20, setup: { rowBreaks: [5] } },
    ['1-5:A-C', '6-20:A-C'],
  ],
  [
    'a column that a manual break stands left of begins a page',
    { rows: 2, columns: 4, setup: { columnBreaks: [3] } },
    ['1-2:A-C', '1-2:D-D'],
  ],
  [
    'fit to 1 page wide ignores manual breaks across, which would need a second page',
    { rows: 2, columns: 4, setup: { columnBreaks: [3], fit: { width: 1, height: 0 } } },
    ['1-2:A-D'],
  ],
  [
    'fit to 1 page wide and as many tall as needed keeps manual breaks between rows',
    { rows: 20, setup: { rowBreaks: [5], fit: { width: 1, height: 0 } } },
    ['1-5:A-C', '6-20:A-C'],
  ],
  [
    'fit to 1 page tall ignores manual breaks between rows',
    { rows: 20, setup: { rowBreaks: [5], fit: { width: 0, height: 1 } } },
    ['1-20:A-C'],
  ],
  [
    'title rows stand on each page after the one they are on',
    { rows: 60, setup: { titleRows: { top: 1, bottom: 2 } } },
    ['1-56:A-C', '2-3:A-C 57-60:A-C'],
  ],
  [
    'title rows above the print area stand on its first page too',
    { rows: 60, setup: { titleRows: { top: 0, bottom: 0 }, area: { top: 9, left: 0, bottom: 19, right: 1 } } },
    ['1-1:A-B 10-20:A-B'],
  ],
  [
    'title columns stand left on each page after the one they are on',
    { rows: 2, columns: 9, setup: { titleColumns: { left: 0, right: 0 } } },
    ['1-2:A-G', '1-2:A-A 1-2:H-I'],
  ],
  [
    'titles both ways meet in the corner',
    {
      rows: 60,
      columns: 9,
      setup: { titleRows: { top: 0, bottom: 0 }, titleColumns: { left: 0, right: 0 }, order: 'overThenDown' },
    },
    ['1-56:A-G', '1-56:A-A 1-56:H-I', '1-1:A-G 57-60:A-G', '1-1:A-A 1-1:H-I 57-60:A-A 57-60:H-I'],
  ],
  [
    'titles higher than the page are left out',
    { rows: 120, setup: { titleRows: { top: 0, bottom: 59 } } },
    ['1-56:A-C', '57-112:A-C', '113-120:A-C'],
  ],
  [
    'only the print area is printed',
    { rows: 60, setup: { area: { top: 2, left: 1, bottom: 4, right: 2 } } },
    ['3-5:B-C'],
  ],
  [
    'of a print area of whole columns what is in use is printed',
    { rows: 10, setup: { area: { top: 0, left: 1, bottom: 1_048_575, right: 2 } } },
    ['1-10:B-C'],
  ],
  [
    'hidden rows take no room and make no page of their own',
    {
      rows: 60,
      setup: { rowBreaks: [50] },
      layout: { rowHeights: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [50 + i, 0])) },
    },
    ['1-50:A-C'],
  ],
  [
    'a row higher than the page goes on onto the next one',
    { rows: 2, layout: { rowHeights: { 0: 1500 } } },
    ['1-1:A-C', '1-2:A-C'],
  ],
  ['an empty sheet has no page', { rows: 0, columns: 0 }, []],
  [
    'without a print area printing starts at A1 and ends with the last cell that shows something',
    {
      rows: 4,
      columns: 4,
      cells: Object.fromEntries(
        Array.from({ length: 16 }, (_, i) => [`${i >> 2} ${i & 3}`, i === 10 ? {} : i === 15 ? { text: '' } : null]),
      ),
    },
    ['1-3:A-C'],
  ],
  [
    'cells that are only bordered or coloured are printed',
    {
      rows: 3,
      columns: 3,
      cells: Object.fromEntries(
        Array.from({ length: 9 }, (_, i) => [`${Math.floor(i / 3)} ${i % 3}`, i === 8 ? { text: '', style: 1 } : null]),
      ),
      styles: { 1: { border: { top: { style: 'thin' } } } },
    },
    ['1-3:A-C'],
  ],
  [
    'charts beyond the last cell are printed',
    {
      rows: 2,
      columns: 1,
      layout: {
        charts: [{ name: 'c', type: 'Line', left: 150, top: 30, width: 200, height: 100, axis: {}, series: [] }],
      },
    },
    ['1-7:A-D'],
  ],
  [
    'a long text beyond the last column is printed as far as it reaches',
    { rows: 1, columns: 1, cells: { '0 0': { text: 'x'.repeat(40), kind: 'text' } } },
    ['1-1:A-C'],
  ],
];

test.each(cases)('%s', (_rule, given, pages) => {
  expect(print(given).pages.map(parts)).toEqual(pages);
});

const scales: [rule: string, given: Given, scale: number, pages: number][] = [
  ['100 % when nothing is said', { rows: 60 }, 1, 2],
  ['"Adjust to" takes the percentage', { rows: 60, setup: { scale: 90 } }, 0.9, 1],
  ['"Fit to" shrinks to a whole percentage', { columns: 9, setup: { fit: { width: 1, height: 0 } } }, 0.88, 1],
  ['"Fit to" never enlarges', { rows: 3, setup: { fit: { width: 1, height: 1 } } }, 1, 1],
  ['both ways: the tighter one decides', { rows: 80, columns: 9, setup: { fit: { width: 1, height: 1 } } }, 0.7, 1],
  ['0 pages wide is as many as needed', { rows: 80, columns: 9, setup: { fit: { width: 0, height: 1 } } }, 0.7, 1],
  [
    'titles count when pages are fitted',
    { rows: 112, setup: { titleRows: { top: 0, bottom: 9 }, fit: { width: 1, height: 2 } } },
    0.92,
    2,
  ],
  ['"Fit to" goes no lower than 10 %', { rows: 900, setup: { fit: { width: 1, height: 1 } } }, 0.1, 2],
];

test.each(scales)('scale: %s', (_rule, given, scale, count) => {
  const { pages } = print(given);
  expect([pages[0].scale, pages.length]).toEqual([scale, count]);
});

const places: [rule: string, setup: Given['setup'], left: number, top: number][] = [
  ['the left and top margins', { margins: { left: 30, top: 20, right: 15, bottom: 20 } }, 30, 20],
  ['Excel’s normal margins when the sheet has none', { margins: undefined }, 17.78, 19.05],
  ['centred across', { margins: { left: 30, right: 10, top: 20, bottom: 20 }, centerHorizontally: true }, 75.3125, 20],
  ['centred down', { margins: { left: 30, right: 10, top: 20, bottom: 20 }, centerVertically: true }, 30, 122.042],
  ['beside row numbers and below column letters', { printHeadings: true }, (26 * 25.4) / 96, (20 * 25.4) / 96],
  ['centred at the printed scale', { scale: 50, centerHorizontally: true }, 85.156, 0],
];

test.each(places)('3 columns of 10 rows stand at %s', (_rule, setup, left, top) => {
  const [pane] = print({ setup }).pages[0].panes;
  expect(pane.left).toBeCloseTo(left, 2);
  expect(pane.top).toBeCloseTo(top, 2);
});

test('rows under repeated titles stand right below them, at the page’s scale', () => {
  const { pages } = print({
    rows: 90,
    setup: { scale: 80, titleRows: { top: 0, bottom: 1 }, titleColumns: { left: 0, right: 0 } },
  });
  const [titles, body] = pages[1].panes;
  expect(titles).toMatchObject({ top: 0, source: { top: 0, height: 40 } });
  expect(body.top).toBeCloseTo((40 * 25.4 * 0.8) / 96, 4);
  expect(body.source.top).toBe(70 * 20);
});

describe('page numbers', () => {
  const numbers = (document: PrintDocument) => document.pages.map(({ number }) => number);

  test('several sheets printed together are numbered through', () => {
    expect(numbers(print({ name: 'a', rows: 60 }, { name: 'b' }))).toEqual([1, 2, 3]);
  });
  test('a sheet with a first page number of its own begins with it, and the next goes on from there', () => {
    expect(
      numbers(print({ name: 'a', rows: 60 }, { name: 'b', setup: { firstPageNumber: 7 } }, { name: 'c' })),
    ).toEqual([1, 2, 7, 8]);
  });
  test('a sheet with nothing to print takes no number', () => {
    expect(numbers(print({ name: 'a', rows: 0, columns: 0 }, { name: 'b' }))).toEqual([1]);
  });
});

test('3,000 rows are laid out within a second', () => {
  const sheet = sheetOf({
    rows: 3000,
    columns: 16,
    setup: { fit: { width: 1, height: 0 }, titleRows: { top: 0, bottom: 2 } },
  });
  const begun = performance.now();
  const { pages } = printDocument([sheet], OCCASION);
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.at(-1)?.panes.at(-1)?.area.bottom).toBe(2999);
});
