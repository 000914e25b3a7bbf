/** The list of schools on its way into the book: where it comes from, which column is which, what is left out. */
import type { School } from '../../reporting/schools/school';
import {
  type ColumnChoice,
  type ListSheet,
  proposeColumns,
  readLines,
  type RegistryLine,
} from '../../workflows/create-book/list-of-schools';

export interface ChosenList {
  /** The file's name, or that it was pasted. */
  name: string;
  sheets: readonly ListSheet[];
  sheet: number;
  choice: ColumnChoice;
  /** The person agreed that lines which cannot be used stay out. */
  leavesOut: boolean;
}

/** The sheet with the most lines that are schools. */
export function chosenList(name: string, sheets: readonly ListSheet[]): ChosenList {
  const counts = sheets.map(({ rows }) => schoolsIn(readLines(rows, proposeColumns(rows))).length);
  const sheet = Math.max(0, counts.indexOf(Math.max(...counts)));
  return onSheet({ name, sheets, sheet, choice: { columns: {} }, leavesOut: false }, sheet);
}

export function onSheet(list: ChosenList, sheet: number): ChosenList {
  return { ...list, sheet, choice: proposeColumns(list.sheets[sheet]?.rows ?? []), leavesOut: false };
}

export function linesOf({ sheets, sheet, choice }: ChosenList): RegistryLine[] {
  return choice.columns.name === undefined ? [] : readLines(sheets[sheet]?.rows ?? [], choice);
}

export function isUnusable({ school, problems }: RegistryLine): boolean {
  return !school || problems.some(({ severity }) => severity === 'error');
}

export function schoolsIn(lines: readonly RegistryLine[]): School[] {
  return lines.flatMap((line) => (line.school && !isUnusable(line) ? [line.school] : []));
}

/** Whether a book can be made of it as it stands. */
export function isReady(list: ChosenList, lines: readonly RegistryLine[]): boolean {
  return schoolsIn(lines).length > 0 && (list.leavesOut || !lines.some(isUnusable));
}
