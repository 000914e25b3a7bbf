/** .xlsx and .xlsm. */
import { readWorkbook } from '../../spreadsheet/xlsx/read';
import { WORKBOOK_LIMITS } from '../limits';
import type { FormSource } from './form-source';

/** @throws PackageError */
export function readThin(bytes: Uint8Array): FormSource {
  const workbook = readWorkbook(bytes, WORKBOOK_LIMITS);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    sheets: workbook.sheets,
    names: workbook.names,
    lookAt: (sheet, row, column) => {
      const style = workbook.styles[sheets.get(sheet)?.rows[row]?.[column]?.style ?? 0];
      return { font: style?.font?.name, numberFormat: style?.numberFormat };
    },
  };
}
