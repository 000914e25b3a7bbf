/** What a cell's list offers, under the cell; the keys stay with the sheet. */
import { useEffect, useRef, type JSX } from 'react';
import type { GridCanvas } from '../grid-canvas';
import type { GridModel } from '../grid-model';
import { useGrid } from '../use-grid';
import { besideCell } from './anchor';

const LINE = 26;
const MOST_LINES = 9;
const NARROWEST = 120;

export function ChoiceList({ model, canvas }: { model: GridModel; canvas: GridCanvas }): JSX.Element | null {
  const list = useGrid(model, ({ acts }) => acts.list);
  const words = useGrid(model, (grid) => grid.words);
  useGrid(model, ({ sheet }) => (list ? sheet.scroll : null));
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [list?.at]);
  if (!list) return null;
  const height = Math.min(list.choices.length, MOST_LINES) * LINE + 4;
  const width = Math.max(canvas.rectangle(list.area).width, NARROWEST);
  return (
    <ul
      ref={box}
      className="gbGridChoices"
      role="listbox"
      aria-label={words.choices}
      style={{ ...besideCell(canvas, list.area, { width, height }), minWidth: width, maxHeight: height }}
      onPointerDown={(event) => event.preventDefault()}
    >
      {list.choices.map((choice, index) => (
        <li
          key={`${index} ${choice}`}
          role="option"
          aria-selected={index === list.at}
          onClick={() => void model.acts.choose(choice)}
        >
          {choice || '\u00a0'}
        </li>
      ))}
    </ul>
  );
}
