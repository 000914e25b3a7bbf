/** What a cell asks for (the prompt of its validation), and the note under the mouse. */
import type { JSX } from 'react';
import type { GridCanvas } from '../grid-canvas';
import type { GridModel } from '../grid-model';
import { cellArea } from '../selection/selection';
import { useGrid } from '../use-grid';
import { besideCell } from './anchor';

const SIZE = { width: 240, height: 90 };

export function Tips({ model, canvas }: { model: GridModel; canvas: GridCanvas }): JSX.Element {
  const prompt = useGrid(model, ({ detail }) => detail?.prompt);
  const isCovered = useGrid(model, ({ acts }) => acts.list !== undefined || acts.shown !== undefined);
  const note = useGrid(model, ({ hover }) => hover.note);
  useGrid(model, ({ sheet }) => (prompt || note ? sheet.scroll : null));
  return (
    <>
      {prompt && !isCovered && (
        <div
          className="gbGridTip"
          role="note"
          style={besideCell(canvas, cellArea(model.sheet, model.selection.active), SIZE)}
        >
          {prompt.title && <strong>{prompt.title}</strong>}
          {prompt.message && <div>{prompt.message}</div>}
        </div>
      )}
      {note && (
        <div className="gbGridTip gbGridNote" role="tooltip" style={beside(canvas, note.place)}>
          {note.text}
        </div>
      )}
    </>
  );
}

function beside(canvas: GridCanvas, place: { row: number; column: number }): { left: number; top: number } {
  const box = canvas.rectangle(cellArea(canvas.model.sheet, place));
  const left = Math.min(box.left + box.width + 8, canvas.model.viewport.width - SIZE.width);
  return { left, top: Math.max(box.top - 4, 0) };
}
