/** What the form itself checks: which rule is shown beside which row, and the cells each of its figures stands in. */
import type { Catalogue, FigureSlot } from '../../reporting/catalogue/indicator';
import { gradeKey, levelKey, slotLabel, totalKey, vaccinationKey } from '../../reporting/catalogue/slots';
import { levelInfo, type Level } from '../../reporting/levels/level';
import { periodEnd } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { type Expression, expressionFigures, type FigureRef, parseExpression } from '../../reporting/rules/expression';
import type { Rule } from '../../reporting/rules/rule';
import type { School } from '../../reporting/schools/school';
import { areaAddress, cellAddress } from '../../spreadsheet/address';
import { levelRow } from './contract';
import type { FormPlan, PlanRow } from './form-plan';
import { isNumeric } from './form-sheet';
import { type Operand, type Resolve, ruleFormula, SEVERITY_WORD, textLiteral } from './rule-formula';
import { SERVICE } from './service-sheet';

export interface SheetChecksInput {
  plan: FormPlan;
  rules: readonly Rule[];
  school: School;
  period: Period;
  catalogue: Catalogue;
  /** Formula of last month's figure. */
  previous(key: string): string | undefined;
}

/** One place a rule is judged at. */
interface Place {
  level?: Level;
  grade?: string;
  slot?: FigureSlot;
}

/** Findings of a row stand in its check cell, errors first. */
export class SheetChecks {
  private readonly byRow = new Map<number, { rank: number; formula: string }[]>();
  private readonly bounds = new Map<string, { cell: string; label: string }>();

  constructor(private readonly input: SheetChecksInput) {
    for (const rule of input.rules) if (this.applies(rule)) this.placeRule(rule);
    for (const slot of input.plan.slots) if (slot.part === 'k') this.boundByTotal(slot);
  }

  /** The check cell beside a row: what was typed wrongly, then the rules; `undefined`: nothing to check. */
  formula(row: PlanRow): string | undefined {
    const typed = row.kind === 'grid' || row.kind === 'figure' ? this.typedWrongly(row) : [];
    const rules = (this.byRow.get(row.row) ?? []).sort((a, b) => a.rank - b.rank).map(({ formula }) => formula);
    const parts = [...typed, ...rules];
    return parts.length === 0 ? undefined : parts.join('&');
  }

  /** Upper bound by a rule of the same place (nữ ≤ học sinh), for Excel to refuse at once. */
  bound(slot: FigureSlot): { cell: string; label: string } | undefined {
    return this.bounds.get(slot.key);
  }

  /** The arithmetic of the movements, and what is left unexplained. */
  balance(level: Level): string | undefined {
    const cell = (key: string) => this.cell(key);
    const pupils = cell(totalKey(level, 'hocSinh'));
    const grid = this.input.plan.rows.find((row) => row.kind === 'previous' && row.level === level);
    const total = this.input.plan.positions.get(totalKey(level, 'hocSinh'));
    if (!pupils || !grid || !total) return undefined;
    const before = cellAddress(grid.row, total.column);
    const movements = MOVEMENTS.flatMap(([code, sign, words]) => {
      const at = cell(levelKey(level, code));
      return at ? [{ at, sign, words }] : [];
    });
    const sum = [before, ...movements.map(({ at, sign }) => `${sign}N(${at})`)].join('');
    const told = movements
      .map(({ at, sign, words }) => `&"${sign === '-' ? ' − ' : ' + '}${words} "&N(${at})`)
      .join('');
    const line = `"Tháng trước "&${before}${told}&" = "&(${sum})&"; tháng này "&${pupils}&"; chênh lệch chưa giải thích: "&(${pupils}-(${sum}))`;
    return `IF(AND(ISNUMBER(${before}),ISNUMBER(${pupils})),${line},IF(ISNUMBER(${pupils}),"Không có số liệu tháng trước để cân đối",""))`;
  }

