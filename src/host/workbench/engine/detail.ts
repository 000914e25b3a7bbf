/** The cell a person is in: what the formula bar shows and what the grid may offer. */
import type { CellValue, Sheet, Validation, Workbook } from '../../../spreadsheet/model';
import { GENERAL } from '../../grid/input';
import { styleAt } from '../../grid/styles';
import { shownText } from '../../session/culture';
import type { Session } from '../../session/session';
import { listItems, ruleAt } from '../../validation/check';
import type { CellDetail } from './api';
import { inputOf } from './typed';

/** A list longer than anybody reads is cut; typing still takes all its values. */
const LONGEST_LIST = 2000;

export function detailOf(session: Session, sheet: Sheet, row: number, column: number): CellDetail {
  const cell = sheet.rows[row]?.[column];
  const style = styleAt(session.workbook, sheet, row, column);
  const rule = ruleAt(sheet, row, column);
  const note = remarksAt(session.workbook, sheet, row, column);
  const link = sheet.hyperlinks?.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  const choices = rule && choicesOf(session, sheet, row, column, rule, style.numberFormat ?? GENERAL);
  return {
    input: sheet.protection && style.hidden && cell?.formula !== undefined ? '' : inputOf(session, cell, style),
    isFormula: cell?.formula !== undefined,
    isLocked: sheet.protection !== undefined && style.locked !== false,
    ...(rule?.prompt && { prompt: rule.prompt }),
    ...(choices && { choices }),
    ...(note !== undefined && { note }),
    ...(link && { link: link.address ?? `#${link.location ?? ''}` }),
  };
}

/** The note and the thread of a cell as one text: who said what. */
function remarksAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string | undefined {
  const isHere = (one: { row: number; column: number }): boolean => one.row === row && one.column === column;
  const note = sheet.notes.find(isHere)?.text;
  const comment = sheet.comments?.find(isHere);
  const said = comment ? [comment, ...comment.replies] : [];
  const nameOf = (id: string): string => workbook.persons?.find((person) => person.id === id)?.name ?? '';
  const lines = [
    ...(note === undefined ? [] : [note]),
    ...said.map(({ person, text }) => `${nameOf(person)}: ${text}`),
  ];
  return lines.length > 0 ? lines.join('\n') : undefined;
}

function choicesOf(
  session: Session,
  sheet: Sheet,
  row: number,
  column: number,
  rule: Validation,
  format: string,
): string[] | undefined {
  if (rule.type !== 'list' || rule.showDropDown === false) return undefined;
  const shown = (value: CellValue): string =>
    typeof value === 'number' ? shownText(value, format, session.culture) : String(value);
  return listItems(session, sheet, row, column, rule)
    .filter((item) => item !== null && item !== '')
    .slice(0, LONGEST_LIST)
    .map(shown);
}
