/** A worksheet part element by element: each says on what of the model it depends, so that a changed sheet keeps the rest. */
import { areaAddress, cellAddress } from '../address';
import { usedArea } from '../build';
import type { ColumnFormat, Outlined, Sheet } from '../model';
import { isActive } from '../table-rows';
import { attributes, type XmlElement } from '../xml';
import { argb } from './colors';
import { attributeText } from './elements';
import { DEFAULT_COLUMN_WIDTH } from './read-sheet';
import { same } from './same';
import { autoFilterXml, movedAutoFilter, type Differential } from './write-filter';
import { breaksXml, headerFooterXml, pageMarginsXml, pageSetupXml, printOptionsXml } from './write-page';
import { dataValidationsXml, sheetProtectionXml } from './write-rules';

/** Top-level elements of a worksheet in the schema's order (CT_Worksheet). */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

export interface SheetWriting {
  selected: boolean;
  differential: Differential;
  /** What the part that is being changed reads as. */
  before: Sheet | undefined;
  /** The element of that name in the part that is being changed. */
  original(name: string): XmlElement | undefined;
  /** Its text. */
  source: string;
}

export interface SheetElement {
  name: (typeof SHEET_ORDER)[number];
  /** What of the model the element shows. `selected` is whether the sheet is the active one. */
  shows(sheet: Sheet, selected: boolean): unknown;
  xml(sheet: Sheet, writing: SheetWriting): string;
}

/** All but cells, conditional formats (they reach into the extensions) and those that point to other parts. */
export const SHEET_ELEMENTS: readonly SheetElement[] = [
  {
    name: 'sheetPr',
    shows: (sheet) => [sheet.tabColor, sheet.page.fit !== undefined, isActive(sheet.filters)],
    xml: sheetPropertiesXml,
  },
  { name: 'dimension', shows: (sheet) => usedArea(sheet), xml: dimensionXml },
  {
    name: 'sheetViews',
    shows: (sheet, selected) => [
      sheet.freeze,
      sheet.zoom,
      sheet.selection,
      sheet.showGridlines,
      sheet.showHeadings,
      selected,
    ],
    xml: sheetViewsXml,
  },
  {
    name: 'sheetFormatPr',
    shows: (sheet) => [sheet.defaultRowHeight, sheet.defaultColumnWidth, ...deepestLevels(sheet)],
    xml: sheetFormatXml,
  },
  { name: 'cols', shows: (sheet) => sheet.columns, xml: columnsXml },
  {
    name: 'sheetProtection',
    shows: (sheet) => sheet.protection,
    xml: (sheet) => sheetProtectionXml(sheet.protection),
  },
  {
    name: 'autoFilter',
    shows: (sheet) => [sheet.autoFilter, sheet.filters],
    xml: sheetFilterXml,
  },
  { name: 'mergeCells', shows: (sheet) => sheet.merges, xml: mergesXml },
  {
    name: 'dataValidations',
    shows: (sheet) => sheet.validations,
    xml: (sheet) => dataValidationsXml(sheet.validations),
  },
  {
    name: 'printOptions',
    shows: ({ page }) => [page.centerHorizontally, page.centerVertically, page.printGridlines, page.printHeadings],
    xml: (sheet) => printOptionsXml(sheet.page),
  },
  { name: 'pageMargins', shows: (sheet) => sheet.page.margins, xml: (sheet) => pageMarginsXml(sheet.page) },
  {
    name: 'pageSetup',
    shows: ({ page }) => [
      [page.paper, page.paperCode, page.orientation, page.fit, page.scale, page.firstPageNumber, page.blackAndWhite],
      [page.draft, page.comments, page.errors, page.order],
    ],
    xml: (sheet, writing) => {
      const original = writing.original('pageSetup');
      return pageSetupXml(sheet.page, original ? attributeText(original, PAGE_SETUP_KNOWN) : '');
    },
  },
  {
    name: 'headerFooter',
    shows: ({ page }) => [
      [page.header, page.footer, page.firstHeader, page.firstFooter, page.evenHeader, page.evenFooter],
      [page.scaleWithDocument, page.alignWithMargins],
    ],
    xml: (sheet) => headerFooterXml(sheet.page),
  },
  {
    name: 'rowBreaks',
    shows: ({ page }) => page.rowBreaks,
    xml: ({ page }) => breaksXml('rowBreaks', page.rowBreaks),
  },
  {
    name: 'colBreaks',
    shows: ({ page }) => page.columnBreaks,
    xml: ({ page }) => breaksXml('colBreaks', page.columnBreaks),
  },
];

const PAGE_SETUP_KNOWN = [
  'paperSize',
  'paperHeight',
  'paperWidth',
  'scale',
  'firstPageNumber',
  'useFirstPageNumber',
  'fitToWidth',
  'fitToHeight',
  'orientation',
  'blackAndWhite',
  'draft',
  'cellComments',
  'errors',
  'pageOrder',
  'usePrinterDefaults',
];

const VIEW_KNOWN = [
  'showGridLines',
  'showRowColHeaders',
  'tabSelected',
  'zoomScale',
  'zoomScaleNormal',
  'topLeftCell',
  'workbookViewId',
];

