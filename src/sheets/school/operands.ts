/** The cells of the form that a figure of a rule stands in, as formulas that know when it is blank. */
import type { Catalogue } from '../../reporting/catalogue/indicator';
import { gradeKey, levelKey, totalKey } from '../../reporting/catalogue/slots';
import { levelInfo, type Level } from '../../reporting/levels/level';
import type { FigureRef } from '../../reporting/rules/expression';
import { figureKeys, type Place } from '../../reporting/rules/places';
import { areaAddress, cellAddress } from '../../spreadsheet/address';
import type { FormPlan } from './form-plan';
import type { Operand } from './rule-formula';

export interface FormCellsOf {
  plan: FormPlan;
  catalogue: Catalogue;
  /** Reference of last month's figure or total. */
  previous(key: string): string | undefined;
}

/** `undefined`: the form does not hold the figure. */
export function operandOf(form: FormCellsOf, place: Place, figure: FigureRef): Operand | undefined {
  if (figure.from === 'tong') return sumOperand(form, place, figure);
  const [key] = figureKeys(figure, place, form.catalogue);
  const cell = key === undefined ? undefined : figure.previous ? form.previous(key) : cellOf(form.plan, key);
  return cell === undefined ? undefined : single(cell);
}

export function cellOf(plan: FormPlan, key: string): string | undefined {
  const at = plan.positions.get(key);
  return at && cellAddress(at.row, at.column);
}

/** Cells of the level that its total of a grade figure adds beside the grades: lớp ghép to lớp. */
export function alsoAdded(plan: FormPlan, level: Level, code: string): string[] {
  return plan.slots
    .filter((slot) => slot.level === level && slot.grade === undefined && slot.indicator.addsTo === code)
    .flatMap((slot) => cellOf(plan, slot.key) ?? []);
}

function single(cell: string): Operand {
  return { value: cell, conditions: [`ISNUMBER(${cell})`], orZero: `N(${cell})`, given: [cell] };
}

/** Over the levels of the place that have the figure. */
function sumOperand(form: FormCellsOf, place: Place, figure: FigureRef): Operand | undefined {
  const scopes = place.levels.flatMap((level) => {
    const indicator = form.catalogue.indicators.find(({ code }) => code === figure.code);
    return indicator?.levels.includes(level) ? [{ level, scope: indicator.scope }] : [];
  });
  const sums = scopes.map(({ level, scope }) => {
    if (scope === 'grade') return gradeSum(form, level, figure);
    const key = levelKey(level, figure.code) + (figure.part ? `_${figure.part}` : '');
    const cell = figure.previous ? form.previous(key) : cellOf(form.plan, key);
    return cell === undefined ? undefined : single(cell);
  });
  const known = sums.filter((sum) => sum !== undefined);
  if (known.length === 0 || known.length < sums.length) return undefined;
  const join = (formulas: string[]) => (formulas.length === 1 ? formulas[0] : `(${formulas.join('+')})`);
  return {
    value: join(known.map(({ value }) => value)),
    conditions: known.flatMap(({ conditions }) => conditions),
    orZero: join(known.map(({ orZero }) => orZero)),
    given: known.flatMap(({ given }) => given),
  };
}

/** A sum over grades is blank until every grade is given; what the level adds beside may be missing. */
function gradeSum({ plan, previous }: FormCellsOf, level: Level, figure: FigureRef): Operand | undefined {
  const grades = levelInfo(level).grades;
  if (figure.previous) {
    const cells = grades.map(({ code }) => previous(gradeKey(level, code, figure.code)));
    const total = previous(totalKey(level, figure.code));
    if (total === undefined || cells.some((cell) => cell === undefined)) return undefined;
    const conditions = [`COUNT(${cells.join(',')})=${grades.length}`];
    return { value: total, conditions, orZero: `N(${total})`, given: [total] };
  }
  const grid = plan.grids.get(level);
  const column = grid?.columns.find(({ code }) => code === figure.code)?.column;
  if (!grid || column === undefined) return undefined;
  const range = areaAddress({ top: grid.firstRow, left: column, bottom: grid.lastRow, right: column });
  const parts = [range, ...alsoAdded(plan, level, figure.code)];
  const sum = `SUM(${parts.join(',')})`;
  return { value: sum, conditions: [`COUNT(${range})=${grades.length}`], orZero: sum, given: parts };
}
