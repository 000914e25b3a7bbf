/** The formulas of a workbook by place, each with the tree it was read into. */
import type { Area, Cell, Sheet } from '../../spreadsheet/model';
import type { Site } from './definitions';
import type { Watcher } from './area-index';
import type { SyntaxNode } from './syntax';

export type State = 'stale' | 'open' | 'settled';

export interface FormulaCell extends Site, Watcher {
  readonly cell: Cell;
  readonly formula: string;
  readonly tree: SyntaxNode;
  state: State;
  volatile: boolean;
  symbolic: boolean;
  /** While open: when it was entered, and the earliest open formula it reached (Tarjan's numbers). */
  entered: number;
  reached: number;
  /** It read itself. */
  selfish: boolean;
}

export class FormulaCells {
  private readonly sheets = new Map<Sheet, (FormulaCell[] | undefined)[]>();

  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheet)?.[row]?.[column];
  }

  put(node: FormulaCell): void {
    let rows = this.sheets.get(node.sheet);
    if (!rows) this.sheets.set(node.sheet, (rows = []));
    (rows[node.row] ??= [])[node.column] = node;
  }

  remove(node: FormulaCell): void {
    delete this.sheets.get(node.sheet)?.[node.row]?.[node.column];
  }

  clear(): void {
    this.sheets.clear();
  }

  inArea(sheet: Sheet, area: Area): FormulaCell[] {
    const found: FormulaCell[] = [];
    const rows = this.sheets.get(sheet) ?? [];
    for (let row = area.top; row <= Math.min(area.bottom, rows.length - 1); row++)
      rows[row]?.forEach((node, column) => {
        if (column >= area.left && column <= area.right) found.push(node);
      });
    return found;
  }

  all(): FormulaCell[] {
    return [...this.sheets.values()].flatMap((rows) => rows.flatMap((nodes) => nodes?.filter(Boolean) ?? []));
  }
}
