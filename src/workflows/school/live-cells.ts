/** The open workbook's cells as intake reads a file's. */
import type { CellLook, FormSource } from '../../intake/formats/form-source';
import { isDateFormatCode } from '../../spreadsheet/xlsx/number-formats';
import { meaningOfName, SCHOOL_SHEET } from '../../sheets/school/contract';
import type { CellWrite } from '../../workbook/school/write-cells';
import type { OpenCells, ReadRequest } from '../../workbook/school/open-cells';

export function sourceOf(cells: OpenCells): FormSource {
  const byName = new Map(cells.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    sheets: cells.sheets,
    names: cells.names.map((name) => ({ ...name, formula: name.formula.replace(/^=/, '') })),
    lookAt: (sheet, row, column) => {
      const code = byName.get(sheet)?.formats[row]?.[column];
      return code === undefined ? {} : lookOf(code);
    },
  };
}

/** A form has a handful of formats in hundreds of cells. */
const LOOKS = new Map<string, CellLook>();

function lookOf(code: string): CellLook {
  let look = LOOKS.get(code);
  if (!look) LOOKS.set(code, (look = { date: isDateFormatCode(code), percent: code.includes('%') }));
  return look;
}

/** The printed form says nothing of its own. */
export const formRequest: ReadRequest = {
  wantsCells: (sheet) => sheet !== SCHOOL_SHEET.print,
  wantsState: (name) => ['figure', 'explanation'].includes(meaningOfName(name)?.kind ?? ''),
};

/** The cells as they will be once written; the ones given stay as they are. */
export function withWrites(cells: OpenCells, writes: readonly CellWrite[]): OpenCells {
  const sheets = cells.sheets.map((sheet) => {
    const own = writes.filter((write) => write.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = [...sheet.rows];
    const formats = [...sheet.formats];
    for (const { row, column, value, numberFormat } of own) {
      rows[row] = [...(rows[row] ?? [])];
      rows[row][column] = value === null ? undefined : { value };
      if (numberFormat === undefined) continue;
      formats[row] = [...(formats[row] ?? [])];
      formats[row][column] = numberFormat;
    }
    return { ...sheet, rows, formats };
  });
  return { ...cells, sheets };
}
