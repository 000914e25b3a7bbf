/** Which cell holds a number of a sentence: a sum of an annex where there is one, else the sentence itself. */
import type { Annex, LinkedNumber } from '../../reporting/briefing/document';
import { cellAddress, quoteSheet } from '../../spreadsheet/address';
import type { AnnexSheet } from './annex-sheet';

/** "'PL1 11-2021'!D22"; `undefined` when no sum of the annexes is this figure. */
export function annexCell(number: LinkedNumber, annexes: readonly AnnexSheet[]): string | undefined {
  const [place, code, ...aspects] = number.figure.split('.');
  if (place === 'board') return sumCell(number, annexes, 'ALL', code, ['PL4']);
  if (code === undefined) return undefined;
  const key = aspects[0] === 'real' ? `${code}.real` : code;
  if (aspects.length > 1 || (aspects.length === 1 && aspects[0] !== 'real')) return undefined;
  return sumCell(number, annexes, place, key, ['PL1', 'PL2', 'PL3']);
}

/** The number must stand there: a total that counts more than the annex shows is not linked to it. */
function sumCell(
  { value }: LinkedNumber,
  annexes: readonly AnnexSheet[],
  place: string,
  key: string,
  codes: readonly Annex['code'][],
): string | undefined {
  for (const { annex, part, sheet, firstRow } of annexes) {
    if (!codes.includes(annex.code)) continue;
    const column = part.columns.find((one) => annex.columns[one].key === key);
    const row = annex.rows.findIndex(({ kind, id }) => (kind === 'subtotal' || kind === 'total') && id === place);
    if (column === undefined || row < 0 || annex.rows[row].cells[column] !== value) continue;
    return `${quoteSheet(sheet.name)}!${cellAddress(firstRow + row, part.columns.indexOf(column))}`;
  }
  return undefined;
}
