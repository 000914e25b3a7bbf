/** Where what floats beside a cell finds room: under it, or above it, inside the grid. */
import type { CSSProperties } from 'react';
import type { Area } from '../../../../spreadsheet/model';
import type { GridCanvas } from '../grid-canvas';

const GAP = 4;

export function besideCell(canvas: GridCanvas, area: Area, size: { width: number; height: number }): CSSProperties {
  const box = canvas.rectangle(area);
  const { width, height } = canvas.model.viewport;
  const below = box.top + box.height + GAP;
  const fitsBelow = below + size.height <= height;
  return {
    left: Math.min(Math.max(box.left, GAP), Math.max(width - size.width - GAP, GAP)),
    ...(fitsBelow || box.top < size.height
      ? { top: Math.max(Math.min(below, height - size.height), GAP) }
      : { top: box.top - GAP - size.height }),
  };
}
