/** What could not be done, beside the cell: what happened, where, and what the person may do now. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import type { GridCanvas } from '../grid-canvas';
import type { GridModel } from '../grid-model';
import { cellArea } from '../selection/selection';
import { useGrid } from '../use-grid';
import { besideCell } from './anchor';

const SIZE = { width: 360, height: 170 };

export function RefusalBox({ model, canvas }: { model: GridModel; canvas: GridCanvas }): JSX.Element | null {
  const shown = useGrid(model, ({ acts }) => acts.shown);
  const words = useGrid(model, (grid) => grid.words);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown) box.current?.querySelector('button')?.focus();
  }, [shown]);
  if (!shown) return null;
  const end = (then?: () => void): void => {
    model.acts.dismiss();
    canvas.editor.focus();
    then?.();
  };
  const { refusal, retry, insist } = shown;
  return (
    <div
      ref={box}
      className="gbGridRefusal"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="gbRefusalTitle"
      aria-describedby="gbRefusalText"
      style={besideCell(canvas, cellArea(model.sheet, shown.place), SIZE)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') end();
        if (event.key === 'Tab') keepInside(event.currentTarget, event.shiftKey, () => event.preventDefault());
      }}
    >
      <strong id="gbRefusalTitle">{refusal.title ?? words.failed.title}</strong>
      <p id="gbRefusalText">{refusal.message}</p>
      <div className="gbGridRefusalButtons">
        {retry && (
          <Button appearance="primary" onClick={() => end(retry)}>
            {words.retry}
          </Button>
        )}
        {insist && <Button onClick={() => end(insist)}>{words.insist}</Button>}
        <Button onClick={() => end()}>{retry ? words.giveUp : words.close}</Button>
      </div>
    </div>
  );
}

/** Tab goes round the dialog's buttons. */
function keepInside(box: HTMLElement, isBackwards: boolean, stop: () => void): void {
  const buttons = [...box.querySelectorAll('button')];
  const [edge, other] = isBackwards ? [buttons[0], buttons.at(-1)] : [buttons.at(-1), buttons[0]];
  if (document.activeElement !== edge) return;
  stop();
  other?.focus();
}
