/** Reading *Các tháng trước* back: by the hidden row of keys, wherever the sheet now stands. */
import type { Catalogue } from '../../reporting/catalogue/indicator';
import { parseKey } from '../../reporting/catalogue/slots';
import type { Figures, FigureValue } from '../../reporting/figures/figure';
import { parseFigure } from '../../reporting/figures/parse';
import { parsePeriod } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { isCellError } from '../../spreadsheet/model';
import { HISTORY } from './history-sheet';
import type { FormSheet } from './read';

export interface PastMonthRead {
  period: Period;
  figures: Figures;
}

/** Months in the order of their rows. Cells that are no figure are left out: they were checked when they came in. */
export function readPastMonths(sheets: readonly FormSheet[], catalogue: Catalogue): PastMonthRead[] {
  const months: PastMonthRead[] = [];
  for (const { rows } of sheets) {
    const keys = Array.from(rows[HISTORY.keys] ?? [], (cell) => (typeof cell?.value === 'string' ? cell.value : ''));
    const slots = keys.map((key) => parseKey(catalogue, key));
    if (slots.filter((slot) => slot !== undefined).length < 3) continue;
    for (const cells of rows.slice(HISTORY.firstMonth)) {
      const label = cells?.[HISTORY.periodColumn]?.value;
      const period = typeof label === 'string' ? parsePeriod(label) : undefined;
      if (!period) continue;
      const figures = new Map<string, FigureValue>();
      slots.forEach((slot, column) => {
        const raw = cells?.[column]?.value ?? null;
        if (!slot || raw === null || isCellError(raw)) return;
        const parsed = parseFigure(slot, raw);
        if (parsed.kind === 'value') figures.set(slot.key, parsed.value);
      });
      months.push({ period, figures });
    }
  }
  return months;
}