  private applies(rule: Rule): boolean {
    const { school, period } = this.input;
    const date = periodEnd(period);
    if (!rule.enabled || rule.left.startsWith('@')) return false;
    if ((rule.validFrom && date < rule.validFrom) || (rule.validTo && date > rule.validTo)) return false;
    if (rule.exempt?.includes('independentNursery') && school.independentNursery) return false;
    if (rule.exempt?.includes('multiLevel') && school.levels.length > 1) return false;
    return !rule.levels || rule.levels.some((level) => school.levels.includes(level));
  }

  private placeRule(rule: Rule): void {
    const expressions = [rule.left, rule.right].map(parseExpression);
    for (const place of this.placesOf(rule)) {
      const resolve: Resolve = (figure) => this.operand(rule, place, figure);
      const formula = ruleFormula(rule, resolve, SERVICE.previousLabel);
      const row = formula && this.rowFor(rule, place, expressions);
      if (!formula || row === undefined || row === '') continue;
      const rank = { error: 0, warning: 1, note: 2 }[rule.severity];
      const known = this.byRow.get(row) ?? [];
      this.byRow.set(row, [...known, { rank, formula }]);
      if (rule.severity === 'error' && rule.operator === '<=') this.boundByRule(rule, place, expressions);
    }
  }

  private placesOf(rule: Rule): Place[] {
    const { plan, school } = this.input;
    const levels = school.levels.filter((level) => !rule.levels || rule.levels.includes(level));
    switch (rule.scope) {
      case 'grade':
        return levels.flatMap((level) =>
          levelInfo(level)
            .grades.filter(({ code }) => !rule.grades || rule.grades.includes(code))
            .map(({ code }) => ({ level, grade: code })),
        );
      case 'level':
        return levels.map((level) => ({ level }));
      case 'school':
        return [{}];
      case 'vaccination': {
        const rows = new Map<string, FigureSlot>();
        for (const slot of plan.slots)
          if (slot.vaccination) rows.set(`${slot.vaccination.vaccine}_${slot.vaccination.age}`, slot);
        return [...rows.values()].map((slot) => ({ slot }));
      }
    }
  }

  /** The row of the first figure that has one cell on the form; the balance of movements has a row of its own. */
  private rowFor(rule: Rule, place: Place, expressions: readonly Expression[]): number | undefined {
    const figures = expressions.flatMap(expressionFigures).filter((figure) => !figure.previous);
    if (rule.scope === 'level' && place.level && figures.some(({ code }) => code === 'chuyenDen')) {
      const id = levelRow.balance(place.level);
      const balance = this.input.plan.rows.find((row) => row.kind === 'balance' && row.id === id);
      if (balance) return balance.row;
    }
    for (const figure of figures) {
      const keys = this.keysOf(rule, place, figure);
      const at = keys.length === 1 ? this.input.plan.positions.get(keys[0]) : undefined;
      if (at) return at.row;
    }
    return undefined;
  }

  private operand(rule: Rule, place: Place, figure: FigureRef): Operand | undefined {
    const keys = this.keysOf(rule, place, figure);
    if (figure.from === 'tong') return this.sumOperand(this.levelsOf(rule, place), figure);
    if (keys.length !== 1) return undefined;
    if (figure.previous) {
      const lookup = this.input.previous(keys[0]);
      if (!lookup) return undefined;
      return { value: lookup, conditions: [`ISNUMBER(${lookup})`], orZero: `N(${lookup})`, given: [lookup] };
    }
    const cell = this.cell(keys[0]);
    return cell ? { value: cell, conditions: [`ISNUMBER(${cell})`], orZero: `N(${cell})`, given: [cell] } : undefined;
  }

  /** A sum over grades is blank until every grade is given; what the level adds beside (lớp ghép) may be missing. */
  private sumOperand(levels: readonly Level[], figure: FigureRef): Operand | undefined {
    const sums = levels.map((level) => this.levelSum(level, figure));
    if (sums.length === 0 || sums.some((sum) => sum === undefined)) return undefined;
    const known = sums.filter((sum) => sum !== undefined);
    const join = (formulas: string[]) => (formulas.length === 1 ? formulas[0] : `(${formulas.join('+')})`);
    return {
      value: join(known.map(({ value }) => value)),
      conditions: known.flatMap(({ conditions }) => conditions),
      orZero: join(known.map(({ orZero }) => orZero)),
      given: known.flatMap(({ given }) => given),
    };
  }