function sheetPropertiesXml(sheet: Sheet, writing: SheetWriting): string {
  const original = writing.original('sheetPr');
  const outline = original?.children.find((each) => each.name === 'outlinePr');
  const inner =
    (sheet.tabColor ? `<tabColor rgb="${argb(sheet.tabColor)}"/>` : '') +
    (outline ? `<outlinePr${attributeText(outline, [])}/>` : '') +
    (sheet.page.fit ? '<pageSetUpPr fitToPage="1"/>' : '');
  const kept = original ? attributeText(original, ['filterMode']) : '';
  const filterMode = isActive(sheet.filters) ? ' filterMode="1"' : '';
  return inner || kept || filterMode ? `<sheetPr${filterMode}${kept}>${inner}</sheetPr>` : '';
}

function sheetFilterXml(
  { autoFilter, filters }: Sheet,
  { before, original, source, differential }: SheetWriting,
): string {
  if (!autoFilter) return '';
  const element = original('autoFilter');
  const isSamePlace = same(autoFilter, before?.autoFilter);
  if (element && !isSamePlace && same(filters, before?.filters)) return movedAutoFilter(element, source, autoFilter);
  const sort = isSamePlace && element?.children.find((each) => each.name === 'sortState');
  return autoFilterXml(autoFilter, filters, differential, sort ? source.slice(sort.start, sort.end) : '');
}

function dimensionXml(sheet: Sheet): string {
  const area = usedArea(sheet);
  return `<dimension ref="${area ? areaAddress(area) : 'A1'}"/>`;
}

function sheetViewsXml(sheet: Sheet, writing: SheetWriting): string {
  const { freeze, selection } = sheet;
  const head = attributes({
    showGridLines: sheet.showGridlines === false ? false : undefined,
    showRowColHeaders: sheet.showHeadings === false ? false : undefined,
    tabSelected: writing.selected || undefined,
    zoomScale: sheet.zoom,
    zoomScaleNormal: sheet.zoom,
    workbookViewId: 0,
  });
  const original = writing.original('sheetViews')?.children[0];
  const kept = original ? attributeText(original, VIEW_KNOWN) : '';
  const frozen = freeze && (freeze.rows > 0 || freeze.columns > 0) ? freeze : undefined;
  const pane = frozen ? (frozen.rows > 0 ? 'bottom' : 'top') + (frozen.columns > 0 ? 'Right' : 'Left') : undefined;
  const paneXml = frozen
    ? `<pane${attributes({
        xSplit: frozen.columns || undefined,
        ySplit: frozen.rows || undefined,
        topLeftCell: cellAddress(frozen.rows, frozen.columns),
        activePane: pane,
        state: 'frozen',
      })}/>`
    : '';
  const at = selection ? cellAddress(selection.row, selection.column) : undefined;
  const selectionXml = at || pane ? `<selection${attributes({ pane, activeCell: at, sqref: at })}/>` : '';
  return `<sheetViews><sheetView${head}${kept}>${paneXml}${selectionXml}</sheetView></sheetViews>`;
}

function sheetFormatXml(sheet: Sheet, writing: SheetWriting): string {
  const original = writing.original('sheetFormatPr');
  const [rows, columns] = deepestLevels(sheet);
  const known = attributes({
    defaultColWidth: sheet.defaultColumnWidth,
    defaultRowHeight: sheet.defaultRowHeight ?? original?.attributes.defaultRowHeight ?? 15,
    customHeight: sheet.defaultRowHeight === undefined ? undefined : true,
    outlineLevelRow: rows || undefined,
    outlineLevelCol: columns || undefined,
  });
  return `<sheetFormatPr${known}${original ? attributeText(original, SHEET_FORMAT_KNOWN) : ''}/>`;
}

const SHEET_FORMAT_KNOWN = [
  'defaultColWidth',
  'defaultRowHeight',
  'customHeight',
  'outlineLevelRow',
  'outlineLevelCol',
];

/** Of rows and of columns: Excel draws no outline without them. */
function deepestLevels(sheet: Sheet): [rows: number, columns: number] {
  const deepest = (formats: Record<number, Outlined>) =>
    Object.values(formats).reduce((most, { outlineLevel = 0 }) => Math.max(most, outlineLevel), 0);
  return [deepest(sheet.rowFormats), deepest(sheet.columns)];
}

function columnsXml(sheet: Sheet): string {
  const columns = Object.entries(sheet.columns)
    .map(([column, format]) => ({ column: Number(column), tag: columnAttributes(format, sheet) }))
    .sort((a, b) => a.column - b.column);
  let xml = '';
  for (let i = 0; i < columns.length;) {
    let end = i + 1;
    while (columns[end]?.tag === columns[i].tag && columns[end].column === columns[end - 1].column + 1) end++;
    xml += `<col min="${columns[i].column + 1}" max="${columns[end - 1].column + 1}"${columns[i].tag}/>`;
    i = end;
  }
  return xml && `<cols>${xml}</cols>`;
}

function columnAttributes(format: ColumnFormat, sheet: Sheet): string {
  return attributes({
    width: format.width ?? sheet.defaultColumnWidth ?? DEFAULT_COLUMN_WIDTH,
    style: format.style || undefined,
    hidden: format.hidden || undefined,
    customWidth: format.width === undefined ? undefined : true,
    outlineLevel: format.outlineLevel,
    collapsed: format.collapsed || undefined,
  });
}

function mergesXml(sheet: Sheet): string {
  if (sheet.merges.length === 0) return '';
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('');
  return `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`;
}
