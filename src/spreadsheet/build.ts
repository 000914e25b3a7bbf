/** Making workbooks by hand: what `sheets/` and the host use to fill a model. */
import type { Area, Cell, CellValue, Sheet, Style, Workbook } from './model';

export function emptyWorkbook(): Workbook {
  return { sheets: [], activeSheet: 0, names: [], styles: [{}], properties: {} };
}

export function emptySheet(name: string): Sheet {
  return {
    name,
    rows: [],
    columns: {},
    rowFormats: {},
    merges: [],
    validations: [],
    page: {},
    tables: [],
    conditionalFormats: [],
    notes: [],
    charts: [],
  };
}

const interned = new WeakMap<Workbook, Map<string, number>>();

/** The index of an equal style, adding it when it is new. Fields in any order count as equal. */
export function internStyle(workbook: Workbook, style: Style): number {
  let byKey = interned.get(workbook);
  if (!byKey || byKey.size !== workbook.styles.length) {
    byKey = new Map();
    for (const [index, known] of workbook.styles.entries())
      if (!byKey.has(styleKey(known))) byKey.set(styleKey(known), index);
    interned.set(workbook, byKey);
  }
  const key = styleKey(style);
  const known = byKey.get(key);
  if (known !== undefined) return known;
  workbook.styles.push(style);
  byKey.set(key, workbook.styles.length - 1);
  return workbook.styles.length - 1;
}

/** Equal styles have equal keys: fields sorted, absent and undefined alike, empty groups dropped. */
export function styleKey(style: Style): string {
  return JSON.stringify(sorted(style)) ?? '{}';
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)] as const)
    .filter(
      ([, inner]) =>
        inner !== undefined && !(typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** What the cell shows: its value, or `null` when it does not exist or was never calculated. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.rows[row]?.[column]?.value ?? null;
}

export function setCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  (sheet.rows[row] ??= [])[column] = cell;
}

/** The smallest area that holds every cell with a value or a formula; `undefined` for an empty sheet. */
export function usedArea(sheet: Sheet): Area | undefined {
  let area: Area | undefined;
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell || ((cell.value === undefined || cell.value === null) && cell.formula === undefined)) return;
      if (!area) area = { top: row, left: column, bottom: row, right: column };
      area.bottom = row;
      if (column < area.left) area.left = column;
      if (column > area.right) area.right = column;
    });
  });
  return area;
}
