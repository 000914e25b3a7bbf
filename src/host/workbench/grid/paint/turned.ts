/** Text that stands at an angle, or letter under letter. */
import type { CellView } from '../../engine/api';
import { penFor, scaledFont } from './fonts';
import { acrossOf, PADDING, rule } from './texts';
import type { Box, Scene } from './scene';

/** In .xlsx the "angle" of letters stacked under each other. */
const STACKED = 255;

export function paintTurned(
  context: CanvasRenderingContext2D,
  scene: Scene,
  box: Box,
  cell: CellView,
  rotation: number,
): void {
  const { ruler, scale } = scene;
  const pen = penFor(box.style, cell);
  const angle = rotation === STACKED ? 0 : (rotation * Math.PI) / 180;
  const isUpright = Math.abs(rotation) === 90;
  const texts =
    rotation === STACKED
      ? [...cell.text]
      : box.style.align?.wrap && isUpright
        ? ruler.lines(pen.font, cell.text, box.height / scale - 2 * PADDING).map((line) => line.text)
        : cell.text.split(/\r?\n/);
  const widths = texts.map((text) => ruler.width(pen.font, text) * scale);
  const { ascent, descent } = ruler.height(pen.font);
  const lineHeight = (ascent + descent) * scale;
  const width = Math.max(...widths);
  const height = lineHeight * texts.length;
  const turnedWidth = Math.abs(width * Math.cos(angle)) + Math.abs(height * Math.sin(angle));
  const turnedHeight = Math.abs(width * Math.sin(angle)) + Math.abs(height * Math.cos(angle));
  const across = rotation === STACKED ? 'center' : acrossOf(box.style, cell);
  const padding = PADDING * scale;
  const x =
    across === 'center' || across === 'justify'
      ? box.x + box.width / 2
      : across === 'right'
        ? box.x + box.width - padding - turnedWidth / 2
        : box.x + padding + turnedWidth / 2;
  const vertical = box.style.align?.vertical ?? 'bottom';
  const y =
    vertical === 'top'
      ? box.y + padding / 2 + turnedHeight / 2
      : vertical === 'bottom'
        ? box.y + box.height - padding / 2 - turnedHeight / 2
        : box.y + box.height / 2;

  context.save();
  context.beginPath();
  // Slanting text leans over its neighbours to the side, as in Excel.
  const lean = isUpright || rotation === STACKED ? 0 : turnedWidth;
  context.rect(box.x - lean, box.y, box.width + 2 * lean, box.height);
  context.clip();
  context.translate(Math.round(x), Math.round(y));
  context.rotate(-angle);
  context.font = scaledFont(pen, scale);
  context.fillStyle = pen.color;
  texts.forEach((text, index) => {
    const baseline = -height / 2 + index * lineHeight + ascent * scale;
    const start =
      rotation !== STACKED && isUpright && across === 'left' && texts.length > 1 ? -width / 2 : -widths[index] / 2;
    context.fillText(text, start, baseline);
    if (pen.underline || pen.strike) rule(context, pen, start, widths[index], baseline, scale);
  });
  context.restore();
}
