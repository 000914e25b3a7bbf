/**
 * Keeps the formulas of a workbook model worked out. It writes results into the cells' `value` and nothing else; whoever
 * changes the model says where, and exactly what depends on that is worked out again.
 */
import { usedArea } from '../../spreadsheet/build';
import type { Area, CellValue, Sheet, Workbook } from '../../spreadsheet/model';
import { AreaIndex } from './area-index';
import { isArrayFormula, isKnown } from './array-formulas';
import { ColumnIndexes } from './column-indexes';
import { Definitions, type Site } from './definitions';
import { Evaluation, type World } from './evaluation';
import { type FormulaCell, FormulaCells } from './formula-cells';
import { FormulaReader } from './formulas';
import { precedentsOf } from './precedents';
import { cellOf, reached } from './tracing';
import { Settling } from './settling';
import { Spilling } from './spilling';
import type { SyntaxNode } from './syntax';
import { type Matrix, NAME, type SheetArea, isMatrix, isReference, matrix } from './values';

export interface ChangedArea {
  sheet: Sheet | string;
  area: Area;
}

export interface CellPosition {
  sheet: Sheet;
  row: number;
  column: number;
}

export interface CalculationPorts {
  /** For TODAY and NOW, read as local wall time. */
  now?: () => Date;
}

/** The workbook has no sheet of this name. */
export class SheetNotFoundError extends Error {
  constructor(readonly sheet: string) {
    super(`Sổ tính không có trang "${sheet}". Hãy kiểm tra lại tên trang tính.`);
    this.name = 'SheetNotFoundError';
  }
}

/** Array formulas that feed each other settle in few rounds, or never. */
const MOST_ROUNDS = 50;

export class Calculation {
  private readonly reader = new FormulaReader();
  private readonly definitions: Definitions;
  private readonly cells = new FormulaCells();
  private readonly watchers = new Map<Sheet, AreaIndex<FormulaCell>>();
  private readonly volatile = new Set<FormulaCell>();
  private readonly settling: Settling;
  private readonly spilling = new Spilling();
  private readonly columns: ColumnIndexes;
  private readonly world: World;
  private changes: CellPosition[] = [];
  private isRead = false;
  private extent = { rows: 1, columns: 1 };

  /** Nothing is worked out yet: call `recalculateAll` unless the stored values are known to be right. */
  constructor(
    private readonly workbook: Workbook,
    { now = () => new Date() }: CalculationPorts = {},
  ) {
    this.definitions = new Definitions(workbook, this.reader);
    this.settling = new Settling(
      (node) => this.work(node),
      ({ sheet, row, column }) => this.changes.push({ sheet, row, column }),
    );
    const read = this.read.bind(this);
    this.columns = new ColumnIndexes(read, () => this.settling.unsettledReads);
    this.world = {
      definitions: this.definitions,
      reader: this.reader,
      columns: this.columns,
      read,
      now,
      rowsInUse: () => this.extent.rows,
      columnsInUse: () => this.extent.columns,
    };
  }

  /**
   * After values or formulas were set, added or cleared in the areas. For inserted or deleted rows, columns or sheets
   * use `recalculateAll`, for names and tables `definitionsChanged`.
   *
   * @returns the cells whose formula came to another value.
   */
  recalculate(changed: readonly ChangedArea[]): CellPosition[] {
    this.ready();
    const areas = changed.map(({ sheet, area }) => ({ sheet: this.sheetOf(sheet), area }));
    const formulas: FormulaCell[] = [];
    for (const area of areas) formulas.push(...this.reread(area));
    return this.settle(this.stale(areas, [...formulas, ...this.volatile, ...this.spilling.disturbed(areas)]));
  }

  /** After the structure changed: everything is read and worked out anew. */
  recalculateAll(): CellPosition[] {
    this.readAll();
    return this.settle(this.cells.all());
  }

  /** After names or tables were added, changed or removed, with no cell moved: only formulas with words in them are read again. */
  definitionsChanged(): CellPosition[] {
    this.ready();
    this.definitions.refresh();
    const worded = this.cells.all().filter((node) => node.symbolic);
    const formulas = worded.map((node) => this.replace(node, node));
    return this.settle(this.stale([], [...formulas, ...this.volatile]));
  }

