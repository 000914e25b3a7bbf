/** The cells a calculation gave new values, as the addresses an event tells. */
import { areaAddress } from '../../spreadsheet/address';
import { gathered } from '../grid/gathering';

interface Cell {
  row: number;
  column: number;
}

/** E.g. "B2:B9,D4": cells side by side are told as one range. */
export function addressesOf(cells: readonly Cell[]): string {
  const areas = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  return gathered(areas).map(areaAddress).join(',');
}
