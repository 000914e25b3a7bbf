/** .xlsx and .xlsm: only the sheets that are looked at are inflated. */
import { legacyEncodingOf } from '../../reporting/figures/legacy-fonts';
import { scanWorkbook } from '../../spreadsheet/xlsx/scan';
import { MAX_NAMES, WORKBOOK_LIMITS } from '../limits';
import type { FormSource } from './form-source';

/** @throws PackageError, also later, when a sheet is first looked at */
export function readThin(bytes: Uint8Array): FormSource {
  const workbook = scanWorkbook(bytes, { limits: WORKBOOK_LIMITS });
  const indexes = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  return {
    sheets: workbook.sheets.map(({ name }, index) => ({
      name,
      get rows() {
        return workbook.sheet(index).rows;
      },
      get merges() {
        return workbook.sheet(index).merges;
      },
    })),
    names: workbook.names.slice(0, MAX_NAMES),
    lookAt: (sheet, row, column) => {
      const index = indexes.get(sheet);
      const cell = index === undefined ? undefined : workbook.sheet(index).rows[row]?.[column];
      const run = cell?.runFonts?.find((font) => legacyEncodingOf(font) !== undefined);
      return {
        font: run ?? workbook.fontNameOf(cell?.style),
        date: workbook.isDateFormat(cell?.style),
        percent: workbook.isPercentFormat(cell?.style),
      };
    },
  };
}
