/** Targets (`tblMucTieu`) with the actual beside: "91,0% trở lên", "100%", "300 phòng học/1 vạn dân". */
import type { Target } from '../book/book';
import type { Indicator } from '../catalogue/indicator';
import type { UnitChange } from '../comparison/compare';
import { countOf } from '../consolidation/amounts';
import { totalsByCommune } from '../consolidation/totals';
import type { Total } from '../consolidation/total';
import { foldText } from '../figures/text';
import { isLevel, levelInfo } from '../levels/level';
import { schoolYearLabel, schoolYearOf } from '../periods/calendar';
import { formatCount, formatDecimal, formatPercent } from '../wording/numbers';
import type { BriefingBlock } from './document';
import { totalAt, type Place, type ReportMonth } from './month';
import { unitShare } from './unit-share';

export type TargetRow = Extract<BriefingBlock, { kind: 'targets' }>['rows'][number];
export type TargetOperator = '>=' | '>' | '<=' | '<' | '=';

export interface ParsedTarget {
  operator: TargetOperator;
  value: number;
  /** "%", "phòng học/1 vạn dân", "". */
  unit: string;
}

/** The targets of the period's calendar or school year; those of trường chuẩn stand under field 10, the rest under 11. */
export function targetRows(month: ReportMonth, field: 10 | 11): TargetRow[] {
  const years = [String(month.period.year), schoolYearLabel(schoolYearOf(month.period))];
  return month.book.targets
    .filter((target) => years.includes(target.year.replace(/\s*[-–]\s*/, '-').trim()))
    .filter((target) => (indicatorOf(month, target)?.section === 'truongChuan') === (field === 10))
    .map((target) => targetRow(month, target));
}

/** "91,0% trở lên" → ≥ 91 "%"; without words or sign a target is a floor. `undefined` when it holds no number. */
export function parseTarget(text: string): ParsedTarget | undefined {
  const number = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?/.exec(text);
  if (!number) return undefined;
  const digits = /^\d{1,3}(\.\d{3})+/.test(number[0]) ? number[0].replaceAll('.', '') : number[0];
  const unit = text
    .slice(number.index + number[0].length)
    .replace(/trở (lên|xuống)/i, '')
    .trim();
  return { operator: operatorOf(text), value: Number(digits.replace(',', '.')), unit };
}

/** Whether an actual meets it; percentages are compared as printed, with one decimal. */
export function meetsTarget({ operator, value }: ParsedTarget, actual: number): boolean {
  const rounded = Number(actual.toFixed(1));
  const met = { '>=': rounded >= value, '>': rounded > value, '<=': rounded <= value, '<': rounded < value };
  return operator === '=' ? rounded === value : met[operator];
}

const CEILINGS: readonly (readonly [RegExp, TargetOperator])[] = [
  [/≤|<=|không quá|tối đa|trở xuống|không vượt/i, '<='],
  [/≥|>=|trở lên|tối thiểu|ít nhất/i, '>='],
  [/<|dưới/i, '<'],
  [/>|trên|hơn/i, '>'],
  [/=|đúng/i, '='],
];

function operatorOf(text: string): TargetOperator {
  return CEILINGS.find(([words]) => words.test(text.normalize('NFC')))?.[1] ?? '>=';
}

function targetRow(month: ReportMonth, target: Target): TargetRow {
  const parsed = parseTarget(target.target);
  const indicator = indicatorOf(month, target);
  const actual = parsed && indicator ? actualOf(month, target, indicator, parsed.unit) : undefined;
  return {
    indicator: indicator ? titleOf(indicator, parsed) : target.indicator,
    scope: scopeLabel(target.scope),
    target: target.target,
    actual: actual === undefined || !parsed ? 'Chưa có số liệu' : printed(actual, parsed.unit),
    met: actual === undefined || !parsed ? null : meetsTarget(parsed, actual),
  };
}

/** What the share of an indicator is of, when not of all units. */
function baseOf(indicator: Indicator): string | undefined {
  if (indicator.code === 'gvDatChuan') return 'giaoVien';
  return indicator.scope === 'grade' && indicator.code !== 'lop' && indicator.code !== 'hocSinh'
    ? 'hocSinh'
    : undefined;
}

