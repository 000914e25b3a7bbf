/** The little things in the corners of cells: notes, filter buttons, the arrow of a list. */
import type { Area } from '../../../../spreadsheet/model';
import type { Box, Pane, Scene } from './scene';

/** The side of a button in a cell, pixels at 100 %. */
const BUTTON = 17;
const NOTE = 6;

export function paintNotes(context: CanvasRenderingContext2D, { scale, hairline }: Scene, boxes: readonly Box[]): void {
  context.fillStyle = '#d13438';
  const side = NOTE * scale;
  for (const { cell, x, y, width } of boxes) {
    if (!cell?.hasNote) continue;
    const right = x + width - hairline;
    context.beginPath();
    context.moveTo(right - side, y);
    context.lineTo(right, y);
    context.lineTo(right, y + side);
    context.fill();
  }
}

export function paintFilterButtons(context: CanvasRenderingContext2D, scene: Scene, pane: Pane): void {
  const { rows, columns } = pane;
  const columnBands = new Map(columns.bands.map((band) => [band.index, band]));
  const rowBands = new Map(rows.bands.map((band) => [band.index, band]));
  for (const { row, column, isActive } of scene.layout.filterButtons) {
    const across = columnBands.get(column);
    const down = rowBands.get(row);
    if (!across || !down) continue;
    const side = Math.min(BUTTON * scene.scale, down.size, across.size);
    const x = across.start + across.size - scene.hairline - side;
    const y = down.start + down.size - scene.hairline - side;
    button(context, x, y, side, scene.hairline);
    if (isActive) funnel(context, x, y, side);
    else arrow(context, x, y, side);
  }
}

/** Where the arrow of the active cell's list is: beside the cell, as Excel has it. */
export function listArrow({ rows, columns, scale }: Scene, area: Area): { x: number; y: number; side: number } {
  const x = columns.position(area.right + 1);
  const bottom = rows.position(area.bottom + 1);
  const side = Math.min(BUTTON * scale, bottom - rows.position(area.top));
  return { x, y: bottom - side, side };
}

export function paintListArrow(context: CanvasRenderingContext2D, scene: Scene, area: Area): void {
  const { x, y, side } = listArrow(scene, area);
  button(context, x, y, side, scene.hairline);
  arrow(context, x, y, side);
}

function button(context: CanvasRenderingContext2D, x: number, y: number, side: number, hairline: number): void {
  context.fillStyle = '#8a8a8a';
  context.fillRect(x, y, side, side);
  context.fillStyle = '#f7f7f7';
  context.fillRect(x + hairline, y + hairline, side - 2 * hairline, side - 2 * hairline);
}

function arrow(context: CanvasRenderingContext2D, x: number, y: number, side: number): void {
  context.fillStyle = '#424242';
  context.beginPath();
  context.moveTo(x + side * 0.28, y + side * 0.4);
  context.lineTo(x + side * 0.72, y + side * 0.4);
  context.lineTo(x + side * 0.5, y + side * 0.66);
  context.fill();
}

function funnel(context: CanvasRenderingContext2D, x: number, y: number, side: number): void {
  context.fillStyle = '#107c41';
  context.beginPath();
  for (const [across, down] of [
    [0.22, 0.25],
    [0.78, 0.25],
    [0.57, 0.52],
    [0.57, 0.8],
    [0.43, 0.72],
    [0.43, 0.52],
  ])
    context.lineTo(x + side * across, y + side * down);
  context.fill();
}
