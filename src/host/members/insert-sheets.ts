/** `workbook.insertWorksheetsFromBase64`. Formulas that point to sheets left behind become #REF!. */
import { internStyle } from '../../spreadsheet/build';
import { PackageError } from '../../spreadsheet/failure';
import type { Sheet, Workbook } from '../../spreadsheet/model';
import { readWorkbook } from '../../spreadsheet/xlsx/read';
import { forgetSheetInFormulas, renameInFormulas, renameTableInFormulas } from '../grid/rewrite';
import { folded, freeSheetCopyName, freeTableName } from '../naming';
import { assertStructure } from '../protection';
import { asRecord, ObjectArgument, type Args } from '../protocol/args';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { emailOf, personOf, renumberComments } from '../session/remarks';
import type { Session } from '../session/session';
import { oneOf } from './values';
import { findSheet, sheetAdded } from './worksheets';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** Answers the ids of the new sheets. @throws InvalidArgument for what is no workbook, ItemNotFound for a sheet it has not */
export function insertSheets(session: Session, args: Args): string[] {
  const { workbook } = session;
  assertStructure(workbook);
  const options = args.has(1) ? asRecord(args.raw(1)) : {};
  const source = workbookOf(args.string(0));
  const chosen = chosenSheets(source, options['sheetNamesToInsert']);
  const at = place(session, options);
  for (const sheet of source.sheets) if (!chosen.includes(sheet)) forgetSheetInFormulas(source, sheet.name);
  for (const sheet of chosen) rename(sheet, source, workbook);
  const active = session.activeSheet;
  for (const [index, sheet] of chosen.entries()) {
    takeStyles(sheet, source, workbook);
    takeComments(sheet, source, workbook);
    delete sheet.part;
    workbook.sheets.splice(at + index, 0, sheet);
  }
  workbook.activeSheet = workbook.sheets.indexOf(active);
  takeNames(source, chosen, workbook);
  for (const sheet of chosen) sheetAdded(session, sheet);
  return chosen.map((sheet) => session.identity.ofSheet(sheet));
}

/** @throws InvalidArgument for what is no workbook */
export function workbookOf(base64: string): Workbook {
  try {
    return readWorkbook(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch (error) {
    if (error instanceof PackageError || error instanceof DOMException) throw invalidArgument();
    throw error;
  }
}

function chosenSheets({ sheets }: Workbook, names: unknown): Sheet[] {
  if (names === undefined || names === null) return [...sheets];
  if (!Array.isArray(names)) throw invalidArgument();
  // Naming none is naming no choice.
  if (names.length === 0) return [...sheets];
  return (names as unknown[]).map((name) => {
    const found = sheets.find((sheet) => folded(sheet.name) === folded(String(name)));
    if (!found) throw itemNotFound();
    return found;
  });
}

function place(session: Session, { positionType, relativeTo }: Record<string, unknown>): number {
  const { sheets } = session.workbook;
  const position = oneOf(positionType ?? 'End', POSITIONS);
  const relative =
    relativeTo instanceof ObjectArgument && relativeTo.handle.type === 'Worksheet'
      ? (relativeTo.handle.self as Sheet)
      : findSheet(session, relativeTo);
  if (relativeTo !== undefined && relativeTo !== null && !relative) throw itemNotFound();
  if (position === 'Beginning' || (position === 'Before' && !relative)) return 0;
  if (!relative || position === 'End' || position === 'None') return sheets.length;
  return sheets.indexOf(relative) + (position === 'After' ? 1 : 0);
}

/** Names of sheets and tables that are taken give way, in the formulas of what is inserted too. */
function rename(sheet: Sheet, source: Workbook, target: Workbook): void {
  const name = freeSheetCopyName(target, sheet.name, source.sheets);
  if (name !== sheet.name) renameInFormulas(source, sheet.name, name);
  sheet.name = name;
  const taken = (table: string): boolean =>
    target.sheets.some((each) => each.tables.some((other) => folded(other.name) === folded(table)));
  for (const table of sheet.tables) {
    if (!taken(table.name)) continue;
    const free = freeTableName({ ...target, sheets: [...target.sheets, ...source.sheets] });
    renameTableInFormulas(source, table.name, free);
    table.name = free;
  }
}

function takeStyles(sheet: Sheet, source: Workbook, target: Workbook): void {
  const taken = new Map<number, number>();
  const styleOf = (index: number): number => {
    const known = taken.get(index) ?? internStyle(target, source.styles[index] ?? {});
    taken.set(index, known);
    return known;
  };
  const bare = styleOf(0);
  const holders = [
    ...sheet.rows.flatMap((row) => row ?? []),
    ...Object.values(sheet.columns),
    ...Object.values(sheet.rowFormats),
  ];
  for (const holder of holders)
    if (holder && (holder.style !== undefined || bare !== 0)) holder.style = styleOf(holder.style ?? 0);
}

function takeComments(sheet: Sheet, source: Workbook, target: Workbook): void {
  for (const comment of sheet.comments ?? [])
    for (const remark of [comment, ...comment.replies])
      for (const named of [remark, ...(remark.mentions ?? [])]) {
        const person = source.persons?.find(({ id }) => id === named.person);
        if (person) named.person = personOf(target, person.name, emailOf(person) || undefined).id;
      }
  renumberComments(target, sheet);
}

/** Names of the sheets, and those of the whole workbook that the target has not. */
function takeNames(source: Workbook, chosen: readonly Sheet[], target: Workbook): void {
  for (const name of source.names) {
    const isOfSheet = chosen.some((sheet) => sheet.name === name.sheet);
    const isFree = !target.names.some((each) => each.sheet === undefined && folded(each.name) === folded(name.name));
    if (isOfSheet || (name.sheet === undefined && isFree && !name.formula.includes('#REF!'))) target.names.push(name);
  }
}
