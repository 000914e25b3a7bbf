/** The selected area with its frame and fill handle, and the areas that are being dragged or were copied. */
import type { Area } from '../../../../spreadsheet/model';
import type { Pane, Scene } from './scene';

/** Side of the fill handle, pixels at 100 %. */
const HANDLE = 6;

export interface Marked {
  selected: Area;
  /** The cell (or merged area) that takes what is typed. */
  active: Area;
  /** A fill handle stands on the corner. */
  hasHandle: boolean;
  /** What a drag of the fill handle would fill. */
  filling?: Area;
  /** An edge of a header that is being dragged, in device pixels. */
  resizing?: { axis: 'rows' | 'columns'; at: number };
  /** What is on the clipboard, in marching ants. */
  copied?: Area;
  /** Areas a formula being typed speaks of, in their colours. */
  spoken?: { area: Area; color: string }[];
}

export function paintSelection(context: CanvasRenderingContext2D, scene: Scene, pane: Pane, marked: Marked): void {
  const { hairline, palette } = scene;
  const all = rectangle(pane, marked.selected);
  const active = rectangle(pane, marked.active);
  context.fillStyle = palette.wash;
  context.beginPath();
  context.rect(all.x, all.y, all.width, all.height);
  context.rect(active.x, active.y, active.width, active.height);
  context.fill('evenodd');

  context.fillStyle = palette.accent;
  frame(context, all, 2 * hairline, hairline);
  if (marked.hasHandle) handle(context, scene, all);
  for (const { area, color } of marked.spoken ?? []) {
    context.fillStyle = color;
    frame(context, rectangle(pane, area), 2 * hairline, hairline);
  }
  if (marked.filling) dashed(context, rectangle(pane, marked.filling), '#616161', hairline);
  if (marked.copied) dashed(context, rectangle(pane, marked.copied), palette.accent, hairline);
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Kept near the pane, since whole columns reach far beyond what a canvas counts exactly. */
function rectangle({ rows, columns }: Pane, area: Area): Rectangle {
  const near = (value: number, from: number, to: number): number => Math.min(Math.max(value, from - 50), to + 50);
  const x = near(columns.position(area.left), columns.from, columns.to);
  const y = near(rows.position(area.top), rows.from, rows.to);
  return {
    x,
    y,
    width: near(columns.position(area.right + 1), columns.from, columns.to) - x,
    height: near(rows.position(area.bottom + 1), rows.from, rows.to) - y,
  };
}

/** A frame that lies half outside, on the gridlines around. */
function frame(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rectangle,
  thick: number,
  hair: number,
): void {
  const left = x - thick;
  const top = y - thick;
  const right = x + width - hair;
  const bottom = y + height - hair;
  context.fillRect(left, top, right - left + thick, thick);
  context.fillRect(left, bottom, right - left + thick, thick);
  context.fillRect(left, top, thick, bottom - top + thick);
  context.fillRect(right, top, thick, bottom - top + thick);
}

function handle(context: CanvasRenderingContext2D, { scale, hairline, palette }: Scene, all: Rectangle): void {
  const side = Math.round(HANDLE * Math.min(scale, 2 * hairline));
  const x = all.x + all.width - side / 2 - hairline / 2;
  const y = all.y + all.height - side / 2 - hairline / 2;
  context.fillStyle = '#ffffff';
  context.fillRect(Math.round(x) - hairline, Math.round(y) - hairline, side + 2 * hairline, side + 2 * hairline);
  context.fillStyle = palette.accent;
  context.fillRect(Math.round(x), Math.round(y), side, side);
}

function dashed(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rectangle,
  color: string,
  hairline: number,
): void {
  context.save();
  context.strokeStyle = '#ffffff';
  context.lineWidth = 2 * hairline;
  context.strokeRect(x - hairline / 2, y - hairline / 2, width, height);
  context.strokeStyle = color;
  context.setLineDash([4 * hairline, 3 * hairline]);
  context.strokeRect(x - hairline / 2, y - hairline / 2, width, height);
  context.restore();
}
