/** One worksheet part → `Sheet`. Cells are scanned apart, so that the tree only holds what stands around them. */
import { parseArea } from '../address';
import { emptySheet } from '../build';
import type { ColumnFormat, DifferentialFormat, Sheet } from '../model';
import { child, childrenOf, flag, numeric, parseXml, type XmlElement } from '../xml';
import { type CellContext, readCells } from './cells';
import { colorOf, type Palette } from './colors';
import { type Parts, readText, relationshipsOf } from './package';
import { readNotes, readSheetProperties, readTables } from './read-attachments';
import { readCharts } from './read-charts';
import { isOfComment, readComments } from './read-comments';
import { readConditionalFormats } from './read-conditional';
import { type DifferentialColors, readFilters } from './read-filter';
import { readHyperlinks } from './read-hyperlinks';
import { readPage } from './read-page';
import { parseAreas, readProtection, readValidations } from './read-rules';
import { compact } from './read-styles';
import { findSheetData } from './sheet-data';

export interface SheetContext extends CellContext {
  parts: Parts;
  palette: Palette;
  differential: readonly DifferentialFormat[];
  differentialColors: DifferentialColors;
}

export function readSheet(name: string, part: string, context: SheetContext): Sheet {
  const sheet: Sheet = { ...emptySheet(name), part };
  const text = readText(context.parts, part);
  if (text === undefined) return sheet;
  Object.assign(sheet, readCells(text, context));
  const root = parseXml(aroundSheetData(text), part);
  const relationships = relationshipsOf(context.parts, part);
  const format = child(root, 'sheetFormatPr')?.attributes ?? {};
  sheet.columns = readColumns(root, numeric(format.defaultColWidth));
  if (flag(format.customHeight)) sheet.defaultRowHeight = numeric(format.defaultRowHeight);
  sheet.defaultColumnWidth = numeric(format.defaultColWidth);
  sheet.merges = childrenOf(child(root, 'mergeCells'), 'mergeCell').flatMap((each) =>
    parseAreas(each.attributes.ref ?? ''),
  );
  sheet.validations = readValidations(root);
  sheet.protection = readProtection(root);
  sheet.page = readPage(root);
  sheet.tables = readTables(context.parts, root, relationships, context.differentialColors).map((each) => each.table);
  sheet.conditionalFormats = readConditionalFormats(root, context.differential, context.palette);
  const links = readHyperlinks(root, relationships);
  if (links.length > 0) sheet.hyperlinks = links;
  const comments = readComments(context.parts, relationships);
  if (comments.length > 0) sheet.comments = comments;
  sheet.notes = readNotes(context.parts, relationships).filter((note) => !isOfComment(note, comments));
  sheet.outlineSums = readOutlineSums(child(child(root, 'sheetPr'), 'outlinePr'));
  const properties = readSheetProperties(context.parts, root, relationships);
  if (Object.keys(properties).length > 0) sheet.customProperties = properties;
  sheet.charts = readCharts(context.parts, relationships);
  sheet.autoFilter = parseArea(child(root, 'autoFilter')?.attributes.ref ?? '');
  sheet.filters = readFilters(child(root, 'autoFilter'), context.differentialColors);
  sheet.tabColor = colorOf(child(child(root, 'sheetPr'), 'tabColor'), context.palette);
  readView(sheet, child(root, 'sheetViews')?.children[0]);
  for (const key of Object.keys(sheet) as (keyof Sheet)[]) if (sheet[key] === undefined) delete sheet[key];
  return sheet;
}

/** The sheet's XML with an empty `<sheetData/>`: what a tree is made of. */
export function aroundSheetData(text: string): string {
  const span = findSheetData(text);
  return span ? `${text.slice(0, span.start)}<${span.prefix}sheetData/>${text.slice(span.end)}` : text;
}

function readOutlineSums(outline: XmlElement | undefined): Sheet['outlineSums'] {
  const above = flag(outline?.attributes.summaryBelow) === false || undefined;
  const left = flag(outline?.attributes.summaryRight) === false || undefined;
  return above || left ? compact({ above, left }) : undefined;
}

function readView(sheet: Sheet, view: XmlElement | undefined): void {
  if (!view) return;
  const pane = child(view, 'pane')?.attributes;
  if (pane && (pane.state === 'frozen' || pane.state === 'frozenSplit'))
    sheet.freeze = { rows: numeric(pane.ySplit) ?? 0, columns: numeric(pane.xSplit) ?? 0 };
  if (flag(view.attributes.showGridLines) === false) sheet.showGridlines = false;
  if (flag(view.attributes.showRowColHeaders) === false) sheet.showHeadings = false;
  if (view.attributes.zoomScale !== undefined && view.attributes.zoomScale !== '100')
    sheet.zoom = numeric(view.attributes.zoomScale);
  const selections = childrenOf(view, 'selection');
  const active = selections.find((each) => (each.attributes.pane ?? 'topLeft') === (pane?.activePane ?? 'topLeft'));
  const at = parseArea((active ?? selections[0])?.attributes.activeCell ?? '');
  if (at && (at.top > 0 || at.left > 0)) sheet.selection = { row: at.top, column: at.left };
}

/** Excel's own default, when the file names none. */
export const DEFAULT_COLUMN_WIDTH = 9.140625;

function readColumns(root: XmlElement, defaultWidth = DEFAULT_COLUMN_WIDTH): Record<number, ColumnFormat> {
  const columns: Record<number, ColumnFormat> = {};
  for (const { attributes } of childrenOf(child(root, 'cols'), 'col')) {
    const width = numeric(attributes.width);
    const own = width !== undefined && (flag(attributes.customWidth) || Math.abs(width - defaultWidth) > 0.1);
    const format = compact<ColumnFormat>({
      width: own && !(flag(attributes.hidden) && width === 0) ? width : undefined,
      hidden: flag(attributes.hidden) || undefined,
      style: numeric(attributes.style) || undefined,
      outlineLevel: numeric(attributes.outlineLevel) || undefined,
      collapsed: flag(attributes.collapsed) || undefined,
    });
    if (Object.keys(format).length === 0) continue;
    const last = Math.min(Number(attributes.max), 16_384);
    for (let column = Number(attributes.min) - 1; column < last; column++) columns[column] = { ...format };
  }
  return columns;
}
