/** The figures a school is asked, one slot per input cell, and the keys that name them in every file. */
import { comparePeriods, monthsOf, parsePeriod } from '../periods/calendar';
import type { Period } from '../periods/period';
import { isLevel, levelInfo, LEVELS, type Level } from '../levels/level';
import type { School } from '../schools/school';
import {
  SECTIONS,
  type Catalogue,
  type FigureSlot,
  type Frequency,
  type Indicator,
  type VaccinationGroup,
} from './indicator';

/** Row of a grid that holds the sum over grades; never an input. */
export const TOTAL_GRADE = 'tong';
const VACCINATION = 'tiem';

/**
 * What a school is asked this period, in form order: per level its grid (grade by grade) and its level figures, then the
 * school figures by section, the vaccination table standing in the health section.
 * What is not due this period, not for this level, or not for this kind of school is left out.
 */
export function slotsOf(
  catalogue: Catalogue,
  school: Pick<School, 'levels' | 'ownership'>,
  period: Period,
): readonly FigureSlot[] {
  const known = slotsByCatalogue.get(catalogue) ?? new Map<string, readonly FigureSlot[]>();
  slotsByCatalogue.set(catalogue, known);
  const kind = `${period.id}|${school.ownership}|${school.levels.join()}`;
  let slots = known.get(kind);
  if (!slots) known.set(kind, (slots = findSlots(catalogue, school, period)));
  return slots;
}

/** Thousands of schools are of a few kinds. A catalogue is never changed in place. */
const slotsByCatalogue = new WeakMap<Catalogue, Map<string, readonly FigureSlot[]>>();

function findSlots(
  catalogue: Catalogue,
  school: Pick<School, 'levels' | 'ownership'>,
  period: Period,
): readonly FigureSlot[] {
  const asked = bySection(catalogue.indicators).filter((one) => isAsked(one, school, period));
  const ofScope = (scope: Indicator['scope']) => asked.filter((one) => one.scope === scope);
  const levels = LEVELS.filter((level) => school.levels.includes(level));
  const perLevel = levels.flatMap((level) => {
    const grid = levelInfo(level).grades.flatMap((grade) =>
      ofScope('grade')
        .filter((one) => one.levels.includes(level))
        .flatMap((indicator) =>
          withParts({ key: gradeKey(level, grade.code, indicator.code), indicator, level, grade: grade.code }),
        ),
    );
    const figures = ofScope('level')
      .filter((one) => one.levels.includes(level))
      .flatMap((indicator) => withParts({ key: levelKey(level, indicator.code), indicator, level }));
    return [...grid, ...figures];
  });
  const groups = catalogue.vaccinations.filter((group) => group.levels.some((level) => levels.includes(level)));
  const doses = groups.flatMap((group) => ofScope('vaccination').map((dose) => vaccinationSlot(group, dose)));
  const ofSchool = ofScope('school').flatMap((indicator) => withParts({ key: indicator.code, indicator }));
  const health = SECTIONS.indexOf('yTe');
  const before = ofSchool.filter((slot) => SECTIONS.indexOf(slot.indicator.section) < health);
  return [...perLevel, ...before, ...doses, ...ofSchool.slice(before.length)];
}

/** The slot a key names, whatever the school and period; `undefined` for totals and for what the catalogue does not know. */
export function parseKey(catalogue: Catalogue, key: string): FigureSlot | undefined {
  const pieces = key.split('_');
  const last = pieces.at(-1);
  const part = pieces.length > 1 && (last === 'k' || last === 'N') ? last : undefined;
  if (part) pieces.pop();
  const slot = wholeSlot(catalogue, pieces);
  if (!slot || (slot.indicator.kind === 'pair') !== (part !== undefined)) return undefined;
  return part ? { ...slot, key, part } : slot;
}

/** "TH_1_hocSinh"; add `_k` or `_N` for a pair. */
export function gradeKey(level: Level, grade: string, code: string): string {
  return `${level}_${grade}_${code}`;
}

/** "TH_lopGhep". */
export function levelKey(level: Level, code: string): string {
  return `${level}_${code}`;
}

/** "tiem_covid19_12t17_mui1". */
export function vaccinationKey(vaccine: string, age: string, dose: string): string {
  return `${VACCINATION}_${vaccine}_${age}_${dose}`;
}

/** "TH_tong_hocSinh": the formula cell under the grid. */
export function totalKey(level: Level, code: string): string {
  return gradeKey(level, TOTAL_GRADE, code);
}

/** Both keys of a pair, from its key without a part: "MN_huyDong" → MN_huyDong_k, MN_huyDong_N. */
export function pairKeys(key: string): { k: string; n: string } {
  return { k: `${key}_k`, n: `${key}_N` };
}

/** The indicator code of a key: TH_1_hocSinh → hocSinh, MN_huyDong_k → huyDong. */
export function codeOfKey(key: string): string {
  const parts = key.split('_');
  const last = parts.at(-1) ?? '';
  return (last === 'k' || last === 'N') && parts.length > 1 ? (parts.at(-2) ?? '') : last;
}