  private levelSum(level: Level, figure: FigureRef): Operand | undefined {
    const { plan, catalogue, previous } = this.input;
    const grades = levelInfo(level).grades.map(({ code }) => gradeKey(level, code, figure.code));
    if (figure.previous) {
      const lookups = grades.map(previous);
      const total = previous(totalKey(level, figure.code));
      if (!total || lookups.some((lookup) => !lookup)) return undefined;
      const complete = `COUNT(${lookups.join(',')})=${grades.length}`;
      return { value: total, conditions: [complete], orZero: `N(${total})`, given: [total] };
    }
    const grid = plan.grids.get(level);
    const column = grid?.columns.find(({ code }) => code === figure.code)?.column;
    if (!grid || column === undefined) return undefined;
    const range = areaAddress({ top: grid.firstRow, left: column, bottom: grid.lastRow, right: column });
    const also = catalogue.indicators
      .filter((one) => one.scope === 'level' && one.addsTo === figure.code && one.levels.includes(level))
      .flatMap((one) => this.cell(levelKey(level, one.code)) ?? []);
    const sum = `SUM(${[range, ...also].join(',')})`;
    return { value: sum, conditions: [`COUNT(${range})=${grades.length}`], orZero: sum, given: [range] };
  }

  private levelsOf(rule: Rule, place: Place): readonly Level[] {
    if (place.level) return [place.level];
    const { levels } = this.input.school;
    const only = place.slot?.vaccination?.levels ?? rule.levels;
    return only ? levels.filter((level) => only.includes(level)) : levels;
  }

  /** Keys of the cells a figure stands in; several when it is a sum over levels. */
  private keysOf(rule: Rule, place: Place, figure: FigureRef): string[] {
    const tail = figure.part ? `_${figure.part}` : '';
    const { level, grade, slot } = place;
    switch (figure.from) {
      case 'tong':
        return this.levelsOf(rule, place).map((one) => totalKey(one, figure.code) + tail);
      case 'truong':
        return [figure.code + tail];
      case 'capHoc':
        return level ? [levelKey(level, figure.code) + tail] : [];
      case 'khoi':
        return level && figure.grade ? [gradeKey(level, figure.grade, figure.code) + tail] : [];
      case 'own': {
        const vaccination = slot?.vaccination;
        if (vaccination) return [vaccinationKey(vaccination.vaccine, vaccination.age, figure.code)];
        if (level && grade) return [gradeKey(level, grade, figure.code) + tail];
        return [level ? levelKey(level, figure.code) + tail : figure.code + tail];
      }
    }
  }

  private boundByRule(rule: Rule, place: Place, [left, right]: readonly Expression[]): void {
    if (left.kind !== 'figure' || right.kind !== 'figure') return;
    const [key] = this.keysOf(rule, place, left.figure);
    const [over] = this.keysOf(rule, place, right.figure);
    const slot = this.input.plan.slots.find((one) => one.key === key);
    const limit = this.input.plan.slots.find((one) => one.key === over);
    const cell = limit && this.cell(limit.key);
    if (!slot || !cell || !isNumeric(slot) || !isNumeric(limit)) return;
    this.bounds.set(key, { cell, label: `ô ${slotLabel(limit)}` });
  }

