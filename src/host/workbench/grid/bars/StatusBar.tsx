/** What the grid is doing, what the selection comes to, and how large the sheet is shown. */
import type { JSX } from 'react';
import { LARGEST_ZOOM, SMALLEST_ZOOM, type GridModel } from '../grid-model';
import { useGrid } from '../use-grid';

const STEP = 10;
/** As in Excel's bar: enough to read, not all there is. */
const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

export function StatusBar({ model }: { model: GridModel }): JSX.Element {
  const words = useGrid(model, (grid) => grid.words);
  const edit = useGrid(model, ({ entry }) => entry.edit);
  const summary = useGrid(model, (grid) => grid.summary);
  const zoom = useGrid(model, ({ sheet }) => sheet.zoom);
  const mode = edit ? (edit.isTyped ? 'enter' : 'edit') : 'ready';
  return (
    <div className="gbGridStatus">
      <span>{words.modes[mode]}</span>
      <span className="gbGridSums">
        {summary && summary.numbers > 0 && (
          <>
            <span>
              {words.average}: {NUMBER.format(summary.average)}
            </span>
            <span>
              {words.sum}: {NUMBER.format(summary.sum)}
            </span>
          </>
        )}
        {summary && summary.count > 0 && (
          <span>
            {words.count}: {NUMBER.format(summary.count)}
          </span>
        )}
      </span>
      <span className="gbGridZoom">
        <button
          type="button"
          title={words.zoomOut}
          aria-label={words.zoomOut}
          onClick={() => model.setZoom(zoom - STEP)}
        >
          −
        </button>
        <input
          type="range"
          min={SMALLEST_ZOOM}
          max={LARGEST_ZOOM}
          step={5}
          value={zoom}
          aria-label={words.zoom}
          aria-valuetext={`${zoom} %`}
          onChange={(event) => model.setZoom(Number(event.target.value))}
        />
        <button type="button" title={words.zoomIn} aria-label={words.zoomIn} onClick={() => model.setZoom(zoom + STEP)}>
          +
        </button>
        <button type="button" className="gbGridPercent" title={words.zoom} onClick={() => model.setZoom(100)}>
          {zoom} %
        </button>
      </span>
    </div>
  );
}
