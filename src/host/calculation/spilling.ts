/** Array formulas fill cells beside their own; a dynamic one that finds something in its way shows #SPILL!. */
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import type { Area, Cell, CellValue, Sheet } from '../../spreadsheet/model';
import type { FormulaCell } from './formula-cells';
import { NA, SPILL, type Matrix, type SheetArea, isError, isMatrix } from './values';

export class Spilling {
  /** The array formulas that fill more than their own cell, with all the cells they fill. */
  private readonly filled = new Map<FormulaCell, Area>();
  private owners = new WeakMap<Cell, FormulaCell>();
  private readonly pending = new Map<FormulaCell, CellValue[][]>();
  private readonly blocked = new Set<FormulaCell>();
  private freed: SheetArea[] = [];

  /** Takes over what the model says an array formula fills. */
  adopt(node: FormulaCell): void {
    const { array } = node.cell;
    if (!array) return;
    const area = areaFrom(node, array.rows, array.columns);
    if (array.rows * array.columns > 1) this.filled.set(node, area);
    for (const cell of cellsIn(node.sheet, area)) if (cell.spilled) this.owners.set(cell, node);
  }

  /** What the formula's own cell shows; the others are filled by `place`. */
  result(node: FormulaCell, value: CellValue | Matrix): CellValue {
    const values = shaped(node, value);
    const area = areaFrom(node, values.length, values[0].length);
    const free = node.cell.array?.dynamic !== true || this.isFree(node, area);
    if (free) this.blocked.delete(node);
    else this.blocked.add(node);
    const shown = free ? values : [[SPILL]];
    this.pending.set(node, shown);
    return own(shown[0][0]);
  }

  /** Fills the cells of the formulas worked out since; gives back where that changed anything. */
  place(): SheetArea[] {
    const changed = this.freed;
    this.freed = [];
    for (const [node, given] of this.pending) {
      // Formulas that read themselves show 0, and fill nothing.
      if (node.released || !isSame(node.cell.value, own(given[0][0]))) continue;
      // Another array may have come into the way meanwhile.
      const free =
        given.length * given[0].length === 1 || this.isFree(node, areaFrom(node, given.length, given[0].length));
      const values = free || node.cell.array?.dynamic !== true ? given : [[SPILL]];
      if (!free) this.blocked.add(node);
      if (this.fill(node, values)) changed.push({ sheet: node.sheet, area: boundary(node, this.filled.get(node)) });
    }
    this.pending.clear();
    return changed;
  }

  /** The formula is gone: so is what it filled. */
  release(node: FormulaCell): void {
    const area = this.filled.get(node);
    this.blocked.delete(node);
    this.pending.delete(node);
    if (!area) return;
    this.filled.delete(node);
    if (this.empty(node, area)) this.freed.push({ sheet: node.sheet, area });
  }

  /** The cells of the array that fills this one, its formula's own cell first. */
  at(sheet: Sheet, row: number, column: number): Area | undefined {
    const cell = { top: row, bottom: row, left: column, right: column };
    for (const [node, area] of this.filled) if (node.sheet === sheet && overlap(area, cell)) return area;
    return undefined;
  }

  /** Dynamic arrays that found something in their way. */
  blocking(): Iterable<FormulaCell> {
    return this.blocked;
  }

  /** Takes away values of arrays that are no more, e.g. when rows were inserted among them. */
  clearStrays(sheets: readonly Sheet[]): void {
    for (const { rows } of sheets)
      for (const cells of rows)
        cells?.forEach((cell) => {
          if (cell?.spilled && !this.owners.has(cell)) unspill(cell);
        });
  }

  /** Formulas to be worked out again after these areas changed: their cells were written over, or may be free now. */
  *disturbed(areas: readonly SheetArea[]): Iterable<FormulaCell> {
    yield* this.blocked;
    for (const [node, area] of this.filled)
      if (areas.some((each) => each.sheet === node.sheet && overlap(each.area, area))) yield node;
  }

  forget(): void {
    this.owners = new WeakMap();
    this.filled.clear();
    this.pending.clear();
    this.blocked.clear();
    this.freed = [];
  }

