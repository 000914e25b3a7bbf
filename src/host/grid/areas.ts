/** Arithmetic of rectangles of cells. */
import { MAX_COLUMNS, MAX_ROWS, areaAddress, columnName } from '../../spreadsheet/address';
import type { Area } from '../../spreadsheet/model';

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function isSingle(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The parts of `area` outside `hole`: at most four. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [];
  if (area.top < cut.top) parts.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) parts.push({ ...area, top: cut.bottom + 1 });
  if (area.left < cut.left) parts.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) parts.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  return parts;
}

/** The same cells in areas that do not overlap; an area inside earlier ones goes. */
export function disjoint(areas: readonly Area[]): Area[] {
  const found: Area[] = [];
  for (const area of areas) {
    let rest = [area];
    for (const known of found) {
      if (rest.length === 0) break;
      rest = rest.flatMap((piece) => subtract(piece, known));
    }
    found.push(...rest);
  }
  return found;
}

export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

/** "B2:C9", "A:C", "3:5", as Excel tells it without the sheet. */
export function localAddress(area: Area): string {
  if (isEntireColumn(area)) {
    // The whole sheet reads as its rows.
    if (isEntireRow(area)) return `1:${MAX_ROWS}`;
    return `${columnName(area.left)}:${columnName(area.right)}`;
  }
  return isEntireRow(area) ? `${area.top + 1}:${area.bottom + 1}` : areaAddress(area);
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** The area if it lies on the sheet. */
export function onSheet(area: Area): Area | undefined {
  return area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS &&
    area.top <= area.bottom &&
    area.left <= area.right
    ? area
    : undefined;
}
