/** Codes of headers and footers (ECMA-376 part 1, 18.3.1.46) and which of them a page gets. */
import { printDocument } from '../../../../src/host/workbench/print/compose';
import { headerLines, type HeaderFont } from '../../../../src/host/workbench/print/header-codes';
import { OCCASION, sheetOf } from './paging';

const FACTS = { page: 3, pages: 12, date: '02/12/2021', time: '09:05', file: 'so.xlsx', sheet: 'Báo cáo' };
const STANDARD: HeaderFont = { name: 'Calibri', size: 11 };
const lines = (code: string) => headerLines(code, FACTS, STANDARD);
const said = (code: string) => lines(code).map((line) => line.map(({ text }) => text).join(''));

test.each([
  ['&P', ['3'], 'the page’s number'],
  ['&N', ['12'], 'the number of pages'],
  ['&P+10', ['13'], 'a number added to the page’s'],
  ['&P-1', ['2'], 'a number taken from the page’s'],
  ['Trang &P/&N', ['Trang 3/12'], 'codes among words'],
  ['&D &T', ['02/12/2021 09:05'], 'date and time'],
  ['&F', ['so.xlsx'], 'the file’s name'],
  ['&Z&F', ['so.xlsx'], 'the folder, which is not known, shows nothing'],
  ['&A', ['Báo cáo'], 'the sheet’s name'],
  ['A && B', ['A & B'], 'an ampersand'],
  ['&G', [], 'a picture shows nothing'],
  ['&d', ['02/12/2021'], 'small letters count too'],
  ['một\nhai', ['một', 'hai'], 'a new line'],
  ['', [], 'nothing'],
  ['&B&I', [], 'looks without text'],
])('%j says %j: %s', (code, expected) => {
  expect(said(code)).toEqual(expected);
});

const TIMES = 'Times New Roman';
const looks: [code: string, font: Partial<HeaderFont>, rule: string][] = [
  ['x', { name: 'Calibri', size: 11 }, 'the workbook’s font when none is named'],
  ['&"Times New Roman,Regular"&13&P', { name: TIMES, size: 13 }, 'font, style and size'],
  ['&"Times New Roman,Bold Italic"x', { name: TIMES, bold: true, italic: true }, 'both styles'],
  ['&"-,Bold"x', { name: 'Calibri', bold: true }, '"-" leaves the font as it is'],
  ['&Bx', { bold: true }, 'bold'],
  ['&Ix', { italic: true }, 'italic'],
  ['&Ux', { underline: 'single' }, 'underlined'],
  ['&Ex', { underline: 'double' }, 'underlined twice'],
  ['&Sx', { strike: true }, 'struck through'],
  ['&Xx', { position: 'super' }, 'raised'],
  ['&Yx', { position: 'sub' }, 'lowered'],
  ['&X&Yx', { position: 'super' }, 'of raised and lowered the first wins'],
  ['&KFF0000x', { color: '#FF0000' }, 'a colour'],
  ['&K04+000x', { color: '#4472C4' }, 'a colour of the theme'],
  ['&8x', { size: 8 }, 'one digit of size'],
];

test.each(looks)('%s is set so: %j (%s)', (code, font) => {
  expect(lines(code)[0][0].font).toMatchObject(font);
});

test('a look is on from its code to the next of the same', () => {
  expect(lines('a&Bb&Bc')[0]).toEqual([
    { text: 'a', font: STANDARD },
    { text: 'b', font: { ...STANDARD, bold: true } },
    { text: 'c', font: STANDARD },
  ]);
});

describe('which header a page gets', () => {
  const center = (text: string) => ({ center: text });
  const headers = (setup: Parameters<typeof sheetOf>[0]['setup'], rows = 120) =>
    printDocument([sheetOf({ rows, setup })], OCCASION).pages.map(
      ({ header }) => header?.sections.center.map((line) => line.map(({ text }) => text).join('')).join('|') ?? '',
    );

  test.each([
    ['the same on every page', { header: center('&P/&N') }, ['1/3', '2/3', '3/3']],
    ['first page different: none when its own is empty', { header: center('&P'), firstHeader: {} }, ['', '2', '3']],
    ['first page different: its own', { header: center('&P'), firstHeader: center('Bìa') }, ['Bìa', '2', '3']],
    [
      'the sheet’s first page is the first whatever its number',
      { header: center('&P'), firstHeader: {}, firstPageNumber: 5 },
      ['', '6', '7'],
    ],
    ['odd and even pages different', { header: center('lẻ'), evenHeader: center('chẵn') }, ['lẻ', 'chẵn', 'lẻ']],
    [
      'odd and even go by the number that is printed',
      { header: center('lẻ'), evenHeader: center('chẵn'), firstPageNumber: 2 },
      ['chẵn', 'lẻ', 'chẵn'],
    ],
  ])('%s', (_rule, setup, expected) => {
    expect(headers(setup)).toEqual(expected);
  });

  test.each([
    ['headers shrink with the sheet', {}, 0.5],
    ['unless they are told not to', { scaleWithDocument: false }, 1],
  ])('%s', (_rule, setup, scale) => {
    const { pages } = printDocument([sheetOf({ setup: { header: center('x'), scale: 50, ...setup } })], OCCASION);
    expect(pages[0].header?.scale).toBe(scale);
  });

  test('they stand between the page’s margins, at their own distance from the edge', () => {
    const margins = { left: 30, right: 15, top: 20, bottom: 20, header: 10, footer: 8 };
    const { pages } = printDocument(
      [sheetOf({ setup: { margins, header: center('x'), footer: { right: 'y' } } })],
      OCCASION,
    );
    expect(pages[0].header).toMatchObject({ edge: 10, left: 30, right: 15 });
    expect(pages[0].footer).toMatchObject({ edge: 8 });
  });
});
