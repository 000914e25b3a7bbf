import { failureCode, freshHost, onSheet } from './hosting';
import { installHost, openHostFromBytes } from '../../src/host/embedded-host';

it('sets paper, margins in points, fitting, titles, area, headers and breaks, and they reach the file', async () => {
  const host = freshHost(['Báo cáo']);
  await onSheet((sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.paperSize = Excel.PaperType.a4;
    pageLayout.topMargin = 56.6929;
    pageLayout.setPrintMargins(Excel.PrintMarginUnit.centimeters, { left: 3, right: 1.5 });
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.firstPageNumber = 1;
    pageLayout.setPrintArea('A1:F40');
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.headersFooters.state = Excel.HeaderFooterState.firstAndDefault;
    pageLayout.headersFooters.defaultForAllPages.centerHeader = '&P';
    sheet.horizontalPageBreaks.add('A20');
  });
  const { page } = openHostFromBytes(host.save()).workbook.sheets[0];
  expect(page).toMatchObject({
    orientation: 'landscape',
    paper: 'A4',
    fit: { width: 1, height: 0 },
    centerHorizontally: true,
    firstPageNumber: 1,
    area: { top: 0, left: 0, bottom: 39, right: 5 },
    titleRows: { top: 0, bottom: 1 },
    header: { center: '&P' },
    rowBreaks: [19],
  });
  expect(page.firstHeader).toBeDefined();
  expect(page.margins?.top).toBeCloseTo(20, 2);
  expect([page.margins?.left, page.margins?.right]).toEqual([30, 15]);
});

it('reads back what was set', async () => {
  freshHost(['Báo cáo']);
  const { layout, area, rows, columns, breaks } = await onSheet((sheet) => {
    const layout = sheet.pageLayout;
    layout.zoom = { scale: 85 };
    layout.setPrintArea('B2:C3');
    layout.setPrintTitleColumns('A:B');
    sheet.verticalPageBreaks.add('D1');
    return {
      layout: layout.load('zoom,orientation,leftMargin,blackAndWhite'),
      area: layout.getPrintAreaOrNullObject().load('address'),
      rows: layout.getPrintTitleRowsOrNullObject(),
      columns: layout.getPrintTitleColumnsOrNullObject().load('address'),
      breaks: sheet.verticalPageBreaks.load('items/columnIndex'),
    };
  });
  expect([layout.zoom, layout.orientation, layout.leftMargin, layout.blackAndWhite]).toEqual([
    { scale: 85 },
    'Portrait',
    50.4,
    false,
  ]);
  expect([area.address, rows.isNullObject, columns.address]).toEqual(["'Báo cáo'!B2:C3", true, "'Báo cáo'!A:B"]);
  expect(breaks.items.map((one) => one.columnIndex)).toEqual([3]);
});

it.each<[string, (layout: Excel.PageLayout) => void]>([
  ['a scale below 10', (layout) => void (layout.zoom = { scale: 9 })],
  ['a scale with pages', (layout) => void (layout.zoom = { scale: 90, horizontalFitToPages: 1 })],
  ['a negative margin', (layout) => void (layout.topMargin = -1)],
  ['title rows that are cells', (layout) => layout.setPrintTitleRows('A1:B2')],
  ['an unknown orientation', (layout) => void (layout.orientation = 'Sideways' as Excel.PageOrientation)],
])('refuses %s', async (_what, work) => {
  freshHost();
  const code = await failureCode(async (context) => {
    work(context.workbook.worksheets.getFirst().pageLayout);
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

type Set = (sheet: Excel.Worksheet) => void;

const KEPT: [string, Set, (sheet: Excel.Worksheet) => { toJSON(): unknown }, Record<string, unknown>][] = [
  ['draftMode', (s) => void (s.pageLayout.draftMode = true), layoutOf('draftMode'), { draftMode: true }],
  [
    'printHeadings',
    (s) => void (s.pageLayout.printHeadings = true),
    layoutOf('printHeadings'),
    { printHeadings: true },
  ],
  [
    'printComments at the end',
    (s) => void (s.pageLayout.printComments = 'EndSheet'),
    layoutOf('printComments'),
    { printComments: 'EndSheet' },
  ],
  [
    'printErrors as N/A',
    (s) => void (s.pageLayout.printErrors = 'NotAvailable'),
    layoutOf('printErrors'),
    { printErrors: 'NotAvailable' },
  ],
  [
    'printOrder',
    (s) => void (s.pageLayout.printOrder = 'OverThenDown'),
    layoutOf('printOrder'),
    { printOrder: 'OverThenDown' },
  ],
  [
    'a paper of its own number',
    (s) => void (s.pageLayout.paperSize = 'A5'),
    layoutOf('paperSize'),
    { paperSize: 'A5' },
  ],
  ['showHeadings', (s) => void (s.showHeadings = false), (s) => s.load('showHeadings'), { showHeadings: false }],
  ['showGridlines', (s) => void (s.showGridlines = false), (s) => s.load('showGridlines'), { showGridlines: false }],
  ['standardWidth', (s) => void (s.standardWidth = 12), (s) => s.load('standardWidth'), { standardWidth: 12 }],
  [
    'headers that keep their size and place',
    ({ pageLayout: { headersFooters } }) => {
      headersFooters.useSheetScale = false;
      headersFooters.useSheetMargins = false;
    },
    (s) => s.pageLayout.headersFooters.load('useSheetScale,useSheetMargins,state'),
    { useSheetScale: false, useSheetMargins: false, state: 'Default' },
  ],
  [
    'headers of odd, even and the first page',
    ({ pageLayout: { headersFooters } }) => {
      headersFooters.state = 'FirstOddAndEven';
      headersFooters.oddPages.rightHeader = 'lẻ';
      headersFooters.evenPages.leftFooter = 'chẵn';
      headersFooters.firstPage.centerHeader = 'bìa';
    },
    (s) => s.pageLayout.headersFooters.load('state,oddPages,evenPages,firstPage/centerHeader'),
    {
      state: 'FirstOddAndEven',
      oddPages: { rightHeader: 'lẻ', leftHeader: '' },
      evenPages: { leftFooter: 'chẵn', leftHeader: '' },
      firstPage: { centerHeader: 'bìa' },
    },
  ],
];

function layoutOf(property: keyof Excel.Interfaces.PageLayoutData) {
  return (sheet: Excel.Worksheet) => sheet.pageLayout.load(property);
}

it.each(KEPT)('%s: read as it was set, also from the file', async (_what, set, get, expected) => {
  const host = freshHost();
  const before = await onSheet((sheet) => {
    set(sheet);
    return get(sheet);
  });
  installHost(openHostFromBytes(host.save()));
  const after = await onSheet(get);
  for (const read of [before, after]) expect(JSON.parse(JSON.stringify(read))).toMatchObject(expected);
});

it('going back to one header for all pages drops the others', async () => {
  const host = freshHost();
  await onSheet(({ pageLayout: { headersFooters } }) => {
    headersFooters.state = 'FirstOddAndEven';
    headersFooters.evenPages.leftFooter = 'chẵn';
    headersFooters.state = 'Default';
  });
  expect(host.workbook.sheets[0].page).toEqual({});
});
