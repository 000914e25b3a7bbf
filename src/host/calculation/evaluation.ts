/** Works a tree out for one cell. References stay references until a value is asked of them. */
import type { CellValue, Sheet } from '../../spreadsheet/model';
import { broadcast } from './broadcasting';
import type { ColumnIndexes } from './column-indexes';
import type { Definitions, Site } from './definitions';
import { FUNCTIONS } from './functions/all';
import type { FormulaReader } from './formulas';
import { operate } from './operators';
import { intersection, spanning } from './reference-operators';
import type { CallNode, SyntaxNode } from './syntax';
import { FormulaError, type Matrix, NAME, NUM, REF, type Reference, type SheetArea, VALUE, type Value } from './values';
import { guarded, isError, isMatrix, isReference, matrix, toNumber } from './values';

/** What formulas may ask of the workbook they stand in. */
export interface World {
  readonly definitions: Definitions;
  readonly reader: FormulaReader;
  readonly columns: ColumnIndexes;
  /** The finished value of a cell: a formula that is out of date is worked out first. */
  read(sheet: Sheet, row: number, column: number): CellValue;
  now(): Date;
  /** One more than the last row (column) that holds a cell, over all sheets: whole columns are read no further. */
  rowsInUse(): number;
  columnsInUse(): number;
}

export class Evaluation {
  private readonly opened: SyntaxNode[] = [];

  constructor(
    readonly world: World,
    readonly site: Site,
  ) {}

  /** What a cell with this formula shows; blank becomes 0, as in Excel. */
  result(tree: SyntaxNode): CellValue {
    const value = this.single(this.value(tree, false));
    // No cell shows a negative zero.
    if (value === null || value === 0) return 0;
    return isError(value) ? { error: value.error } : value;
  }

