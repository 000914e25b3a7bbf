/** One frame of the grid: headers, then each pane with what lies in it, bottom to top. */
import { paintBars } from './bars';
import { paintBorders } from './borders';
import { paintFills, paintPaper } from './fills';
import { paintHeaders } from './headers';
import { paintFilterButtons, paintListArrow, paintNotes } from './marks';
import { neighboursRunningIn } from './overflow';
import { boxesOf, panesOf, type Pane, type Scene } from './scene';
import { paintSelection, type Marked } from './selection';
import { paintTexts } from './texts';

export interface Frame extends Marked {
  /** The active cell offers a list. */
  hasList: boolean;
  /** What floats over the cells. */
  paintPictures?: (context: CanvasRenderingContext2D, pane: Pane) => void;
}

export function paintSheet(context: CanvasRenderingContext2D, scene: Scene, frame: Frame): void {
  const { rows, columns, palette, hairline } = scene;
  context.fillStyle = palette.desk;
  context.fillRect(0, 0, columns.settings.to, rows.settings.to);
  paintHeaders(context, scene, frame.selected);
  for (const pane of panesOf(scene)) {
    if (pane.rows.to <= pane.rows.from || pane.columns.to <= pane.columns.from) continue;
    // The first pane may draw on the headers' inner line: the borders of row 1 and column A lie there.
    const left = pane.columns.from - (pane.columns.from === columns.settings.from ? 2 * hairline : 0);
    const top = pane.rows.from - (pane.rows.from === rows.settings.from ? 2 * hairline : 0);
    context.save();
    context.beginPath();
    context.rect(left, top, pane.columns.to - left, pane.rows.to - top);
    context.clip();
    paintPane(context, scene, pane, frame);
    context.restore();
  }
  paintFreezeLines(context, scene);
  if (frame.resizing) paintResizing(context, scene, frame.resizing);
}

function paintPane(context: CanvasRenderingContext2D, scene: Scene, pane: Pane, frame: Frame): void {
  const boxes = boxesOf(scene, pane);
  paintPaper(context, scene, pane);
  paintFills(context, scene, boxes);
  paintBars(context, scene, boxes);
  paintBorders(context, scene, pane);
  paintTexts(context, scene, pane, [...neighboursRunningIn(scene, pane), ...boxes]);
  paintFilterButtons(context, scene, pane);
  paintNotes(context, scene, boxes);
  frame.paintPictures?.(context, pane);
  paintSelection(context, scene, pane, frame);
  if (frame.hasList) paintListArrow(context, scene, frame.active);
}

function paintFreezeLines(context: CanvasRenderingContext2D, { rows, columns, hairline }: Scene): void {
  context.fillStyle = '#8f8f8f';
  if (rows.settings.frozen > 0) context.fillRect(0, rows.frozenEnd - hairline, columns.settings.to, hairline);
  if (columns.settings.frozen > 0) context.fillRect(columns.frozenEnd - hairline, 0, hairline, rows.settings.to);
}

function paintResizing(
  context: CanvasRenderingContext2D,
  { rows, columns, hairline }: Scene,
  { axis, at }: NonNullable<Frame['resizing']>,
): void {
  context.fillStyle = '#424242';
  if (axis === 'columns') context.fillRect(at - hairline, 0, hairline, rows.settings.to);
  else context.fillRect(0, at - hairline, columns.settings.to, hairline);
}
