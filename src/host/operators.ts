/** Office.js's names of comparisons; its two enumerations spell the last ones differently. */
import type { ComparisonOperator } from '../spreadsheet/model';

const COMMON = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
} as const satisfies Record<string, ComparisonOperator>;

/** `Excel.DataValidationOperator`. */
export const VALIDATION_OPERATORS = {
  ...COMMON,
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const satisfies Record<string, ComparisonOperator>;

/** `Excel.ConditionalCellValueOperator`. */
export const CELL_VALUE_OPERATORS = {
  ...COMMON,
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const satisfies Record<string, ComparisonOperator>;
