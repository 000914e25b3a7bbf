/** What hangs on a sheet in parts of its own: tables and notes. */
import { parseArea } from '../address';
import type { Note, Table, TableColumn } from '../model';
import { child, childrenOf, descendants, flag, parseXml, unescapeXstring, type XmlElement } from '../xml';
import { type Parts, readText, type Relationship } from './package';
import { type DifferentialColors, readFilters, readSortState } from './read-filter';
import { compact } from './read-styles';

export interface TablePart {
  part: string;
  table: Table;
}

/** In the order of the sheet's tableParts. */
export function readTables(
  parts: Parts,
  sheet: XmlElement,
  relationships: readonly Relationship[],
  colors: DifferentialColors = [],
): TablePart[] {
  return childrenOf(child(sheet, 'tableParts'), 'tablePart').flatMap((reference) => {
    const target = relationships.find((each) => each.id === reference.attributes['r:id'])?.target;
    const part = target === undefined ? undefined : parts.find(target);
    const text = part === undefined ? undefined : readText(parts, part);
    const table = text === undefined ? undefined : tableOf(parseXml(text, part), colors);
    return part !== undefined && table ? { part, table } : [];
  });
}

function tableOf(root: XmlElement, colors: DifferentialColors): Table | undefined {
  const area = parseArea(root.attributes.ref ?? '');
  if (!area) return undefined;
  const style = child(root, 'tableStyleInfo')?.attributes;
  const headless = root.attributes.headerRowCount === '0';
  return compact<Table>({
    name: root.attributes.displayName ?? root.attributes.name,
    area,
    columns: childrenOf(child(root, 'tableColumns'), 'tableColumn').map(columnOf),
    showHeaders: headless ? false : undefined,
    insertRow: flag(root.attributes.insertRow) || undefined,
    showTotals: Number(root.attributes.totalsRowCount ?? 0) > 0 || undefined,
    styleName: style?.name,
    showBandedRows: style?.name !== undefined && !flag(style.showRowStripes) ? false : undefined,
    showBandedColumns: flag(style?.showColumnStripes) || undefined,
    highlightFirstColumn: flag(style?.showFirstColumn) || undefined,
    highlightLastColumn: flag(style?.showLastColumn) || undefined,
    showFilterButton: child(root, 'autoFilter') ? undefined : false,
    filters: readFilters(child(root, 'autoFilter'), colors),
    sort: readSortState(child(root, 'sortState'), area, colors),
  });
}

function columnOf(element: XmlElement): TableColumn {
  const { name, totalsRowLabel, totalsRowFunction } = element.attributes;
  return compact<TableColumn>({
    name: unescapeXstring(name ?? ''),
    calculated: child(element, 'calculatedColumnFormula')?.text,
    totalLabel: totalsRowLabel === undefined ? undefined : unescapeXstring(totalsRowLabel),
    totalFunction: totalsRowFunction === 'none' ? undefined : (totalsRowFunction as TableColumn['totalFunction']),
    totalFormula: child(element, 'totalsRowFormula')?.text,
  });
}

export function readNotes(parts: Parts, relationships: readonly Relationship[]): Note[] {
  const target = relationships.find((each) => each.type === 'comments' && !each.external)?.target;
  const text = target === undefined ? undefined : readText(parts, target);
  if (text === undefined) return [];
  const root = parseXml(text, target);
  const authors = childrenOf(child(root, 'authors'), 'author').map((author) => author.text);
  return childrenOf(child(root, 'commentList'), 'comment').flatMap((comment) => {
    const at = parseArea(comment.attributes.ref ?? '');
    if (!at) return [];
    const texts = descendants(child(comment, 'text'), 't').filter((t) => !insidePhonetic(comment, t));
    return compact<Note>({
      row: at.top,
      column: at.left,
      author: authors[Number(comment.attributes.authorId ?? -1)]?.trim() || undefined,
      text: unescapeXstring(texts.map((t) => t.text).join('')),
    });
  });
}

/** Texts that programs keep with the sheet: UTF-16 in parts of their own. */
export function readSheetProperties(
  parts: Parts,
  sheet: XmlElement,
  relationships: readonly Relationship[],
): Record<string, string> {
  const found = childrenOf(child(sheet, 'customProperties'), 'customPr').flatMap(({ attributes }) => {
    const target = relationships.find((each) => each.id === attributes['r:id'])?.target;
    const bytes = target === undefined ? undefined : parts.read(target);
    const text = bytes && new TextDecoder('utf-16le').decode(bytes).replace(/\0+$/, '');
    return attributes.name === undefined || text === undefined ? [] : [[attributes.name, text] as const];
  });
  return Object.fromEntries(found);
}

function insidePhonetic(comment: XmlElement, text: XmlElement): boolean {
  return descendants(comment, 'rPh').some((hint) => hint.children.includes(text));
}
