import type { Finding } from '../rules/finding';
import type { FigureValue } from './figure';
import type { ValidityRule } from './validity';

/** How the cell shows a number: Excel keeps dates and percents as numbers. */
export interface CellShows {
  date?: boolean;
  percent?: boolean;
}

/** A value read, or why it cannot be; `problem` begins in lower case and follows the name of the cell. */
export type Reading =
  | { value: FigureValue; repaired?: string }
  | { rule: ValidityRule; problem: string; proposal?: Omit<NonNullable<Finding['proposal']>, 'key'> };