/** People of 3–18 years, an outside figure: the base of "phòng học/1 vạn dân". */
const POPULATION = 'danSo';

function actualOf(month: ReportMonth, target: Target, indicator: Indicator, unit: string): number | undefined {
  const at = (code: string) => totalIn(month, target.scope, code);
  const total = countIn(at(indicator.code));
  if (/vạn dân/i.test(unit)) return ratio(total, countIn(at(POPULATION)), 10_000);
  if (!unit.startsWith('%')) return total;
  const base = baseOf(indicator);
  if (base !== undefined) return shareOfBase(month, target.scope, indicator.code, base);
  const { current } = at(indicator.code);
  if (indicator.kind === 'pair' && current !== null && typeof current !== 'number')
    return ratio(current.k, current.n, 100);
  const place = placeOf(target.scope);
  const share = place && unitShare(month, indicator, place);
  return share ? ratio(share.k, share.n, 100) : undefined;
}

/** Percent of one figure in another, over the units that gave both: a blank would make the share look smaller. */
function shareOfBase(month: ReportMonth, scope: string, code: string, base: string): number | undefined {
  const amounts = new Map<string, number>();
  for (const change of month.changes)
    if (typeof change.current === 'number' && isIn(month, scope, change))
      amounts.set(`${change.unit}|${change.level ?? ''}|${change.code}`, change.current);
  let [part, whole] = [0, 0];
  for (const [id, amount] of amounts) {
    const baseId = id.replace(/[^|]*$/, base);
    if (id === baseId || !id.endsWith(`|${code}`) || !amounts.has(baseId)) continue;
    part += amount;
    whole += amounts.get(baseId) ?? 0;
  }
  return ratio(part, whole, 100);
}

function isIn(month: ReportMonth, scope: string, { unit, level }: UnitChange): boolean {
  const place = placeOf(scope);
  if (place) return place === 'ALL' || level === place;
  return month.units.find((school) => school.code === unit)?.commune === scope;
}

function ratio(part: number | undefined, whole: number | undefined, per: number): number | undefined {
  return part === undefined || !whole ? undefined : (part / whole) * per;
}

function countIn({ current }: Total): number | undefined {
  return current === null ? undefined : countOf(current);
}

function totalIn(month: ReportMonth, scope: string, code: string): Total {
  const place = placeOf(scope);
  if (place) return totalAt(month, place, code);
  const commune = totalsByCommune(month.book, month.period, null).get(scope);
  return commune?.ALL?.[code] ?? { current: null, previous: null, delta: null, real: null, reported: 0, expected: 0 };
}

function placeOf(scope: string): Place | undefined {
  const text = scope.trim().toLocaleUpperCase('vi');
  return text === '' || text === 'ALL' ? 'ALL' : isLevel(text) ? text : undefined;
}

function scopeLabel(scope: string): string {
  const place = placeOf(scope);
  return place === 'ALL' ? 'Toàn ngành' : place ? levelInfo(place).label : scope;
}

/** By code, or by label as written. */
function indicatorOf({ book }: ReportMonth, target: Target): Indicator | undefined {
  const wanted = foldText(target.indicator);
  const { indicators } = book.catalogue;
  return (
    indicators.find((one) => one.code === target.indicator.trim()) ??
    indicators.find((one) => foldText(one.label) === wanted)
  );
}

function titleOf(indicator: Indicator, parsed: ParsedTarget | undefined): string {
  if (indicator.code === 'chuanMucDo') return 'Tỷ lệ trường đạt chuẩn quốc gia';
  return parsed?.unit.startsWith('%')
    ? `Tỷ lệ ${indicator.label.charAt(0).toLocaleLowerCase('vi')}${indicator.label.slice(1)}`
    : indicator.label;
}

function printed(actual: number, unit: string): string {
  if (unit.startsWith('%')) return formatPercent(actual);
  const text = Number.isInteger(actual) ? formatCount(actual) : formatDecimal(actual, 1);
  return unit === '' ? text : `${text} ${unit}`;
}
