import fc from 'fast-check';
import { charactersToPoints, pointsToCharacters } from '../../src/host/grid/measures';
import { installHost, openHostFromBytes } from '../../src/host/embedded-host';
import { failureCode, freshHost, onSheet } from './hosting';

it('answers the value all cells share, null when they differ', async () => {
  freshHost();
  const [all, mixed] = await onSheet((sheet) => {
    sheet.getRange('A1:B2').format.fill.color = 'yellow';
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.horizontalAlignment = Excel.HorizontalAlignment.center;
    return ['A1', 'A1:B2'].map((address) =>
      sheet.getRange(address).load('format/fill/color,format/font/bold,format/font/name,format/horizontalAlignment'),
    );
  });
  expect([all.format.fill.color, all.format.font.bold, all.format.horizontalAlignment]).toEqual([
    '#FFFF00',
    true,
    'Center',
  ]);
  expect([mixed.format.fill.color, mixed.format.font.bold, mixed.format.horizontalAlignment]).toEqual([
    '#FFFF00',
    null,
    null,
  ]);
  expect(mixed.format.font.name).toBe('Calibri');
});

it('keeps one style per distinct look, however many cells', async () => {
  const host = freshHost();
  await onSheet((sheet) => {
    const block = sheet.getRange('A1:Z400');
    block.format.font.name = 'Times New Roman';
    block.format.font.size = 13;
    block.format.wrapText = true;
    block.format.verticalAlignment = Excel.VerticalAlignment.top;
  });
  expect(host.workbook.styles.length).toBe(5);
});

it('draws edges and inner lines', async () => {
  const host = freshHost();
  await onSheet((sheet) => {
    const { borders } = sheet.getRange('A1:B2').format;
    for (const edge of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
    ] as const)
      borders.getItem(edge).style = Excel.BorderLineStyle.continuous;
    borders.getItem('EdgeBottom').weight = Excel.BorderWeight.medium;
  });
  const { styles, sheets } = host.workbook;
  const border = (row: number, column: number) => styles[sheets[0].rows[row][column]?.style ?? 0].border;
  const thin = { style: 'thin' };
  expect(border(0, 0)).toEqual({ top: thin, left: thin, right: thin, bottom: thin });
  expect(border(1, 1)).toEqual({ top: thin, left: thin, right: thin, bottom: { style: 'medium' } });
});

it('gives whole columns and rows their format, and new cells in them', async () => {
  const host = freshHost();
  await onSheet((sheet) => {
    sheet.getRange('B:B').numberFormat = '@' as unknown as string[][];
    sheet.getRange('3:3').format.font.italic = true;
    sheet.getRange('B1').values = [['007']];
    sheet.getRange('A3').values = [['x']];
  });
  const { styles, sheets } = host.workbook;
  const [row0, , row2] = sheets[0].rows;
  expect([row0[1]?.value, styles[row0[1]?.style ?? 0].numberFormat]).toEqual(['007', '@']);
  expect(styles[row2[0]?.style ?? 0].font?.italic).toBe(true);
});

it('measures columns in points through whole pixels', async () => {
  const host = freshHost();
  const format = await onSheet((sheet) => {
    const columns = sheet.getRange('A:B').format;
    columns.columnWidth = 100;
    sheet.getRange('1:1').format.rowHeight = 20.3;
    return sheet.getRange('A1').format.load('columnWidth,rowHeight');
  });
  expect([format.columnWidth, format.rowHeight]).toEqual([99.75, 20.25]);
  expect(host.workbook.sheets[0].columns[1].width).toBe(19);
});

it('points and characters agree within a pixel', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 200, noNaN: true }), (characters) => {
      const points = charactersToPoints(characters);
      expect(charactersToPoints(pointsToCharacters(points))).toBe(points);
      expect(Math.abs(pointsToCharacters(points) - characters)).toBeLessThanOrEqual(0.5 / 7 + 1 / 256);
    }),
  );
});

