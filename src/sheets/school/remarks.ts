/** The office's remarks in a file it returns: kept on the service sheet, and shown as notes at the cells they are about. */
import { cellName } from '../../reporting/catalogue/slots';
import { parseReference } from '../../spreadsheet/address';
import type { Workbook } from '../../spreadsheet/model';
import { PERIOD_NAME, SCHOOL_SHEET } from './contract';
import { type Remark, writeRemarks } from './service-rows';

/**
 * Replaces the remarks of the period. A remark on no figure, or on one without a cell, stands at the period's cell.
 * @param author who is shown as the notes' author, e.g. "Phòng GD&ĐT"
 */
export function remarkForm(
  workbook: Workbook,
  period: string,
  remarks: readonly Omit<Remark, 'period'>[],
  author: string,
): void {
  const service = workbook.sheets.find(({ name }) => name === SCHOOL_SHEET.service);
  if (service) writeRemarks(service, period, remarks);
  const cellOf = (name: string) => {
    const formula = workbook.names.find((one) => one.name === name)?.formula;
    return formula === undefined ? undefined : parseReference(formula);
  };
  for (const sheet of workbook.sheets) sheet.notes = sheet.notes.filter((note) => note.author !== author);
  for (const { key, text } of remarks) {
    const at = (key !== undefined ? cellOf(cellName(key)) : undefined) ?? cellOf(PERIOD_NAME);
    const sheet = at && workbook.sheets.find(({ name }) => name === at.sheet);
    if (!at || !sheet) continue;
    const { top: row, left: column } = at.area;
    const known = sheet.notes.find((note) => note.row === row && note.column === column);
    if (known) known.text += `\n${text}`;
    else sheet.notes.push({ row, column, author, text });
  }
}
