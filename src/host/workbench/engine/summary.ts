/** What the status bar says of a selection. */
import type { Area, Sheet } from '../../../spreadsheet/model';
import type { Summary } from './api';

export function summaryOf(sheet: Sheet, area: Area): Summary {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row];
    for (let column = area.left; cells && column <= Math.min(area.right, cells.length - 1); column++) {
      const value = cells[column]?.value ?? null;
      if (value === null) continue;
      count++;
      if (typeof value !== 'number') continue;
      numbers++;
      sum += value;
    }
  }
  return { count, numbers, sum, average: numbers > 0 ? sum / numbers : 0 };
}
