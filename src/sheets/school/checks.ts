/** What the form itself checks, and beside which row each finding is shown. */
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import { levelKey, pairKeys, slotLabel, totalKey } from '../../reporting/catalogue/slots';
import type { Level } from '../../reporting/levels/level';
import { periodEnd } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { type Expression, ExpressionError, expressionFigures, parseExpression } from '../../reporting/rules/expression';
import { figureKeys, type Place, placesOf } from '../../reporting/rules/places';
import type { Rule } from '../../reporting/rules/rule';
import type { School } from '../../reporting/schools/school';
import { levelRow } from './contract';
import type { PlanRow } from './form-plan';
import { isNumeric } from './figure-looks';
import { cellOf, type FormCellsOf, operandOf } from './operands';
import { ruleFormula } from './rule-formula';
import { SERVICE } from './service-sheet';
import { changedTooMuch, leftBlank, pairOutOfOrder, type RowCell, typedWrongly } from './typed-checks';

export interface SheetChecksInput extends FormCellsOf {
  rules: readonly Rule[];
  school: School;
  period: Period;
}

/** Findings of a row stand in its check cell, errors first. */
export class SheetChecks {
  private readonly byRow = new Map<number, { rank: number; formula: string }[]>();
  private readonly bounds = new Map<string, { cell: string; label: string }>();

  constructor(private readonly input: SheetChecksInput) {
    for (const rule of input.rules) {
      if (!this.isInForce(rule)) continue;
      if (rule.left === '@capSo') this.placePairs(rule);
      else if (rule.left === '@nguong') this.placeThresholds(rule);
      else if (!rule.left.startsWith('@')) this.placeRule(rule);
    }
  }

  /** The check cell beside a row; `undefined`: nothing to check. */
  formula(row: PlanRow): string | undefined {
    const cells: readonly RowCell[] =
      row.kind === 'figure'
        ? [{ column: this.input.plan.columns.first, slot: row.slot }]
        : row.kind === 'grid'
          ? row.cells
          : [];
    const rules = [...(this.byRow.get(row.row) ?? [])].sort((a, b) => a.rank - b.rank).map(({ formula }) => formula);
    const parts = [...typedWrongly(row.row, cells), ...rules, ...leftBlank(row.row, cells)];
    return parts.length === 0 ? undefined : parts.join('&');
  }

  /** Upper bound by a rule of the same place (nữ ≤ học sinh, k ≤ N), for Excel to refuse at once. */
  bound(slot: FigureSlot): { cell: string; label: string } | undefined {
    return this.bounds.get(slot.key);
  }

  /** The arithmetic of the movements, and what is left unexplained. */
  balance(level: Level): string | undefined {
    const pupils = this.cell(totalKey(level, 'hocSinh'));
    const before = this.input.previous(totalKey(level, 'hocSinh'));
    if (!pupils || !before) return undefined;
    const movements = MOVEMENTS.flatMap(([code, sign, words]) => {
      const at = this.cell(levelKey(level, code));
      return at ? [{ at, sign, words }] : [];
    });
    const sum = `(${[before, ...movements.map(({ at, sign }) => `${sign}N(${at})`)].join('')})`;
    const told = movements
      .map(({ at, sign, words }) => `&"${sign === '-' ? ' − ' : ' + '}${words} "&N(${at})`)
      .join('');
    const line = `"Tháng trước "&${before}${told}&" = "&${sum}&"; tháng này "&${pupils}&"; chênh lệch chưa giải thích: "&(${pupils}-${sum})`;
    const alone = `IF(ISNUMBER(${pupils}),"Không có số liệu tháng trước để cân đối.","")`;
    return `IF(AND(ISNUMBER(${before}),ISNUMBER(${pupils})),${line},${alone})`;
  }

  private isInForce(rule: Rule): boolean {
    const { school, period } = this.input;
    const date = periodEnd(period);
    if (!rule.enabled || date < (rule.validFrom ?? '') || date > (rule.validTo ?? '9999')) return false;
    if (rule.exempt?.includes('independentNursery') && school.independentNursery) return false;
    return !(rule.exempt?.includes('multiLevel') && school.levels.length > 1);
  }

