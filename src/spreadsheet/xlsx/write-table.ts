/** A table's part: written whole, or changed where the model changed. */
import { areaAddress, parseArea } from '../address';
import type { Table, TableColumn } from '../model';
import { bodyOf, filterAreaOf, hasHeaders } from '../table-rows';
import { attributes, child, childrenOf, escapeXml, escapeXstring, type XmlElement } from '../xml';
import { editElements, withAttributes } from './elements';
import { same } from './same';
import { storedFormula } from './structured';
import { XML } from './write-attachments';
import { autoFilterXml, movedAutoFilter, sortStateXml, type Differential } from './write-filter';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** CT_Table. */
const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** @param id unique in the workbook */
export function tableXml(table: Table, id: number, differential: Differential): string {
  const head = attributes({
    id,
    name: table.name,
    displayName: table.name,
    ref: areaAddress(table.area),
    headerRowCount: hasHeaders(table) ? undefined : 0,
    insertRow: table.insertRow || undefined,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : false,
  });
  const columns = table.columns.map((column, index) => columnXml(column, index + 1, table.name)).join('');
  return (
    `${XML}<table xmlns="${MAIN}"${head}>${filterXml(table, differential)}` +
    sortStateXml(table.sort, bodyOf(table), differential) +
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns>${styleXml(table)}</table>`
  );
}

/** @param before what the part reads as @param root the tree of `text` */
export function patchedTableXml(
  table: Table,
  before: Table,
  text: string,
  root: XmlElement,
  differential: Differential,
): string {
  const changed = new Map<string, string>();
  const moved = !same(filterAreaOf(table), filterAreaOf(before));
  const filter = child(root, 'autoFilter');
  const known = [table, before].map(hasArrows);
  if (known[0] !== known[1] || !same(table.filters, before.filters))
    changed.set('autoFilter', filterXml(table, differential));
  else if (moved && filter) changed.set('autoFilter', movedAutoFilter(filter, text, filterAreaOf(table)));
  if (!same(table.sort, before.sort) || (moved && table.sort))
    changed.set('sortState', sortStateXml(table.sort, bodyOf(table), differential));
  else if (moved && isOutside(child(root, 'sortState'), table)) changed.set('sortState', '');
  if (!same(table.columns, before.columns) || table.name !== before.name)
    changed.set('tableColumns', patchedColumns(table, before, text, root));
  if (!same(style(table), style(before))) changed.set('tableStyleInfo', styleXml(table));
  const edited = changed.size === 0 ? text : editElements(text, root, TABLE_ORDER, changed);
  const tagEnd = edited.indexOf('>', root.start) + 1;
  const tag = withAttributes(edited.slice(root.start, tagEnd), {
    ...(table.name !== before.name && { name: table.name, displayName: table.name }),
    ref: areaAddress(table.area),
    headerRowCount: hasHeaders(table) ? undefined : '0',
    insertRow: table.insertRow ? '1' : undefined,
    totalsRowCount: table.showTotals ? '1' : undefined,
    ...(table.showTotals && { totalsRowShown: undefined }),
  });
  return edited.slice(0, root.start) + tag + edited.slice(tagEnd);
}

function hasArrows(table: Table): boolean {
  return hasHeaders(table) && table.showFilterButton !== false;
}

function filterXml(table: Table, differential: Differential): string {
  return hasArrows(table) ? autoFilterXml(filterAreaOf(table), table.filters, differential) : '';
}

/** A sort the model has no word for, of rows that are no longer the table's. */
function isOutside(sortState: XmlElement | undefined, table: Table): boolean {
  const sorted = parseArea(sortState?.attributes.ref ?? '');
  const body = bodyOf(table);
  return (
    !sorted ||
    sorted.top < body.top ||
    sorted.bottom > body.bottom ||
    sorted.left < body.left ||
    sorted.right > body.right
  );
}

function style(table: Table): unknown {
  const { styleName, showBandedRows = true, showBandedColumns, highlightFirstColumn, highlightLastColumn } = table;
  return [styleName, showBandedRows, !!showBandedColumns, !!highlightFirstColumn, !!highlightLastColumn];
}

function styleXml(table: Table): string {
  const { styleName, showBandedColumns = false, highlightFirstColumn = false, highlightLastColumn = false } = table;
  if (styleName === undefined && !showBandedColumns && !highlightFirstColumn && !highlightLastColumn) return '';
  return `<tableStyleInfo${attributes({
    name: styleName,
    showFirstColumn: highlightFirstColumn,
    showLastColumn: highlightLastColumn,
    showRowStripes: table.showBandedRows !== false,
    showColumnStripes: showBandedColumns,
  })}/>`;
}

/** Columns keep their numbers and whatever else the file says of them. */
function patchedColumns(table: Table, before: Table, text: string, root: XmlElement): string {
  const elements = childrenOf(child(root, 'tableColumns'), 'tableColumn');
  const placeOf = (name: string) => before.columns.findIndex((column) => column.name === name);
  const stays = new Set(table.columns.map((column) => placeOf(column.name)));
  let highest = Math.max(0, ...elements.map((each) => Number(each.attributes.id)));
  const columns = table.columns.map((column, index) => {
    // A column of another name in the same place was renamed, unless the one before it only moved.
    const renamed = before.columns.length === table.columns.length && !stays.has(index) ? index : -1;
    const at = placeOf(column.name) >= 0 ? placeOf(column.name) : renamed;
    const element = elements[at];
    if (!element) return columnXml(column, ++highest, table.name);
    if (same(column, before.columns[at]) && table.name === before.name) return text.slice(element.start, element.end);
    return patchedColumn(column, element, text, table.name);
  });
  return `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`;
}

function patchedColumn(column: TableColumn, element: XmlElement, text: string, table: string): string {
  const source = text.slice(element.start, element.end);
  const tag = withAttributes(source.slice(0, source.indexOf('>') + 1).replace(/\/>$/, '>'), columnAttributes(column));
  const kept = element.children
    .filter((each) => each.name !== 'calculatedColumnFormula' && each.name !== 'totalsRowFormula')
    .map((each) => text.slice(each.start, each.end));
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'tableColumn';
  return `${tag}${columnFormulas(column, table)}${kept.join('')}</${name}>`;
}

function columnXml(column: TableColumn, id: number, table: string): string {
  const head = attributes({ id, ...columnAttributes(column) });
  const inner = columnFormulas(column, table);
  return inner ? `<tableColumn${head}>${inner}</tableColumn>` : `<tableColumn${head}/>`;
}

function columnAttributes(column: TableColumn): Record<string, string | undefined> {
  return {
    name: headerText(column.name),
    totalsRowFunction: column.totalFunction,
    totalsRowLabel: column.totalLabel === undefined ? undefined : headerText(column.totalLabel),
  };
}

function columnFormulas(column: TableColumn, table: string): string {
  const element = (name: string, formula: string | undefined) =>
    formula === undefined ? '' : `<${name}>${escapeXml(storedFormula(formula, table))}</${name}>`;
  return element('calculatedColumnFormula', column.calculated) + element('totalsRowFormula', column.totalFormula);
}

/** Line ends in a table's header are always escaped. */
function headerText(text: string): string {
  return escapeXstring(text).replaceAll('\n', '_x000a_');
}
