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

interface Interned {
  byKey: Map<string, number>;
  /** The array and how much of it the map knows; styles read from a file may repeat, so the map may be the smaller. */
  styles: Style[];
  length: number;
}

const interned = new WeakMap<Workbook, Interned>();

/** The index of an equal style, adding it when it is new. Fields in any order count as equal. */
export function internStyle(workbook: Workbook, style: Style): number {
  const known = internedOf(workbook);
  const key = styleKey(style);
  const index = known.byKey.get(key);
  if (index !== undefined) return index;
  workbook.styles.push(style);
  known.byKey.set(key, workbook.styles.length - 1);
  known.length = workbook.styles.length;
  return workbook.styles.length - 1;
}

function internedOf(workbook: Workbook): Interned {
  const known = interned.get(workbook);
  if (known && known.styles === workbook.styles && known.length === workbook.styles.length) return known;
  const byKey = new Map<string, number>();
  for (const [index, style] of workbook.styles.entries()) {
    const key = styleKey(style);
    if (!byKey.has(key)) byKey.set(key, index);
  }
  const fresh = { byKey, styles: workbook.styles, length: workbook.styles.length };
  interned.set(workbook, fresh);
  return fresh;
}

/** Equal styles have equal keys: fields sorted, absent and undefined alike, empty groups dropped. */
export function styleKey(style: Style): string {
  return sortedJson(style);
}

/** Written straight into text: every cell of a form that is made asks for the number of its style. */
function sortedJson(value: object): string {
  let text = '{';
  for (const [name, inner] of Object.entries(value).sort(byName)) {
    if (inner === undefined) continue;
    const json = typeof inner === 'object' && inner !== null ? sortedJson(inner as object) : JSON.stringify(inner);
    if (json !== '{}') text += `${text === '{' ? '' : ','}"${name}":${json}`;
  }
  return `${text}}`;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
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