  /** Of a pair, k is not more than N. */
  private boundByTotal(slot: FigureSlot): void {
    const total = this.input.plan.slots.find((one) => one.key === `${slot.key.slice(0, -1)}N`);
    const k = this.cell(slot.key);
    const n = total && this.cell(total.key);
    const row = this.input.plan.positions.get(slot.key)?.row;
    if (!k || !n || row === undefined) return;
    this.bounds.set(slot.key, { cell: n, label: `ô ${slotLabel(total)}` });
    const text = `"${SEVERITY_WORD.error}: ${slotLabel(slot).replaceAll('"', '""')} ("&${k}&") lớn hơn tổng số ("&${n}&"). "`;
    const formula = `IF(COUNT(${k},${n})=2,IF(${k}>${n},${text},""),"")`;
    this.byRow.set(row, [...(this.byRow.get(row) ?? []), { rank: 0, formula }]);
  }

  /** Pasting removes Excel's validation, so the form looks again at what was typed. */
  private typedWrongly(row: Extract<PlanRow, { kind: 'grid' | 'figure' }>): string[] {
    const cells = row.kind === 'figure' ? [{ column: this.input.plan.columns.first, slot: row.slot }] : row.cells;
    const counts = cells.filter(({ slot }) => ['count', 'money', 'pair'].includes(slot.indicator.kind));
    const required = cells.filter(({ slot }) => slot.indicator.required);
    const formulas = rangesOf(counts.map(({ column }) => column)).map(([from, to]) => {
      const range = areaAddress({ top: row.row, left: from, bottom: row.row, right: to });
      const whole = `SUMPRODUCT(--(${range}<>INT(${range})))+COUNTIF(${range},"<0")>0`;
      return `IF(COUNTA(${range})>COUNT(${range}),${WRONG.text},IF(${whole},${WRONG.whole},""))`;
    });
    if (row.kind === 'figure') formulas.push(...this.singleWrong(row));
    if (required.length > 0) {
      const list = required.map(({ column }) => cellAddress(row.row, column));
      const blank = list.map((cell) => `(${cell}="")`).join('+');
      formulas.push(`IF(${blank}>0,"${MISSING} "&(${blank})&" ô bắt buộc. ","")`);
    }
    return formulas;
  }

  private singleWrong(row: Extract<PlanRow, { kind: 'figure' }>): string[] {
    const cell = cellAddress(row.row, this.input.plan.columns.first);
    const { kind, choices = [], max } = row.slot.indicator;
    if (kind === 'percent') {
      const outside = `OR(NOT(ISNUMBER(${cell})),N(${cell})<0,N(${cell})>${max ?? 100})`;
      return [`IF(${cell}="","",IF(${outside},"LỖI: phải là số từ 0 đến ${max ?? 100}. ",""))`];
    }
    if (kind === 'date') return [`IF(OR(${cell}="",ISNUMBER(${cell})),"","LỖI: không phải ngày/tháng/năm. ")`];
    if (kind === 'yesNo') return [`IF(OR(${cell}="",${cell}="Có",${cell}="Không"),"","LỖI: chỉ chọn Có hoặc Không. ")`];
    if (kind === 'choice' && choices.length > 0) {
      const known = choices.map((choice) => `${cell}=${textLiteral(choice)}`).join(',');
      return [`IF(OR(${cell}="",${known}),"","LỖI: chọn trong danh sách. ")`];
    }
    if (max !== undefined) return [`IF(N(${cell})>${max},"LỖI: không quá ${max}. ","")`];
    return [];
  }

  private cell(key: string): string | undefined {
    const at = this.input.plan.positions.get(key);
    return at && cellAddress(at.row, at.column);
  }
}

/** What the summary line counts. */
export const MISSING = 'Còn trống';

const WRONG = {
  text: '"LỖI: có ô không phải là số. "',
  whole: '"LỖI: phải là số nguyên từ 0 trở lên. "',
} as const;

const MOVEMENTS = [
  ['chuyenDen', '+', 'chuyển đến'],
  ['tangKhac', '+', 'tăng khác'],
  ['chuyenDi', '-', 'chuyển đi'],
  ['boHoc', '-', 'bỏ học'],
  ['giamKhac', '-', 'giảm khác'],
] as const;

/** [2,3,4,6] → [2,4], [6,6]. */
function rangesOf(columns: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const column of columns) {
    const last = ranges.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else ranges.push([column, column]);
  }
  return ranges;
}
