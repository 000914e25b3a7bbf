/** Single cells gathered into rectangles, as the address of several areas lists them. */
import type { Area } from '../../spreadsheet/model';

/** Takes cells in reading order; neighbours in a row become one run, and equal runs below each other one area. */
export class AreaGatherer {
  private readonly done: Area[] = [];
  /** Areas whose last row is the one above the row being read, by their columns. */
  private above = new Map<string, Area>();
  private current: Area[] = [];
  private row = -1;

  add(row: number, column: number): void {
    this.addRun(row, column, column);
  }

  addRun(row: number, left: number, right: number): void {
    if (row !== this.row) this.closeRow(row);
    const last = this.current.at(-1);
    if (last && left <= last.right + 1) last.right = Math.max(last.right, right);
    else this.current.push({ top: row, left, bottom: row, right });
  }

  /** Sorted by their first cell. */
  areas(): Area[] {
    this.closeRow(-1);
    return this.done.sort(inOrder);
  }

  private closeRow(next: number): void {
    const open = new Map<string, Area>();
    for (const run of this.current) {
      const key = `${run.left}:${run.right}`;
      const area = this.above.get(key);
      if (area) area.bottom = run.bottom;
      else this.done.push(run);
      open.set(key, area ?? run);
    }
    // A row in between that had nothing ends all areas.
    this.above = next === this.row + 1 ? open : new Map();
    this.current = [];
    this.row = next;
  }
}

/** Areas of single cells joined where they make rectangles; larger ones stay as they are. In reading order. */
export function gathered(areas: readonly Area[]): Area[] {
  const isCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;
  const gatherer = new AreaGatherer();
  for (const { top, left } of areas.filter(isCell).sort(inOrder)) gatherer.add(top, left);
  return [...areas.filter((area) => !isCell(area)), ...gatherer.areas()].sort(inOrder);
}

function inOrder(a: Area, b: Area): number {
  return a.top - b.top || a.left - b.left;
}
