import type { Area } from '../../spreadsheet/model';

/**
 * Covers equal neighbours with rectangles: runs along each row, then equal runs of rows below each other joined.
 * `keyAt` gives what a cell is (undefined: nothing to cover). Every covered cell lies in exactly one rectangle.
 */
export function rectanglesOf<Key>(
  within: Area,
  keyAt: (row: number, column: number) => Key | undefined,
): { key: Key; area: Area }[] {
  const done: { key: Key; area: Area }[] = [];
  let open = new Map<string, { key: Key; area: Area }>();
  for (let row = within.top; row <= within.bottom; row++) {
    const next = new Map<string, { key: Key; area: Area }>();
    for (const run of runsOfRow(within, row, keyAt)) {
      const place = `${run.left}:${run.right}`;
      const above = open.get(place);
      if (above && above.key === run.key) {
        above.area.bottom = row;
        next.set(place, above);
      } else {
        const rectangle = { key: run.key, area: { top: row, left: run.left, bottom: row, right: run.right } };
        done.push(rectangle);
        next.set(place, rectangle);
      }
    }
    open = next;
  }
  return done;
}

function* runsOfRow<Key>(within: Area, row: number, keyAt: (row: number, column: number) => Key | undefined) {
  let start = within.left;
  let key = keyAt(row, start);
  for (let column = within.left + 1; column <= within.right + 1; column++) {
    const next = column <= within.right ? keyAt(row, column) : undefined;
    if (column <= within.right && next === key) continue;
    if (key !== undefined) yield { key, left: start, right: column - 1 };
    start = column;
    key = next;
  }
}
