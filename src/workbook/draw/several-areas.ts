import { areaAddress } from '../../spreadsheet/address';
import type { Area } from '../../spreadsheet/model';

/** Excel takes no longer text as the address of several ranges. */
const LONGEST_ADDRESS = 255;

/**
 * The areas as addresses for `getRanges`, split where one would grow too long. `rows` and `columns` say how far the
 * first cell of each piece lies from that of the first area: so far must its relative references move.
 */
export function addressesOf(areas: readonly Area[]): { address: string; rows: number; columns: number }[] {
  const pieces: { address: string; rows: number; columns: number }[] = [];
  const [first] = areas;
  for (const area of areas) {
    const last = pieces[pieces.length - 1];
    const address = areaAddress(area);
    if (last && last.address.length + address.length < LONGEST_ADDRESS) last.address += `,${address}`;
    else pieces.push({ address, rows: area.top - first.top, columns: area.left - first.left });
  }
  return pieces;
}