/** The workbook-scoped defined name of the cell. */
export function cellName(key: string): string {
  return `GB_${key}`;
}

/** Label of an indicator as a level calls it: "Học sinh", for mầm non "Trẻ". */
export function indicatorLabel(indicator: Indicator, level?: Level): string {
  return (level && indicator.labelByLevel?.[level]) ?? indicator.label;
}

/** Unique within a level (or the school): "Lớp 1 - Học sinh", "Huy động trẻ (số huy động)"; heads a column of the wide tables. */
export function slotLabel(slot: FigureSlot): string {
  const whole = slotName(slot);
  if (slot.vaccination) return `${slot.vaccination.vaccineLabel} ${slot.vaccination.ageLabel} - ${whole}`;
  if (!slot.level || !slot.grade) return whole;
  return `${gradeLabel(slot.level, slot.grade)} - ${whole}`;
}

/** The label without the grade or vaccine, for use beside `slotPlace`: "Học sinh", "Huy động trẻ (số huy động)". */
export function slotName(slot: FigureSlot): string {
  const label = indicatorLabel(slot.indicator, slot.level);
  return slot.part ? `${label} (${partLabel(slot.indicator, slot.part)})` : label;
}

/** Where a slot stands, for messages: "Tiểu học, Lớp 1", "Tiểu học", "Toàn trường", "Covid-19 12-17 tuổi". */
export function slotPlace(slot: Pick<FigureSlot, 'level' | 'grade' | 'vaccination'>): string {
  if (slot.vaccination) return `${slot.vaccination.vaccineLabel} ${slot.vaccination.ageLabel}`;
  if (!slot.level) return 'Toàn trường';
  const level = levelInfo(slot.level).label;
  return slot.grade ? `${level}, ${gradeLabel(slot.level, slot.grade)}` : level;
}

function gradeLabel(level: Level, grade: string): string {
  return levelInfo(level).grades.find((one) => one.code === grade)?.label ?? grade;
}

function partLabel(indicator: Indicator, part: 'k' | 'N'): string {
  return indicator.partLabels?.[part] ?? (part === 'k' ? 'số đạt' : 'tổng số');
}

function bySection(indicators: readonly Indicator[]): Indicator[] {
  return [...indicators].sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));
}

function isAsked(indicator: Indicator, school: Pick<School, 'levels' | 'ownership'>, period: Period): boolean {
  return (
    indicator.levels.some((level) => school.levels.includes(level)) &&
    (!indicator.ownership || indicator.ownership.includes(school.ownership)) &&
    isWithin(indicator, period) &&
    monthsOf(period).some((month) => DUE_MONTHS[indicator.frequency].includes(month))
  );
}

/** Quarterly figures are due with the quarter's last month, term figures when học kỳ I and II close, yearly ones in September. */
const DUE_MONTHS: Record<Frequency, readonly number[]> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [3, 6, 9, 12],
  term: [1, 5],
  year: [9],
};

function isWithin(indicator: Indicator, period: Period): boolean {
  const from = indicator.from === undefined ? undefined : parsePeriod(indicator.from);
  const until = indicator.until === undefined ? undefined : parsePeriod(indicator.until);
  return (!from || comparePeriods(from, period) <= 0) && (!until || comparePeriods(period, until) <= 0);
}

function withParts(slot: FigureSlot): FigureSlot[] {
  if (slot.indicator.kind !== 'pair') return [slot];
  const keys = pairKeys(slot.key);
  return [
    { ...slot, key: keys.k, part: 'k' },
    { ...slot, key: keys.n, part: 'N' },
  ];
}

function vaccinationSlot(group: VaccinationGroup, dose: Indicator): FigureSlot {
  return { key: vaccinationKey(group.vaccine, group.age, dose.code), indicator: dose, vaccination: group };
}

function wholeSlot(catalogue: Catalogue, pieces: readonly string[]): FigureSlot | undefined {
  const find = (code: string | undefined, scope: Indicator['scope']) =>
    catalogue.indicators.find((one) => one.code === code && one.scope === scope);
  const [head, second, third, fourth] = pieces;
  if (head === undefined) return undefined;
  if (head === VACCINATION && pieces.length === 4) {
    const group = catalogue.vaccinations.find((one) => one.vaccine === second && one.age === third);
    const dose = find(fourth, 'vaccination');
    return group && dose ? vaccinationSlot(group, dose) : undefined;
  }
  if (pieces.length === 1) {
    const indicator = find(head, 'school');
    return indicator && { key: head, indicator };
  }
  if (!isLevel(head)) return undefined;
  const indicator =
    pieces.length === 2 ? find(second, 'level') : pieces.length === 3 ? find(third, 'grade') : undefined;
  if (!indicator?.levels.includes(head)) return undefined;
  if (pieces.length === 2) return { key: levelKey(head, indicator.code), indicator, level: head };
  const grade = levelInfo(head).grades.find((one) => one.code === second);
  return grade && { key: gradeKey(head, grade.code, indicator.code), indicator, level: head, grade: grade.code };
}