  /**
   * @param array whether references of several cells are worked on cell by cell (inside SUM, SUMPRODUCT, MATCH …);
   * otherwise the one cell in the formula's own row or column is meant.
   */
  value(node: SyntaxNode, array: boolean): Value {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'missing':
        return null;
      case 'array':
        return matrix(node.values);
      case 'area':
        return reference(this.world.definitions.area(node, this.site));
      case 'structured':
        return reference(this.world.definitions.structured(node, this.site));
      case 'name':
        return this.named(this.world.definitions.meaning(node, this.site.sheet), array);
      case 'call':
        return this.call(node, array);
      case 'prefix': {
        if (node.operator === '+') return this.value(node.operand, array);
        if (node.operator === '@') return this.single(this.value(node.operand, false));
        return broadcast([this.operand(node.operand, array)], ([value]) => -toNumber(value));
      }
      case 'percent':
        return broadcast([this.operand(node.operand, array)], ([value]) => toNumber(value) / 100);
      case 'binary': {
        const left = this.operand(node.left, array);
        const right = this.operand(node.right, array);
        return broadcast([left, right], ([a, b]) => operate(node.operator, a, b));
      }
      case 'range':
        return guarded(() => spanning(this.reference(node.left), this.reference(node.right)));
      case 'intersection':
        return guarded(() => intersection(this.reference(node.left), this.reference(node.right)));
      case 'union':
        return guarded(() => ({
          kind: 'reference',
          areas: node.parts.flatMap((part) => this.reference(part).areas),
        }));
    }
  }

  /** A value to count with: no reference any more. In array work a reference becomes the matrix of its values. */
  operand(node: SyntaxNode, array: boolean): CellValue | Matrix {
    const value = this.value(node, array);
    if (!isReference(value)) return value;
    return array ? this.spread(value) : this.single(value);
  }

  scalar(node: SyntaxNode): CellValue {
    return this.single(this.value(node, false));
  }

  reference(node: SyntaxNode): Reference {
    const value = this.value(node, true);
    if (isReference(value)) return value;
    if (isError(value)) throw value;
    throw VALUE;
  }

  /** One value: of a reference the cell in the formula's own row or column, of a matrix the top left one. */
  single(value: Value): CellValue {
    if (isMatrix(value)) return value.values[0][0];
    if (!isReference(value)) return value;
    if (value.areas.length !== 1) return VALUE;
    const [{ sheet, area }] = value.areas;
    const row = pick(area.top, area.bottom, this.site.row);
    const column = pick(area.left, area.right, this.site.column);
    return row === undefined || column === undefined ? VALUE : this.world.read(sheet, row, column);
  }

  /** The values of one area; a single cell stays a single value. Whole columns and rows end with the cells in use. */
  spread(value: Reference): CellValue | Matrix {
    if (value.areas.length !== 1) return VALUE;
    const { sheet, area } = this.clipped(value.areas[0]);
    if (area.top === area.bottom && area.left === area.right) return this.world.read(sheet, area.top, area.left);
    const values: CellValue[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: CellValue[] = [];
      for (let column = area.left; column <= area.right; column++) line.push(this.world.read(sheet, row, column));
      values.push(line);
    }
    return matrix(values);
  }

  clipped({ sheet, area }: SheetArea): SheetArea {
    const bottom = Math.max(area.top, Math.min(area.bottom, this.world.rowsInUse() - 1));
    const right = Math.max(area.left, Math.min(area.right, this.world.columnsInUse() - 1));
    return { sheet, area: { ...area, bottom, right } };
  }

  /** Every value inside; cells that do not exist are passed over. */
  forEachValue(value: Value, visit: (value: CellValue) => void): void {
    if (isReference(value)) for (const area of value.areas) this.forEachCell(area, visit);
    else if (isMatrix(value)) for (const line of value.values) line.forEach((inner) => visit(inner));
    else visit(value);
  }

  forEachCell({ sheet, area }: SheetArea, visit: (value: CellValue, row: number, column: number) => void): void {
    const bottom = Math.min(area.bottom, sheet.rows.length - 1);
    for (let row = area.top; row <= bottom; row++) {
      const cells = sheet.rows[row];
      if (!cells) continue;
      const right = Math.min(area.right, cells.length - 1);
      for (let column = area.left; column <= right; column++) {
        const cell = cells[column];
        if (!cell) continue;
        visit(cell.formula === undefined ? (cell.value ?? null) : this.world.read(sheet, row, column), row, column);
      }
    }
  }

  /** Text as INDIRECT takes it: an address, a name or a structured reference. */
  referenceIn(text: string): Value {
    const value = this.value(this.world.reader.read(text, this.site.row, this.site.column), true);
    return isReference(value) ? value : REF;
  }

  private named(meaning: SyntaxNode | undefined, array: boolean): Value {
    if (!meaning || this.opened.includes(meaning)) return NAME;
    this.opened.push(meaning);
    try {
      return this.value(meaning, array);
    } finally {
      this.opened.pop();
    }
  }

  private call(node: CallNode, array: boolean): Value {
    const definition = FUNCTIONS.get(node.name);
    if (!definition) return NAME;
    if (node.args.length < definition.min || node.args.length > definition.max) return VALUE;
    return guarded(() => {
      if (definition.kind === 'lazy') return checked(definition.apply(node.args, this, array));
      const args = node.args.map((arg, index) =>
        definition.takesRange(index) ? this.value(arg, true) : this.operand(arg, array),
      );
      const each = args.map((arg, index) => !definition.takesRange(index) && isMatrix(arg));
      if (!each.includes(true)) return checked(definition.apply(args, this));
      const spread = args.filter((_, index) => each[index]) as Matrix[];
      return broadcast(spread, (values) => {
        let next = 0;
        const apart = args.map((arg, index) => (each[index] ? values[next++] : arg));
        return this.single(checked(definition.apply(apart, this)));
      });
    });
  }
}

function checked(value: Value): Value {
  return typeof value === 'number' && !Number.isFinite(value) ? NUM : value;
}

function reference(area: SheetArea | FormulaError): Reference | FormulaError {
  return area instanceof FormulaError ? area : { kind: 'reference', areas: [area] };
}

function pick(first: number, last: number, own: number): number | undefined {
  if (first === last) return first;
  return own >= first && own <= last ? own : undefined;
}