it('shares a hidden state, or answers null', async () => {
  freshHost();
  const [one, both] = await onSheet((sheet) => {
    sheet.getRange('2:2').rowHidden = true;
    sheet.getRange('C:D').columnHidden = true;
    return ['A2:D2', 'A1:D2'].map((address) => sheet.getRange(address).load('rowHidden,columnHidden'));
  });
  expect([one.rowHidden, one.columnHidden, both.rowHidden]).toEqual([true, null, null]);
});

it('makes rows as high as their wrapped text needs, merged cells apart', async () => {
  freshHost();
  const rows = await onSheet((sheet) => {
    sheet.getRange('A1:A2').values = [['một dòng'], ['rất nhiều chữ '.repeat(10)]];
    sheet.getRange('A:A').format.wrapText = true;
    sheet.getRange('A1:A2').format.autofitRows();
    return ['A1', 'A2'].map((address) => sheet.getRange(address).format.load('rowHeight'));
  });
  expect(rows[0].rowHeight).toBe(15);
  expect(rows[1].rowHeight).toBeGreaterThan(150);
});

it.each<[string, (format: Excel.RangeFormat) => void]>([
  ['a colour that is none', (format) => void (format.fill.color = 'đỏ')],
  ['a row higher than 409.5', (format) => void (format.rowHeight = 410)],
  ['a size of no font', (format) => void (format.font.size = 500)],
  ['an orientation of 100 degrees', (format) => void (format.textOrientation = 100)],
  ['an unknown alignment', (format) => void (format.horizontalAlignment = 'Middle' as 'Center')],
])('refuses %s', async (_what, work) => {
  freshHost();
  const code = await failureCode(async (context) => {
    work(context.workbook.worksheets.getFirst().getRange('A1').format);
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

const KEPT: [string, (format: Excel.RangeFormat) => void, string, Record<string, unknown>][] = [
  [
    'a pattern',
    (f) => void ((f.fill.pattern = 'LightUp'), (f.fill.patternColor = 'red')),
    'fill',
    { fill: { pattern: 'LightUp', patternColor: '#FF0000', color: '#FFFFFF' } },
  ],
  [
    'a pattern over a colour',
    (f) => void ((f.fill.color = 'yellow'), (f.fill.pattern = 'Gray16')),
    'fill',
    { fill: { pattern: 'Gray16', color: '#FFFF00' } },
  ],
  [
    'a pattern made solid again',
    (f) => void ((f.fill.pattern = 'Grid'), (f.fill.pattern = 'Solid')),
    'fill',
    { fill: { pattern: 'Solid' } },
  ],
  [
    'no pattern',
    (f) => void ((f.fill.color = 'yellow'), (f.fill.pattern = 'None')),
    'fill',
    { fill: { pattern: 'None', color: '#FFFFFF' } },
  ],
  [
    'a lighter fill',
    (f) => void ((f.fill.color = '#4F81BD'), (f.fill.tintAndShade = 0.6)),
    'fill',
    { fill: { tintAndShade: 0.6, color: '#B9CDE5' } },
  ],
  [
    'a darker pattern',
    (f) => void ((f.fill.pattern = 'Down'), (f.fill.patternColor = 'white'), (f.fill.patternTintAndShade = -0.5)),
    'fill',
    { fill: { patternTintAndShade: -0.5, patternColor: '#808080' } },
  ],
  [
    'a lighter text',
    (f) => void (f.font.tintAndShade = 0.5),
    'font',
    { font: { tintAndShade: 0.5, color: '#808080' } },
  ],
  [
    'superscript instead of subscript',
    (f) => void ((f.font.subscript = true), (f.font.superscript = true)),
    'font',
    { font: { subscript: false, superscript: true } },
  ],
  ['a double underline', (f) => void (f.font.underline = 'Double'), 'font', { font: { underline: 'Double' } }],
  [
    "an accountant's underline",
    (f) => void (f.font.underline = 'SingleAccountant'),
    'font',
    { font: { underline: 'SingleAccountant' } },
  ],
  ['readingOrder', (f) => void (f.readingOrder = 'RightToLeft'), 'readingOrder', { readingOrder: 'RightToLeft' }],
  ['autoIndent', (f) => void (f.autoIndent = true), 'autoIndent', { autoIndent: true }],
];

it.each(KEPT)('%s: read as it was set, also from the file', async (_what, set, load, expected) => {
  const host = freshHost();
  const look = (sheet: Excel.Worksheet) => sheet.getRange('B2').format.load(load);
  const before = await onSheet((sheet) => {
    set(sheet.getRange('B2').format);
    return look(sheet);
  });
  installHost(openHostFromBytes(host.save()));
  const after = await onSheet(look);
  const read = [before, after].map((format) => JSON.parse(JSON.stringify(format)) as Record<string, unknown>);
  for (const one of read) expect(one).toMatchObject(expected);
});

it('diagonals are one line that goes up, down or both ways', async () => {
  const host = freshHost();
  await onSheet((sheet) => {
    const { borders } = sheet.getRange('B2:C3').format;
    borders.getItem('DiagonalUp').style = 'Dash';
    borders.getItem('DiagonalDown').color = 'red';
    sheet.getRange('C3').format.borders.getItem('DiagonalUp').style = 'None';
  });
  installHost(openHostFromBytes(host.save()));
  const lines = await onSheet((sheet) =>
    ['B2', 'C3'].flatMap((address) =>
      (['DiagonalUp', 'DiagonalDown'] as const).map((edge) =>
        sheet.getRange(address).format.borders.getItem(edge).load('style,color'),
      ),
    ),
  );
  expect(lines.map(({ style, color }) => `${style} ${color}`)).toEqual([
    'Continuous #FF0000',
    'Continuous #FF0000',
    'None #000000',
    'Continuous #FF0000',
  ]);
});

it('shades lines that are there, one or all', async () => {
  const host = freshHost();
  await onSheet((sheet) => {
    const { borders } = sheet.getRange('B2').format;
    borders.getItem('EdgeTop').color = 'red';
    borders.getItem('EdgeLeft').color = '#808080';
    borders.tintAndShade = -0.5;
    borders.getItem('EdgeTop').tintAndShade = 0.5;
  });
  installHost(openHostFromBytes(host.save()));
  const { top, left, all } = await onSheet((sheet) => {
    const { borders } = sheet.getRange('B2').format;
    return {
      top: borders.getItem('EdgeTop').load('color,tintAndShade'),
      left: borders.getItem('EdgeLeft').load('color,tintAndShade'),
      all: borders.load('tintAndShade'),
    };
  });
  expect([top.color, top.tintAndShade, left.color, left.tintAndShade]).toEqual(['#FF8080', 0.5, '#404040', -0.5]);
  expect(all.tintAndShade).toBeNull();
});

const LINES: [Excel.BorderLineStyle | string, string, string, string][] = [
  ['Continuous', 'Hairline', 'Continuous', 'Hairline'],
  ['Continuous', 'Thick', 'Continuous', 'Thick'],
  ['Dash', 'Thin', 'Dash', 'Thin'],
  ['Dash', 'Medium', 'Dash', 'Medium'],
  ['DashDot', 'Thin', 'DashDot', 'Thin'],
  ['DashDot', 'Medium', 'DashDot', 'Medium'],
  ['DashDotDot', 'Thin', 'DashDotDot', 'Thin'],
  ['DashDotDot', 'Medium', 'DashDotDot', 'Medium'],
  ['Dot', 'Thin', 'Dot', 'Thin'],
  ['Double', 'Thick', 'Double', 'Thick'],
  ['SlantDashDot', 'Medium', 'SlantDashDot', 'Medium'],
  ['Dash', 'Thick', 'Continuous', 'Thick'],
];

it.each(LINES)('a %s line made %s is %s, %s, also from the file', async (style, weight, shown, heavy) => {
  const host = freshHost();
  await onSheet((sheet) => {
    const line = sheet.getRange('B2').format.borders.getItem('EdgeLeft');
    line.style = style as 'Continuous';
    line.weight = weight as 'Thin';
  });
  installHost(openHostFromBytes(host.save()));
  const line = await onSheet((sheet) => sheet.getRange('B2').format.borders.getItem('EdgeLeft').load('style,weight'));
  expect([line.style, line.weight]).toEqual([shown, heavy]);
});
