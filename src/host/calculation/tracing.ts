/** Following formulas from cells to the cells they read, or to the cells that read them. */
import type { Site } from './definitions';
import type { SheetArea } from './values';

/** What one step leads to, or (not `direct`) all steps until nothing new comes; each area once. */
export function reached(from: SheetArea, direct: boolean, step: (area: SheetArea) => SheetArea[]): SheetArea[] {
  const found = new Map<string, SheetArea>();
  const queue = [from];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const area of step(next)) {
      const key = keyOf(area);
      if (found.has(key)) continue;
      found.set(key, area);
      if (!direct) queue.push(area);
    }
  }
  return [...found.values()];
}

export function cellOf({ sheet, row, column }: Site): SheetArea {
  return { sheet, area: { top: row, left: column, bottom: row, right: column } };
}

function keyOf({ sheet, area }: SheetArea): string {
  return `${sheet.name}!${area.top},${area.left},${area.bottom},${area.right}`;
}
