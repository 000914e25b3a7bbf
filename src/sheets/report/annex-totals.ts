/** "Cộng" and "Tổng cộng" as live formulas over the school rows, with the briefing's own sums as what they last came to. */
import type { Annex, AnnexRow } from '../../reporting/briefing/document';
import { areaAddress } from '../../spreadsheet/address';
import type { Area, Cell } from '../../spreadsheet/model';

/** A total that is not the sum of its rows must not be printed. */
export class AnnexSumError extends Error {
  constructor(
    readonly annex: string,
    readonly column: string,
    readonly expected: number | null,
    readonly found: number | null,
  ) {
    const say = (value: number | null) => value ?? 'trống';
    super(
      `${annex}, cột “${column}”: số cộng là ${say(found)} nhưng các dòng cộng lại là ${say(expected)}. Chưa lập báo cáo; hãy kiểm tra số liệu các trường rồi lập lại.`,
    );
    this.name = 'AnnexSumError';
  }
}

/**
 * The cell of a sum: blank while all its rows are blank, for blank is not 0. `sheetRowOf` maps a row of the annex to a
 * row of the sheet.
 * @throws AnnexSumError when the briefing's sum is another than that of its rows
 */
export function totalCell(
  annex: Annex,
  row: AnnexRow,
  column: number,
  sheetColumn: number,
  sheetRowOf: (row: number) => number,
): Pick<Cell, 'value' | 'formula'> {
  const given = row.cells[column];
  const found = typeof given === 'number' ? given : null;
  const adds = row.adds ?? [];
  const parts = adds.map((index) => annex.rows[index].cells[column]).filter((cell) => typeof cell === 'number');
  const expected = parts.length === 0 ? null : parts.reduce((total, part) => total + part, 0);
  if (expected !== found) throw new AnnexSumError(annex.label, annex.columns[column].label, expected, found);
  if (adds.length === 0) return { value: null };
  const areas = areasOf(adds.map(sheetRowOf), sheetColumn).map(areaAddress).join(',');
  return { value: expected ?? '', formula: `IF(COUNT(${areas})=0,"",SUM(${areas}))` };
}

/** Rows next to each other make one area. */
function areasOf(rows: readonly number[], column: number): Area[] {
  const areas: Area[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = areas.at(-1);
    if (last && row <= last.bottom + 1) last.bottom = row;
    else areas.push({ top: row, bottom: row, left: column, right: column });
  }
  return areas;
}
