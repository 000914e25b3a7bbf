/** What conditional formats draw into cells: bars as long as the value is large, and icons. */
import type { Bar } from '../../../looks/looks';
import { paintIcon } from './icons';
import { ICON } from './texts';
import type { Box, Scene } from './scene';

/** Between the bar and the cell's edges, pixels at 100 %. */
const INSET = 2;

export function paintBars(context: CanvasRenderingContext2D, scene: Scene, boxes: readonly Box[]): void {
  for (const box of boxes) {
    const { bar, icon } = box.cell?.over ?? {};
    if (bar) paintBar(context, scene, box, bar);
    if (icon) {
      const side = Math.min(ICON * scene.scale, box.height - scene.hairline);
      paintIcon(context, icon, box.x + INSET * scene.scale, box.y + (box.height - side) / 2, side);
    }
  }
}

function paintBar(context: CanvasRenderingContext2D, { scale, hairline }: Scene, box: Box, bar: Bar): void {
  const inset = INSET * scale;
  const room = box.width - 2 * inset - hairline;
  const left = box.x + inset + room * bar.from;
  const right = box.x + inset + room * bar.to;
  const top = box.y + inset;
  const height = box.height - 2 * inset - hairline;
  context.fillStyle = bar.solid ? bar.color : fading(context, left, right, bar);
  context.fillRect(left, top, right - left, height);
  if (bar.borderColor !== undefined) {
    context.strokeStyle = bar.borderColor;
    context.lineWidth = hairline;
    context.strokeRect(left + hairline / 2, top + hairline / 2, right - left - hairline, height - hairline);
  }
  if (bar.axis) {
    context.fillStyle = bar.axis.color;
    const at = box.x + inset + room * bar.axis.at;
    for (let y = box.y; y < box.y + box.height; y += 4 * hairline)
      context.fillRect(Math.round(at), y, hairline, 2 * hairline);
  }
}

function fading(context: CanvasRenderingContext2D, left: number, right: number, bar: Bar): CanvasGradient {
  const gradient = context.createLinearGradient(left, 0, right, 0);
  gradient.addColorStop(bar.isLeftward ? 1 : 0, bar.color);
  gradient.addColorStop(bar.isLeftward ? 0 : 1, '#ffffff');
  return gradient;
}
