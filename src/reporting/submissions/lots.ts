/** Lots (lô): every batch of receipts gets the next number of the book; a later lot supersedes an earlier one. */

/** The lot after all those used so far: "L0001", "L0002"… */
export function nextLot(used: Iterable<{ lot: string }>): string {
  let highest = 0;
  for (const { lot } of used) highest = Math.max(highest, lotNumber(lot));
  return `L${String(highest + 1).padStart(4, '0')}`;
}

/** Order of lots: negative when `a` is the earlier one. "L10000" comes after "L9999". */
export function compareLots(a: string, b: string): number {
  return lotNumber(a) - lotNumber(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function lotNumber(lot: string): number {
  return Number(/(\d+)$/.exec(lot)?.[1] ?? 0);
}
