/** Reads the active cell to those who hear the sheet. */
import type { JSX } from 'react';
import { areaAddress, cellAddress } from '../../../../spreadsheet/address';
import { columnsOf, rowsOf } from '../../../grid/areas';
import type { GridModel } from '../grid-model';
import { isSingle } from '../selection/selection';
import { useGrid } from '../use-grid';

export function Announcer({ model }: { model: GridModel }): JSX.Element {
  const text = useGrid(model, spoken);
  const charts = useGrid(model, ({ sheet }) => sheet.layout.charts);
  const words = useGrid(model, (grid) => grid.words);
  return (
    <>
      <div className="gbGridUnseen" aria-live="polite" data-testid="active-cell">
        {text}
      </div>
      {charts.length > 0 && (
        <ul className="gbGridUnseen">
          {charts.map((chart) => (
            <li key={chart.name}>{words.chart(chart.title ?? chart.name)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function spoken({ words, sheet, selection, detail }: GridModel): string {
  const { active, area } = selection;
  if (!isSingle({ merges: sheet.merges }, selection))
    return words.selected(areaAddress(area), rowsOf(area), columnsOf(area));
  const cell = sheet.tiles.cell(active.row, active.column);
  return [
    cellAddress(active.row, active.column),
    cell?.text || words.empty,
    detail?.isFormula && detail.input,
    detail?.isLocked && words.isLocked,
    detail?.choices && words.hasChoices,
    detail?.note && words.note(detail.note),
  ]
    .filter(Boolean)
    .join(', ');
}
