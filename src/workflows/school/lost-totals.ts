/** Totals of the form (Cộng) that somebody typed over or emptied, with the formulas that belong there. */
import { sumOverGrades } from '../../reporting/figures/sums';
import { isLevel, levelInfo } from '../../reporting/levels/level';
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import type { RawFigure } from '../../sheets/school/read';
import { areaAddress, cellAddress } from '../../spreadsheet/address';
import { isCellError } from '../../spreadsheet/model';
import type { FormRepair } from './school-form';
import type { Standing } from './standing';

export interface LostTotal {
  key: string;
  cell: RawFigure;
  /** Over the cells where the grades stand now; without "=". */
  formula: string;
}

export function lostTotals({ located: { form }, slots }: Standing): LostTotal[] {
  const all = [...slots.values()];
  return [...form.totals].flatMap(([key, cell]): LostTotal[] => {
    const [level, , code] = key.split('_');
    if (cell.formula !== undefined) return [];
    const own = all.filter((slot) => slot.level === level);
    const grades = own.filter(({ grade, indicator }) => grade !== undefined && indicator.code === code);
    // Lớp ghép are counted with the classes of the grades.
    const also = own.filter(({ grade, indicator }) => grade === undefined && indicator.addsTo === code);
    const cells = cellsOf([...grades, ...also], form.figures, cell.sheet);
    if (grades.length === 0 || !cells) return [];
    const parts = [...runs(cells.slice(0, grades.length)), ...runs(cells.slice(grades.length))].join(',');
    return [{ key, cell, formula: `IF(COUNT(${parts})=0,"",SUM(${parts}))` }];
  });
}

/** What stands there and what will: a typed total is lost by this, and the person sees it before. */
export function totalRepairs(standing: Standing): FormRepair[] {
  const { form, definitions } = standing;
  return lostTotals(standing).flatMap(({ key, cell: { raw, row, column } }): FormRepair[] => {
    const [level, , code] = key.split('_');
    if (!isLevel(level) || code === undefined) return [];
    const { sum } = sumOverGrades(form.report, level, code, definitions.catalogue);
    const cell = cellAddress(row, column);
    const typed = raw === null || raw === undefined ? '' : isCellError(raw) ? raw.error : String(raw);
    const label = form.slots.find((slot) => slot.level === level && slot.indicator.code === code)?.indicator.label;
    const what = typed === '' ? 'bị xóa công thức' : 'bị gõ đè số lên công thức';
    return [
      {
        code: 'total-typed-over',
        key,
        cell,
        message: `${levelInfo(level).label}, dòng Cộng, ${label ?? code}: ${what}; đặt lại công thức cộng các khối.`,
        ...(typed !== '' && { before: typed, after: sum === null ? '' : String(sum) }),
      },
    ];
  });
}

/** `undefined` where one of them is not on the sheet: then the sum would be of a part. */
function cellsOf(
  slots: readonly FigureSlot[],
  figures: ReadonlyMap<string, RawFigure>,
  sheet: string,
): RawFigure[] | undefined {
  const cells = slots.flatMap(({ key }) => figures.get(key) ?? []);
  return cells.length === slots.length && cells.every((cell) => cell.sheet === sheet) ? cells : undefined;
}

/** "D11:D15" for cells one below the other, as the form was made. */
function runs(cells: readonly RawFigure[]): string[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of cells) {
    const last = areas.at(-1);
    if (last && last.left === column && last.bottom + 1 === row) last.bottom = row;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas.map(areaAddress);
}
