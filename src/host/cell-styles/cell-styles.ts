/** The cell styles of an open workbook: Excel's own, those of the file, and how cells based on one follow it. */
import type { CellStyle, Style, StyleGroup, Workbook } from '../../spreadsheet/model';
import { styleKey } from '../../spreadsheet/build';
import { paletteOfWorkbook } from '../../spreadsheet/xlsx/workbook-palette';
import { omit } from '../omit';
import { BUILT_IN_NAMES, builtInName, builtInStyle, NORMAL } from './built-in';

/** Excel's own first, each as the workbook has it. */
export function allCellStyles(workbook: Workbook): CellStyle[] {
  const listed = workbook.cellStyles ?? [];
  const own = listed.filter(({ name }) => !BUILT_IN_NAMES.includes(name));
  const builtIn = BUILT_IN_NAMES.filter((name) => !UNLISTED.has(name) || listed.some((style) => style.name === name));
  return [...builtIn.flatMap((name) => findCellStyle(workbook, name) ?? []), ...own];
}

/** They appear once a workbook has a hyperlink. */
const UNLISTED = new Set(['Hyperlink', 'Followed Hyperlink']);

/** By its name in any case of letters, or Office.js's name of a built-in one. */
export function findCellStyle(workbook: Workbook, given: string): CellStyle | undefined {
  const wanted = (builtInName(given) ?? given).toLowerCase();
  const listed = workbook.cellStyles?.find(({ name }) => name.toLowerCase() === wanted);
  return listed ?? builtInStyle(builtInName(given) ?? '', paletteOfWorkbook(workbook), normalOf(workbook));
}

/** Cells without a style look as the workbook's first format does. */
function normalOf({ styles }: Workbook): Style {
  return omit(styles[0] ?? {}, 'named');
}

/** The style as the workbook's own, so that it is kept in the file; a built-in one is listed when it is first used. */
export function listed(workbook: Workbook, style: CellStyle): CellStyle {
  const styles = (workbook.cellStyles ??= []);
  const known = styles.find(({ name }) => name === style.name);
  if (!known && style.name !== NORMAL) styles.push(style);
  return known ?? style;
}

/** The format of a cell that is given the style: what the style leaves alone stays. */
export function basedOn(style: Style, { name, style: base, leaves = [] }: CellStyle): Style {
  const merged: Style = { ...base };
  for (const group of leaves)
    for (const field of FIELDS[group]) {
      delete merged[field];
      copyField(style, merged, field);
    }
  return name === NORMAL ? omit(merged, 'named') : { ...merged, named: name };
}

const FIELDS: Record<StyleGroup, (keyof Style)[]> = {
  numberFormat: ['numberFormat'],
  font: ['font'],
  fill: ['fill', 'fillTinted', 'pattern', 'gradient'],
  border: ['border'],
  align: ['align'],
  protection: ['locked', 'hidden'],
};

function copyField<K extends keyof Style>(from: Style, to: Style, field: K): void {
  if (from[field] !== undefined) to[field] = from[field];
}

/** Changes the style and every cell based on it, but for what a cell was given of its own. */
export function changeCellStyle(workbook: Workbook, name: string, change: (style: CellStyle) => CellStyle): void {
  const found = findCellStyle(workbook, name);
  if (!found) return;
  const before = found;
  const after = change(before);
  const styles = (workbook.cellStyles ??= []);
  const place = styles.findIndex((style) => style.name === before.name);
  if (place >= 0) styles[place] = after;
  else styles.push(after);
  const named = before.name === NORMAL ? undefined : before.name;
  const { leaves = [] } = after;
  const groups = (Object.keys(FIELDS) as StyleGroup[]).filter((group) => !leaves.includes(group));
  // A new array: the index of styles by their content is made again.
  workbook.styles = workbook.styles.map((style) =>
    style.named === named ? followed(style, before.style, after.style, groups) : style,
  );
}

function followed(style: Style, before: Style, after: Style, groups: readonly StyleGroup[]): Style {
  const next: Record<string, unknown> = { ...style };
  for (const group of groups)
    for (const field of FIELDS[group]) {
      const value = follow(style[field], before[field], after[field]);
      if (value === undefined) delete next[field];
      else next[field] = value;
    }
  return next as Style;
}

/** Fields that are as the style had them become as it has them now; in a group of fields each for itself. */
function follow(own: unknown, before: unknown, after: unknown): unknown {
  if (keyOf(own) === keyOf(before)) return after;
  if (!isGroup(own) || !(isGroup(before) || isGroup(after))) return own;
  const [old, next] = [isGroup(before) ? before : {}, isGroup(after) ? after : {}];
  const fields = new Set([...Object.keys(own), ...Object.keys(old), ...Object.keys(next)]);
  const merged: Record<string, unknown> = {};
  for (const field of fields) {
    const value = keyOf(own[field]) === keyOf(old[field]) ? next[field] : own[field];
    if (value !== undefined) merged[field] = value;
  }
  return merged;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function keyOf(value: unknown): string {
  return isGroup(value) ? styleKey(value as Style) : JSON.stringify(value ?? null);
}

/** Cells based on the style go back to Normal, and keep nothing of it. */
export function deleteCellStyle(workbook: Workbook, name: string): void {
  const normal = findCellStyle(workbook, NORMAL);
  workbook.cellStyles = workbook.cellStyles?.filter((style) => style.name !== name);
  workbook.styles = workbook.styles.map((style) =>
    style.named === name ? (normal ? basedOn(style, normal) : omit(style, 'named')) : style,
  );
}
