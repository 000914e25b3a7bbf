/**
 * Single figures that are due in a new month and have no row on the form yet (asked every quarter, term or year): rows of
 * their own below the last, found like all others by name and by ID. Grids are left alone: a column more moves the form.
 */
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import { cellName, slotLabel } from '../../reporting/catalogue/slots';
import { COLUMN, COLUMN_IDS_ROW, EXPLANATION_PREFIX } from '../../sheets/school/contract';
import { numberFormat } from '../../sheets/school/figure-looks';
import { explanationValidation, figureValidation, LITERAL_LENGTH, literalList } from '../../sheets/school/validations';
import type { Area, Validation } from '../../spreadsheet/model';
import { queueLocked } from '../../workbook/school/month-writes';
import { queueLooksLike, queueNames, queueValidations } from '../../workbook/school/template-writes';
import { type CellWrite, queueWrites } from '../../workbook/school/write-cells';
import type { Session } from '../../workbook/session';
import type { FormSession } from './form-session';

export interface AddedRow {
  slot: FigureSlot;
  row: number;
}

interface Room {
  sheet: string;
  ids: number;
  label: number;
  value: number;
  explanation: number;
  firstFree: number;
  /** A row of one number, to look alike. */
  like: number;
}

/** Of the figures that are due, those that can have a row. */
export function addedRows(session: FormSession, due: readonly FigureSlot[]): AddedRow[] {
  const room = roomOn(session);
  const { figures } = session.standing.located.form;
  if (!room) return [];
  return due
    .filter((slot) => !figures.has(slot.key) && slot.grade === undefined && slot.vaccination === undefined)
    .filter(({ indicator }) => literalList(indicator.choices ?? []).length - 2 <= LITERAL_LENGTH)
    .map((slot, index) => ({ slot, row: room.firstFree + index }));
}

/** The sheet must not be protected now. Sends nothing but payload. */
export async function queueAddedRows(excel: Session, session: FormSession, added: readonly AddedRow[]): Promise<void> {
  const room = roomOn(session);
  if (!room || added.length === 0) return;
  const { sheet, value, explanation } = room;
  const at = (row: number, column: number) => ({ sheet, row, column });
  for (const { row } of added)
    for (const column of [room.label, value, explanation])
      queueLooksLike(excel, sheet, { row: room.like, column }, { row, column });
  const writes = added.flatMap(({ slot, row }): CellWrite[] => [
    { ...at(row, room.ids), value: slot.key },
    { ...at(row, room.label), value: slotLabel(slot) },
    { ...at(row, value), value: null, numberFormat: numberFormat(slot) },
  ]);
  queueWrites(excel, writes);
  const named = added.flatMap(({ slot, row }): [string, CellWrite][] => [
    [cellName(slot.key), { ...at(row, value), value: null }],
    [EXPLANATION_PREFIX + slot.key, { ...at(row, explanation), value: null }],
  ]);
  queueNames(excel, new Map(named), new Set(session.cells.names.map(({ name }) => name)));
  queueLocked(
    excel,
    sheet,
    named.map(([, cell]) => cell),
    false,
  );
  const validations = added.flatMap(({ slot, row }): Validation[] => [
    figureValidation(slot, single(row, value), ''),
    explanationValidation(single(row, explanation)),
  ]);
  await queueValidations(excel, sheet, validations);
}

/** Where the last header row's columns lead; `undefined` when the form has lost what tells. */
function roomOn({ cells, standing }: FormSession): Room | undefined {
  const { located, slots, home } = standing;
  const rows = cells.sheets.find(({ name }) => name === home)?.rows ?? [];
  const header = rows.findLastIndex((row) => row?.some((cell) => cell?.value === COLUMN_IDS_ROW));
  const columnOf = (id: string) => rows[header]?.findIndex((cell) => cell?.value === id) ?? -1;
  const [ids, value, explanation] = [COLUMN_IDS_ROW, COLUMN.value, COLUMN.explanation].map(columnOf) as [
    number,
    number,
    number,
  ];
  if (ids < 0 || value < 0 || explanation < 0) return undefined;
  const like = [...slots.values()].find(
    ({ key, grade, vaccination, indicator }) =>
      indicator.kind === 'count' &&
      grade === undefined &&
      vaccination === undefined &&
      located.form.figures.get(key)?.sheet === home &&
      located.form.figures.get(key)?.column === value,
  );
  const likeRow = like && located.form.figures.get(like.key)?.row;
  if (likeRow === undefined) return undefined;
  const last = rows.findLastIndex((row) => row?.some((cell) => cell !== undefined && cell.value !== null));
  return { sheet: home, ids, label: ids + 1, value, explanation, firstFree: last + 1, like: likeRow };
}

function single(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
