/** The cells a chart shows: the formulas in its document, and the values kept beside them for readers that do not calculate. */
import { parseReference } from '../address';
import { type CellValue, isCellError, type Sheet } from '../model';
import { below, childOf, childrenNamed, remove, val } from './nodes';
import { element, type XmlNode } from './tree';

/** A chart repeats no more than this many values of a range. */
const KEPT_VALUES = 10_000;

/** Every formula of the document, without "=", through the function. */
export function rewriteChartFormulas(document: XmlNode, rewrite: (formula: string) => string): void {
  for (const node of below(document)) if (node.name === 'c:f' && node.text) node.text = rewrite(node.text);
}

/** `c:numRef` or `c:strRef`; the values are filled in when the chart is saved. */
export function reference(kind: 'num' | 'str', formula: string): XmlNode {
  return element(`c:${kind}Ref`, {}, [element('c:f', {}, [], formula)]);
}

/** The formula inside `c:tx`, `c:cat`, `c:val` and their like. */
export function formulaIn(holder: XmlNode | undefined): string | undefined {
  for (const child of holder?.children ?? []) {
    const formula = childOf(child, 'c:f')?.text;
    if (formula !== undefined) return formula.trim();
  }
  return undefined;
}

/** The values a holder shows: of its cells where they are ours to read, else those the file keeps. Holes are `null`. */
export function valuesIn(holder: XmlNode | undefined, sheets: readonly Sheet[]): CellValue[] {
  // A series may be named by a text of its own.
  const own = childOf(holder, 'c:v')?.text;
  if (own !== undefined) return [own];
  const cells = cellsOf(formulaIn(holder), sheets);
  return cells ?? keptValues(holder);
}

/** `undefined` when the formula is not one plain reference to a sheet of the workbook. */
export function cellsOf(formula: string | undefined, sheets: readonly Sheet[]): CellValue[] | undefined {
  const parts = formula === undefined ? [] : areasOf(formula);
  const values: CellValue[] = [];
  for (const part of parts) {
    const place = parseReference(part);
    const sheet = sheets.find((each) => each.name.toLowerCase() === place?.sheet.toLowerCase());
    if (!place || !sheet) return undefined;
    const { area } = place;
    // A whole column goes no further than its cells.
    const bottom = Math.min(area.bottom, Math.max(area.top, sheet.rows.length - 1), area.top + KEPT_VALUES - 1);
    for (let row = area.top; row <= bottom; row++)
      for (let column = area.left; column <= area.right && values.length < KEPT_VALUES; column++)
        values.push(sheet.rows[row]?.[column]?.value ?? null);
  }
  return parts.length > 0 ? values : undefined;
}

/** "(S!$A$1,S!$A$3)" names several areas. */
function areasOf(formula: string): string[] {
  const inner = /^\((.*)\)$/.exec(formula)?.[1];
  return inner === undefined ? [formula] : (inner.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []);
}

function keptValues(holder: XmlNode | undefined): CellValue[] {
  for (const child of holder?.children ?? []) {
    const levels = childrenNamed(childOf(child, 'c:multiLvlStrCache'), 'c:lvl');
    const cache =
      levels[0] ?? (/Lit$/.test(child.name) ? child : child.children.find((each) => /Cache$/.test(each.name)));
    if (!cache) continue;
    const numbers = child.name.startsWith('c:num');
    const values: CellValue[] = [];
    const count = Number(
      childOf(levels[0] ? childOf(child, 'c:multiLvlStrCache') : cache, 'c:ptCount')?.attributes.val ?? 0,
    );
    for (let index = 0; index < Math.min(count, KEPT_VALUES); index++) values.push(null);
    for (const point of childrenNamed(cache, 'c:pt')) {
      const text = childOf(point, 'c:v')?.text ?? '';
      const number = Number(text);
      values[Number(point.attributes.idx)] = numbers && Number.isFinite(number) ? number : text;
    }
    return values;
  }
  return [];
}

/** Brings the values the document keeps up to what the cells hold now. */
export function refreshCaches(document: XmlNode, sheets: readonly Sheet[]): void {
  for (const node of below(document)) {
    if (node.name !== 'c:numRef' && node.name !== 'c:strRef') continue;
    const values = cellsOf(childOf(node, 'c:f')?.text?.trim(), sheets);
    if (!values) continue;
    const name = node.name === 'c:numRef' ? 'c:numCache' : 'c:strCache';
    const format = childOf(childOf(node, name), 'c:formatCode')?.text ?? 'General';
    remove(node, name);
    const cache = element(name, {}, [
      ...(name === 'c:numCache' ? [element('c:formatCode', {}, [], format)] : []),
      val('c:ptCount', values.length),
      ...values.flatMap((value, index) => point(value, index, name === 'c:numCache')),
    ]);
    node.children.splice(node.children.findIndex((each) => each.name === 'c:f') + 1, 0, cache);
  }
}

function point(value: CellValue, index: number, numbersOnly: boolean): XmlNode[] {
  if (value === null || isCellError(value) || (numbersOnly && typeof value !== 'number')) return [];
  return [element('c:pt', { idx: index }, [element('c:v', {}, [], String(value))])];
}
