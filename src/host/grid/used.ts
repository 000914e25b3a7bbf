/** The part of a sheet that is in use. */
import { usedArea } from '../../spreadsheet/build';
import type { Area, Sheet } from '../../spreadsheet/model';
import { intersection } from './areas';

/** @param valuesOnly leave out cells that are only formatted. */
export function usedCells(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | undefined {
  const all = valuesOnly ? usedArea(sheet) : formattedArea(sheet);
  if (!within || !all) return all;
  const part = intersection(all, within);
  return part && tighten(sheet, part, valuesOnly);
}

function formattedArea(sheet: Sheet): Area | undefined {
  let area: Area | undefined;
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!cell) return;
      area ??= { top: row, left: column, bottom: row, right: column };
      area.bottom = row;
      if (column < area.left) area.left = column;
      if (column > area.right) area.right = column;
    });
  });
  return area;
}

/** The used cells of one part of the sheet. */
function tighten(sheet: Sheet, part: Area, valuesOnly: boolean): Area | undefined {
  let area: Area | undefined;
  for (let row = part.top; row <= part.bottom; row++) {
    const cells = sheet.rows[row];
    for (let column = part.left; cells && column <= part.right; column++) {
      const cell = cells[column];
      if (!cell || (valuesOnly && cell.formula === undefined && (cell.value ?? null) === null)) continue;
      area ??= { top: row, left: column, bottom: row, right: column };
      area.bottom = row;
      if (column < area.left) area.left = column;
      if (column > area.right) area.right = column;
    }
  }
  return area;
}
