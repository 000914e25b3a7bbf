/** Rounding in decimals, as Excel does it: 1.005 to two places is 1.01, although the double lies below it. */

/** Half away from zero; negative places round to tens, hundreds … */
export function round(value: number, places: number): number {
  const shifted = decimalShift(Number(Math.abs(value).toPrecision(15)), places);
  return Math.sign(value) * decimalShift(Math.round(shifted), -places);
}

/** value × 10^places without the error of multiplying. */
export function decimalShift(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
