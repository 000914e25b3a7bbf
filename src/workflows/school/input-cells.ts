import type { RawFigure } from '../../sheets/school/read';
import type { Standing } from './standing';

/** The cells a person types into, by sheet: figures, reasons and the period. */
export function inputCells({ located: { form } }: Standing): Map<string, RawFigure[]> {
  const bySheet = new Map<string, RawFigure[]>();
  const all = [...form.figures.values(), ...form.explanationCells.values(), ...(form.period ? [form.period] : [])];
  for (const cell of all) bySheet.set(cell.sheet, [...(bySheet.get(cell.sheet) ?? []), cell]);
  return bySheet;
}