  /** A rule that cannot be read is left to the office's check, which says so. */
  private placeRule(rule: Rule): void {
    if (![rule.left, rule.right, rule.when ?? '0'].every(isReadable)) return;
    const sides = [rule.left, rule.right].map(parseExpression);
    for (const place of placesOf(rule, this.input.school.levels, this.input.catalogue)) {
      const row = this.rowFor(place, sides);
      const short = row?.kind === 'balance' ? 'Chênh lệch chưa giải thích; sửa số liệu hoặc ghi lý do.' : undefined;
      const formula =
        row && ruleFormula(rule, (figure) => operandOf(this.input, place, figure), SERVICE.previousLabel, short);
      if (!row || formula === undefined) continue;
      this.add(rule, row.row, formula);
      if (rule.severity === 'error' && rule.operator === '<=') this.boundBy(place, sides);
    }
  }

  /** The row of the first figure that has one cell on the form; the balance of movements has a row of its own. */
  private rowFor(place: Place, sides: readonly Expression[]): PlanRow | undefined {
    const { plan, catalogue } = this.input;
    const figures = sides.flatMap(expressionFigures).filter((figure) => !figure.previous);
    if (place.level && !place.grade && figures.some(({ code }) => code === 'chuyenDen')) {
      const id = levelRow.balance(place.level);
      const balance = plan.rows.find((row) => row.kind === 'balance' && row.id === id);
      if (balance) return balance;
    }
    for (const figure of figures) {
      const keys = figureKeys(figure, place, catalogue);
      const at = keys.length === 1 ? plan.positions.get(keys[0]) : undefined;
      if (at) return plan.rows.find(({ row }) => row === at.row);
    }
    return undefined;
  }

  private boundBy(place: Place, [left, right]: readonly Expression[]): void {
    if (left.kind !== 'figure' || right.kind !== 'figure') return;
    const { plan, catalogue } = this.input;
    const [key] = figureKeys(left.figure, place, catalogue);
    const [limitKey] = figureKeys(right.figure, place, catalogue);
    const slot = plan.slots.find((one) => one.key === key);
    const limit = plan.slots.find((one) => one.key === limitKey);
    if (slot && limit && isNumeric(slot)) this.setBound(slot, limit);
  }

  private setBound(slot: FigureSlot, limit: FigureSlot): void {
    const cell = this.cell(limit.key);
    if (cell) this.bounds.set(slot.key, { cell, label: `ô ${slotLabel(limit)}` });
  }

  private placePairs(rule: Rule): void {
    const { slots, positions } = this.input.plan;
    for (const slot of slots.filter(({ part }) => part === 'k')) {
      const keys = pairKeys(slot.key.replace(/_k$/, ''));
      const total = slots.find(({ key }) => key === keys.n);
      const [k, n, at] = [this.cell(keys.k), this.cell(keys.n), positions.get(keys.k)];
      if (!total || !k || !n || !at) continue;
      this.setBound(slot, total);
      this.add(rule, at.row, pairOutOfOrder(rule, k, n));
    }
  }

  private placeThresholds(rule: Rule): void {
    const { slots, positions } = this.input.plan;
    for (const slot of slots) {
      const [now, then, at] = [this.cell(slot.key), this.input.previous(slot.key), positions.get(slot.key)];
      const formula = now && then ? changedTooMuch(rule, slot, now, then) : undefined;
      if (formula && at) this.add(rule, at.row, formula);
    }
  }

  private add(rule: Rule, row: number, formula: string): void {
    const rank = { error: 0, warning: 1, note: 2 }[rule.severity];
    this.byRow.set(row, [...(this.byRow.get(row) ?? []), { rank, formula }]);
  }

  private cell(key: string): string | undefined {
    return cellOf(this.input.plan, key);
  }
}

function isReadable(text: string): boolean {
  try {
    parseExpression(text);
    return true;
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}

const MOVEMENTS = [
  ['chuyenDen', '+', 'chuyển đến'],
  ['tangKhac', '+', 'tăng khác'],
  ['chuyenDi', '-', 'chuyển đi'],
  ['boHoc', '-', 'bỏ học'],
  ['giamKhac', '-', 'giảm khác'],
] as const;
