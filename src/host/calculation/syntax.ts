/** The tree a formula is read into. Relative references are offsets from the formula's cell, so filled formulas share one tree. */
import type { CellValue } from '../../spreadsheet/model';
import type { Corner } from './tokens';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type TableItem = '#all' | '#data' | '#headers' | '#totals' | '#this row';

/** Where a corner is not fixed, `row`/`column` count from the cell that holds the formula. */
export interface AreaNode {
  kind: 'area';
  sheet?: string;
  from: Corner;
  to: Corner;
}

export interface NameNode {
  kind: 'name';
  name: string;
  sheet?: string;
}

export interface StructuredNode {
  kind: 'structured';
  /** Absent: the table that holds the formula. */
  table?: string;
  /** Empty: the data rows. */
  items: TableItem[];
  /** Absent: every column. */
  columns?: { from: string; to: string };
}

export interface CallNode {
  kind: 'call';
  /** Upper case, without `_xlfn.`. */
  name: string;
  args: SyntaxNode[];
}

export type SyntaxNode =
  | { kind: 'literal'; value: CellValue }
  | { kind: 'missing' }
  | { kind: 'array'; values: CellValue[][] }
  | AreaNode
  | NameNode
  | StructuredNode
  | CallNode
  | { kind: 'prefix'; operator: '+' | '-' | '@'; operand: SyntaxNode }
  | { kind: 'percent'; operand: SyntaxNode }
  | { kind: 'binary'; operator: BinaryOperator; left: SyntaxNode; right: SyntaxNode }
  | { kind: 'range'; left: SyntaxNode; right: SyntaxNode }
  | { kind: 'intersection'; left: SyntaxNode; right: SyntaxNode }
  | { kind: 'union'; parts: SyntaxNode[] };
