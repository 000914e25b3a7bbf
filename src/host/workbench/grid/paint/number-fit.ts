/** Numbers too wide for their cell: those in General format lose decimals, all others become "####". */

export function fitNumber(text: string, isGeneral: boolean, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const shorter = isGeneral ? fewerDecimals(text, room, width) : undefined;
  return shorter ?? '#'.repeat(Math.max(1, Math.floor(room / width('#'))));
}

const PLAIN = /^(-?)(\d+)([.,])(\d+)$/;

function fewerDecimals(text: string, room: number, width: (text: string) => number): string | undefined {
  const parts = PLAIN.exec(text);
  if (!parts) return undefined;
  const [, sign, whole, separator, decimals] = parts;
  for (let places = decimals.length - 1; places >= 0; places--) {
    const rounded = sign + round(whole, decimals, places, separator);
    if (width(rounded) <= room) return rounded;
  }
  return undefined;
}

/** Rounds digits as they stand, so that no more than 15 figures matter and none is lost. */
function round(whole: string, decimals: string, places: number, separator: string): string {
  let digits = BigInt(whole + decimals.slice(0, places));
  if (decimals[places] >= '5') digits += 1n;
  const all = digits.toString().padStart(places + 1, '0');
  const fraction = all.slice(all.length - places).replace(/0+$/, '');
  if (places === 0) return all;
  return fraction === '' ? all.slice(0, -places) : all.slice(0, -places) + separator + fraction;
}