  /**
   * What the formula (without "=") would show in that cell, from 0, as the workbook stands.
   *
   * @throws SheetNotFoundError
   */
  evaluate(formula: string, sheet: Sheet | string, row: number, column: number): CellValue {
    return this.at(formula, sheet, row, column, (evaluation, tree) => evaluation.result(tree));
  }

  /**
   * The formula (without "=") written for one cell, to be worked out for many: read once, its relative references move
   * along. What comes back is good until the workbook changes.
   */
  filled(formula: string, sheet: Sheet, row: number, column: number): (row: number, column: number) => CellValue {
    this.ready();
    const tree = this.reader.read(formula, row, column);
    this.measure();
    return (toRow, toColumn) =>
      this.settling.settled(undefined, () =>
        new Evaluation(this.world, { sheet, row: toRow, column: toColumn }).result(tree),
      );
  }

  /** All values the formula comes to: the cells of a range, the items of an array, or the one value. At least 1 × 1. */
  evaluateValues(formula: string, sheet: Sheet | string, row: number, column: number): CellValue[][] {
    return this.at(formula, sheet, row, column, (evaluation, tree) => {
      const value: CellValue | Matrix = evaluation.operand(tree, true);
      return (isMatrix(value) ? value : matrix([[value]])).values;
    });
  }

  /** Whether Excel would keep the formula as an array formula: it gives many values, or is given many where one is wanted. */
  isArray(formula: string, sheet: Sheet, row: number, column: number): boolean {
    this.ready();
    const site: Site = { sheet, row, column };
    return isArrayFormula(this.reader.read(formula, row, column), (name) => this.definitions.meaning(name, site.sheet));
  }

  /** The cells of the array formula that fills this one; `undefined` for a cell of none. */
  arrayAt(sheet: Sheet, row: number, column: number): Area | undefined {
    this.ready();
    return this.spilling.at(sheet, row, column);
  }

  /** The areas that formulas in the area read, as far as their text tells; `direct` false follows those formulas too. */
  precedents(of: SheetArea, direct: boolean): SheetArea[] {
    this.ready();
    return reached(of, direct, ({ sheet, area }) =>
      this.cells.inArea(sheet, area).flatMap((node) => precedentsOf(node.tree, node, this.definitions).areas),
    );
  }

  /** The cells with formulas that read a cell of the area; `direct` false goes on from those cells. */
  dependents(of: SheetArea, direct: boolean): SheetArea[] {
    this.ready();
    return reached(of, direct, ({ sheet, area }) => {
      const found = new Set<FormulaCell>();
      this.watchers.get(sheet)?.forEachWatcher(area, (node) => found.add(node));
      return [...found].map(cellOf);
    });
  }

  /** The areas a formula refers to (a name's, a list validation's); none when it is not a reference. */
  referredAreas(formula: string, sheet: Sheet | string, row: number, column: number): SheetArea[] {
    return this.at(formula, sheet, row, column, (evaluation, tree) => {
      const value = evaluation.value(tree, true);
      return isReference(value) ? value.areas : [];
    });
  }

  private at<T>(
    formula: string,
    sheet: Sheet | string,
    row: number,
    column: number,
    work: (evaluation: Evaluation, tree: SyntaxNode) => T,
  ): T {
    this.ready();
    const site: Site = { sheet: this.sheetOf(sheet), row, column };
    const tree = this.reader.read(formula, row, column);
    this.measure();
    return this.settling.settled(undefined, () => work(new Evaluation(this.world, site), tree));
  }

  private read(sheet: Sheet, row: number, column: number): CellValue {
    const cell = sheet.rows[row]?.[column];
    if (!cell) return null;
    const node = cell.formula === undefined ? undefined : this.cells.at(sheet, row, column);
    return node ? this.settling.read(node) : (cell.value ?? null);
  }

