/** Dates as Excel keeps them: days since 30 December 1899 (1900 system, from March 1900 on). */

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** "2021-11-30" → 44530. NaN for a text that is not an ISO date. */
export function dateSerial(iso: string): number {
  return (Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - EPOCH) / DAY;
}