  /** Whether nothing but its own earlier values stands in the way. */
  private isFree(node: FormulaCell, area: Area): boolean {
    if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return false;
    if (area.top === area.bottom && area.left === area.right) return true;
    const { sheet } = node;
    if (sheet.merges.some((merge) => overlap(merge, area))) return false;
    if (sheet.tables.some((table) => overlap(table.area, area))) return false;
    for (const cell of cellsIn(sheet, area)) {
      if (cell === node.cell) continue;
      if (cell.formula !== undefined) return false;
      const owner = cell.spilled ? this.owners.get(cell) : undefined;
      if (cell.spilled ? owner !== undefined && owner !== node && !owner.released : (cell.value ?? null) !== null)
        return false;
    }
    return true;
  }

  private fill(node: FormulaCell, values: CellValue[][]): boolean {
    const { sheet, row, column, cell } = node;
    const area = areaFrom(node, values.length, values[0].length);
    const before = this.filled.get(node);
    let changed = before !== undefined && this.empty(node, before, area);
    if (values.length * values[0].length > 1) this.filled.set(node, area);
    else this.filled.delete(node);
    cell.array = {
      rows: values.length,
      columns: values[0].length,
      ...(cell.array?.dynamic && { dynamic: true }),
    };
    values.forEach((line, down) =>
      line.forEach((given, across) => {
        const value = own(given);
        if (down === 0 && across === 0) {
          if (isSame(cell.value, value)) return;
          cell.value = value;
          changed = true;
          return;
        }
        const target = ((sheet.rows[row + down] ??= [])[column + across] ??= newCell(
          sheet,
          row + down,
          column + across,
        ));
        this.owners.set(target, node);
        if (target.spilled && isSame(target.value, value)) return;
        target.spilled = true;
        target.value = value;
        changed = true;
      }),
    );
    return changed;
  }

  /** Takes the values out of its cells but those still filled. */
  private empty(node: FormulaCell, area: Area, but?: Area): boolean {
    let emptied = false;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const cell = node.sheet.rows[row]?.[column];
        if (!cell?.spilled || this.owners.get(cell) !== node) continue;
        if (but && row <= but.bottom && column <= but.right) continue;
        unspill(cell);
        emptied = true;
      }
    return emptied;
  }
}

/** The cell holds no value of an array any more. */
function unspill(cell: Cell): void {
  delete cell.spilled;
  delete cell.value;
}

/** A dynamic array as large as its values; one of a fixed size repeats a single row, column or value, else shows #N/A. */
function shaped(node: FormulaCell, value: CellValue | Matrix): CellValue[][] {
  const values = isMatrix(value) ? value.values : [[value]];
  const { array } = node.cell;
  if (!array || array.dynamic) return values;
  const pick = <T>(from: T[], index: number): T | undefined => (from.length === 1 ? from[0] : from[index]);
  return Array.from({ length: array.rows }, (_, down) =>
    Array.from({ length: array.columns }, (__, across) => {
      const line = pick(values, down);
      const found = line && pick(line, across);
      return found === undefined ? NA : found;
    }),
  );
}

/** No cell shows a negative zero, and a blank shows as 0. */
function own(value: CellValue): CellValue {
  if (value === null || value === 0) return 0;
  return isError(value) ? { error: value.error } : value;
}

function areaFrom({ row, column }: FormulaCell, rows: number, columns: number): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

function boundary(node: FormulaCell, area: Area | undefined): Area {
  return area ?? areaFrom(node, 1, 1);
}

function* cellsIn(sheet: Sheet, area: Area): Iterable<Cell> {
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row];
    for (let column = area.left; cells && column <= Math.min(area.right, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell) yield cell;
    }
  }
}

function newCell(sheet: Sheet, row: number, column: number): Cell {
  const style = sheet.rowFormats[row]?.style ?? sheet.columns[column]?.style;
  return style ? { style } : {};
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function isSame(a: CellValue | undefined, b: CellValue): boolean {
  if (a === undefined || a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.error === b.error;
}
