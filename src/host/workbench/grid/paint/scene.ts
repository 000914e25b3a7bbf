/** What there is to draw, and where: the sheet's cells of one pane as boxes in device pixels. */
import type { Area, Style } from '../../../../spreadsheet/model';
import type { CellView, SheetLayout } from '../../engine/api';
import type { Lane, Segment } from '../geometry/lane';
import type { Merges } from '../geometry/merges';
import type { Tiles } from '../tiles';
import type { Ruler } from './fonts';
import type { Palette } from './palette';

export interface Scene {
  layout: SheetLayout;
  tiles: Pick<Tiles, 'cell' | 'style'>;
  merges: Merges;
  rows: Lane;
  columns: Lane;
  /** Device pixels for a pixel of the sheet at 100 %. */
  scale: number;
  /** Device pixels of a hairline: gridlines, thin borders. */
  hairline: number;
  ruler: Ruler;
  palette: Palette;
}

export interface Pane {
  rows: Segment;
  columns: Segment;
}

/** A cell, or a merged area, on the canvas. */
export interface Box {
  area: Area;
  x: number;
  y: number;
  width: number;
  height: number;
  cell: CellView | null | undefined;
  style: Style;
  isMerged: boolean;
}

export function panesOf({ rows, columns }: Scene): Pane[] {
  return rows.segments.flatMap((rowSegment) =>
    columns.segments.map((columnSegment) => ({ rows: rowSegment, columns: columnSegment })),
  );
}

/** The cells between the first and the last band of the pane. */
export function shownArea({ rows, columns }: Pane): Area | undefined {
  if (rows.bands.length === 0 || columns.bands.length === 0) return undefined;
  return {
    top: rows.bands[0].index,
    left: columns.bands[0].index,
    bottom: rows.bands[rows.bands.length - 1].index,
    right: columns.bands[columns.bands.length - 1].index,
  };
}

export function boxOf(scene: Scene, { rows, columns }: Pane, area: Area, isMerged: boolean): Box {
  const { tiles } = scene;
  const x = columns.position(area.left);
  const y = rows.position(area.top);
  const cell = tiles.cell(area.top, area.left);
  return {
    area,
    x,
    y,
    width: columns.position(area.right + 1) - x,
    height: rows.position(area.bottom + 1) - y,
    cell,
    style: tiles.style(area.top, area.left, cell),
    isMerged,
  };
}

/** Every cell of the pane that has anything to draw; merged areas once and whole. */
export function boxesOf(scene: Scene, pane: Pane): Box[] {
  const shown = shownArea(pane);
  if (!shown) return [];
  const { tiles, merges } = scene;
  const merged = merges.touching(shown);
  const boxes = merged.map((area) => boxOf(scene, pane, area, true));
  const covered = merged.length > 0;
  for (const row of pane.rows.bands)
    for (const column of pane.columns.bands) {
      const cell = tiles.cell(row.index, column.index);
      if (!cell || (covered && merges.at(row.index, column.index))) continue;
      boxes.push({
        area: { top: row.index, bottom: row.index, left: column.index, right: column.index },
        x: column.start,
        y: row.start,
        width: column.size,
        height: row.size,
        cell,
        style: tiles.style(row.index, column.index, cell),
        isMerged: false,
      });
    }
  return boxes;
}
