/** Leaving out of a sheet's bytes what the thin reader does not look at, before they become text. */

/**
 * The same XML without its `<dataValidations>`, which are a third of a form's sheet: decoding costs nearly as much as
 * inflating. Changes `bytes` in place. What is prefixed, or not in an ASCII-based encoding, comes back as it is.
 */
export function withoutValidations(bytes: Uint8Array): Uint8Array {
  let end = -1;
  // From the end, and never into the cells, where a text could look like it.
  for (let at = bytes.lastIndexOf(LESS); at > 0; at = bytes.lastIndexOf(LESS, at - 1)) {
    if (startsAt(bytes, at, CELLS_END)) return bytes;
    if (startsAt(bytes, at, CLOSING)) end = at + CLOSING.length;
    else if (end > 0 && startsAt(bytes, at, OPENING)) {
      bytes.copyWithin(at, end);
      return bytes.subarray(0, bytes.length - (end - at));
    }
  }
  return bytes;
}

const LESS = 60;
const ascii = (text: string) => new TextEncoder().encode(text);
const CELLS_END = ascii('</sheetData>');
const OPENING = ascii('<dataValidations ');
const CLOSING = ascii('</dataValidations>');

function startsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 1; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}
