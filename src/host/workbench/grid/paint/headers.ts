/** The letters above the columns and the numbers before the rows. */
import { columnName, MAX_COLUMNS, MAX_ROWS } from '../../../../spreadsheet/address';
import type { Area } from '../../../../spreadsheet/model';
import type { Band } from '../geometry/lane';
import type { Scene } from './scene';

const FONT_SIZE = 12;
export const HEADER_HEIGHT = 20;
const NARROWEST = 30;
const FAMILY = '"Segoe UI", system-ui, sans-serif';

/** Wide enough for the number of the last row that shows; pixels at 100 %. */
export function rowHeaderWidth(lastRow: number): number {
  return Math.max(NARROWEST, String(lastRow + 1).length * 7.5 + 10);
}

export function paintHeaders(context: CanvasRenderingContext2D, scene: Scene, selected: Area): void {
  const { rows, columns, palette, scale, hairline } = scene;
  const left = columns.settings.from;
  const top = rows.settings.from;
  context.fillStyle = palette.header;
  context.fillRect(0, 0, columns.settings.to, top);
  context.fillRect(0, 0, left, rows.settings.to);
  context.font = `${FONT_SIZE * scale}px ${FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';

  const wholeColumns = selected.top === 0 && selected.bottom === MAX_ROWS - 1;
  const wholeRows = selected.left === 0 && selected.right === MAX_COLUMNS - 1;
  for (const segment of columns.segments) {
    clipped(context, segment.from, 0, segment.to - segment.from, top, () => {
      for (const band of segment.bands) {
        const isTouched = band.index >= selected.left && band.index <= selected.right;
        const look = lookOf(scene, isTouched, wholeColumns);
        context.fillStyle = look.fill;
        context.fillRect(band.start, 0, band.size, top);
        context.fillStyle = look.text;
        context.fillText(columnName(band.index), band.start + band.size / 2, top / 2 + scale);
        context.fillStyle = palette.headerLine;
        context.fillRect(band.start + band.size - hairline, 0, hairline, top);
        hiddenBefore(context, scene, band, segment.bands, true, top);
        if (!isTouched) continue;
        context.fillStyle = palette.accent;
        context.fillRect(band.start - hairline, top - 2 * hairline, band.size + hairline, 2 * hairline);
      }
    });
  }
  for (const segment of rows.segments) {
    clipped(context, 0, segment.from, left, segment.to - segment.from, () => {
      for (const band of segment.bands) {
        const isTouched = band.index >= selected.top && band.index <= selected.bottom;
        const look = lookOf(scene, isTouched, wholeRows);
        context.fillStyle = look.fill;
        context.fillRect(0, band.start, left, band.size);
        context.fillStyle = look.text;
        if (band.size > 6 * scale)
          context.fillText(String(band.index + 1), left / 2, band.start + band.size / 2 + scale / 2);
        context.fillStyle = palette.headerLine;
        context.fillRect(0, band.start + band.size - hairline, left, hairline);
        hiddenBefore(context, scene, band, segment.bands, false, left);
        if (!isTouched) continue;
        context.fillStyle = palette.accent;
        context.fillRect(left - 2 * hairline, band.start - hairline, 2 * hairline, band.size + hairline);
      }
    });
  }
  context.fillStyle = palette.headerLine;
  context.fillRect(0, top - hairline, left, hairline);
  context.fillRect(left - hairline, 0, hairline, top);
  corner(context, scene, left, top);
}

function lookOf({ palette }: Scene, isTouched: boolean, isWhole: boolean): { fill: string; text: string } {
  if (!isTouched) return { fill: palette.header, text: palette.headerText };
  return isWhole
    ? { fill: palette.whole, text: palette.wholeText }
    : { fill: palette.touched, text: palette.touchedText };
}

/** A doubled line where rows or columns are hidden. */
function hiddenBefore(
  context: CanvasRenderingContext2D,
  { hairline, palette }: Scene,
  band: Band,
  bands: readonly Band[],
  isAcross: boolean,
  length: number,
): void {
  const before = bands[bands.indexOf(band) - 1];
  const isAfterHidden = before ? before.index < band.index - 1 : false;
  if (!isAfterHidden) return;
  context.fillStyle = palette.headerText;
  const at = band.start - 2 * hairline;
  if (isAcross) context.fillRect(at, 0, 3 * hairline, length);
  else context.fillRect(0, at, length, 3 * hairline);
}

function corner(context: CanvasRenderingContext2D, { palette, scale }: Scene, left: number, top: number): void {
  context.fillStyle = palette.headerLine;
  const inset = 4 * scale;
  const side = Math.min(left, top) - 2 * inset;
  context.beginPath();
  context.moveTo(left - inset, top - inset);
  context.lineTo(left - inset - side, top - inset);
  context.lineTo(left - inset, top - inset - side);
  context.fill();
}

function clipped(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  paint: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  paint();
  context.restore();
}