  private settle(stale: FormulaCell[]): CellPosition[] {
    this.changes = [];
    this.measure();
    this.settling.settleAll(stale);
    // What array formulas fill may be read by others, whose arrays may grow in turn.
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const filled = this.spilling.place();
      if (filled.length === 0) break;
      this.measure();
      for (const { sheet, area } of filled)
        for (let row = area.top; row <= area.bottom; row++)
          for (let column = area.left; column <= area.right; column++) this.changes.push({ sheet, row, column });
      this.settling.settleAll(this.stale(filled, [...this.spilling.blocking()]));
    }
    return this.changes;
  }

  private work(node: FormulaCell): CellValue {
    const evaluation = new Evaluation(this.world, node);
    if (!node.cell.array) return evaluation.result(node.tree);
    // An array of functions nobody here knows stays as the file has it.
    if (!isKnown(node.tree)) return node.cell.value ?? NAME;
    return this.spilling.result(node, evaluation.operand(node.tree, true));
  }

  /** Marks all that depends on the areas and formulas, however far, and drops the column indexes they touch. */
  private stale(areas: SheetArea[], formulas: FormulaCell[]): FormulaCell[] {
    const found = new Set<FormulaCell>();
    const mark = (node: FormulaCell): void => {
      if (node.released) return;
      node.state = 'stale';
      found.add(node);
    };
    formulas.forEach(mark);
    for (const { sheet, area } of areas) {
      for (let column = area.left; column <= Math.min(area.right, this.extent.columns - 1); column++)
        this.columns.drop(sheet, column);
      this.watchers.get(sheet)?.forEachWatcher(area, mark);
    }
    // A set hands out what is added while it is walked.
    for (const { sheet, row, column } of found) {
      this.columns.drop(sheet, column);
      const area = { top: row, bottom: row, left: column, right: column };
      this.watchers.get(sheet)?.forEachWatcher(area, (node) => {
        if (!found.has(node)) mark(node);
      });
    }
    return [...found];
  }

  /** The first time formulas are needed; their stored values are taken as right. */
  private ready(): void {
    if (this.isRead) return;
    this.readAll();
    for (const node of this.cells.all()) if (node.cell.value !== undefined) node.state = 'settled';
  }

  private readAll(): void {
    this.isRead = true;
    this.reader.forget();
    this.cells.clear();
    this.watchers.clear();
    this.volatile.clear();
    this.columns.clear();
    this.spilling.forget();
    this.definitions.refresh();
    for (const sheet of this.workbook.sheets) {
      const area = usedArea(sheet);
      if (area) this.reread({ sheet, area });
    }
    this.spilling.clearStrays(this.workbook.sheets);
    this.measure();
  }

  /** Brings what is known of the area's formulas up to date with its cells; gives back all that stand there now. */
  private reread({ sheet, area }: SheetArea): FormulaCell[] {
    for (const node of this.cells.inArea(sheet, area))
      if (sheet.rows[node.row]?.[node.column]?.formula === undefined) this.release(node);
    const formulas: FormulaCell[] = [];
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
      const cells = sheet.rows[row] ?? [];
      for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column++) {
        const cell = cells[column];
        if (cell?.formula === undefined) continue;
        const known = this.cells.at(sheet, row, column);
        const unchanged = known && known.cell === cell && known.formula === cell.formula;
        formulas.push(unchanged ? known : this.replace(known, { sheet, row, column }));
      }
    }
    return formulas;
  }

  private replace(known: FormulaCell | undefined, { sheet, row, column }: Site): FormulaCell {
    if (known) this.release(known);
    const cell = (sheet.rows[row] ??= [])[column] ?? {};
    const formula = cell.formula ?? '';
    const tree = this.reader.read(formula, row, column);
    const { areas, volatile, symbolic } = precedentsOf(tree, { sheet, row, column }, this.definitions);
    const about = { state: 'stale', released: false, entered: 0, reached: 0, selfish: false } as const;
    const node: FormulaCell = { sheet, row, column, cell, formula, tree, volatile, symbolic, ...about };
    this.cells.put(node);
    if (volatile) this.volatile.add(node);
    if (cell.array) this.spilling.adopt(node);
    for (const precedent of areas) {
      let index = this.watchers.get(precedent.sheet);
      if (!index) this.watchers.set(precedent.sheet, (index = new AreaIndex()));
      index.watch(precedent.area, node);
    }
    return node;
  }

  private release(node: FormulaCell): void {
    node.released = true;
    this.volatile.delete(node);
    this.spilling.release(node);
    this.cells.remove(node);
  }

  private measure(): void {
    let rows = 1;
    let columns = 1;
    for (const sheet of this.workbook.sheets) {
      rows = Math.max(rows, sheet.rows.length);
      for (const cells of sheet.rows) if (cells && cells.length > columns) columns = cells.length;
    }
    this.extent = { rows, columns };
  }

  private sheetOf(sheet: Sheet | string): Sheet {
    if (typeof sheet !== 'string') return sheet;
    const found = this.definitions.sheetNamed(sheet);
    if (!found) throw new SheetNotFoundError(sheet);
    return found;
  }
}
