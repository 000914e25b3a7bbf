/** All tables of the office's book, in the order of their sheets. */
import { LEVELS } from '../../reporting/levels/level';
import { CATALOGUE } from './catalogue-table';
import type { FigureTable } from './figure-tables';
import type { TableLayout } from './layout';
import { ATTENDANCE, STAFF_LINES, TASKS } from './meeting-tables';
import { OUTSIDE, SETTINGS, TARGETS } from './plan-tables';
import { SCHOOLS } from './registry-table';
import { RULES } from './rules-table';
import { LOG, SUBMISSIONS } from './submission-tables';

/** The tables whose columns do not depend on the catalogue. */
export const FIXED_TABLES = {
  schools: SCHOOLS,
  settings: SETTINGS,
  catalogue: CATALOGUE,
  rules: RULES,
  targets: TARGETS,
  outside: OUTSIDE,
  submissions: SUBMISSIONS,
  attendance: ATTENDANCE,
  tasks: TASKS,
  lines: STAFF_LINES,
  log: LOG,
} as const;

/** What can be said of a table without knowing its rows. */
export type TableLook = Pick<TableLayout<never>, 'sheet' | 'table' | 'title' | 'hint' | 'headers' | 'columns'>;

/** Every table's look, in the order of the book's sheets. */
export function tableLooks(figures: readonly FigureTable[]): TableLook[] {
  const { schools, settings, catalogue, rules, targets, ...monthly } = FIXED_TABLES;
  return [schools, settings, catalogue, rules, targets, ...figures, ...Object.values(monthly)];
}

/** Names of all tables a book of any catalogue has: what a reader asks the workbook for. */
export const OFFICE_TABLE_NAMES: readonly string[] = [
  ...Object.values(FIXED_TABLES).map(({ table }) => table),
  ...LEVELS.map((level) => `tblSoLieu${level}`),
  'tblSoLieuTruong',
];

/** A workbook is an office's book only with these; the others may be missing in an older one. */
export const ESSENTIAL_TABLES: readonly string[] = [
  FIXED_TABLES.schools.table,
  FIXED_TABLES.submissions.table,
  FIXED_TABLES.settings.table,
];
