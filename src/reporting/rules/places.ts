/** Where a rule is judged, and which cells its expression names there. */
import type { Catalogue, VaccinationGroup } from '../catalogue/indicator';
import { gradeKey, levelKey, slotPlace, totalKey, vaccinationKey } from '../catalogue/slots';
import { serialOfDay } from '../periods/days';
import type { Figures } from '../figures/figure';
import { sumOverGrades } from '../figures/sums';
import { levelInfo, type Level } from '../levels/level';
import type { FigureRef } from './expression';
import type { Rule } from './rule';

/** One grade, one level, the school, or one row of the vaccination table. */
export interface Place {
  level?: Level;
  grade?: string;
  vaccination?: VaccinationGroup;
  /** Levels a sum (`tong.`) adds here. */
  levels: readonly Level[];
}

/** The places of a school where a rule is judged, in form order. */
export function placesOf(
  rule: Pick<Rule, 'scope' | 'levels' | 'grades'>,
  schoolLevels: readonly Level[],
  catalogue: Catalogue,
): Place[] {
  const levels = schoolLevels.filter((level) => !rule.levels || rule.levels.includes(level));
  switch (rule.scope) {
    case 'school':
      return levels.length > 0 ? [{ levels: schoolLevels }] : [];
    case 'level':
      return levels.map((level) => ({ level, levels: [level] }));
    case 'grade':
      return levels.flatMap((level) =>
        levelInfo(level)
          .grades.filter((grade) => !rule.grades || rule.grades.includes(grade.code))
          .map((grade) => ({ level, grade: grade.code, levels: [level] })),
      );
    case 'vaccination':
      return catalogue.vaccinations
        .map((vaccination) => ({ vaccination, levels: levels.filter((level) => vaccination.levels.includes(level)) }))
        .filter((place) => place.levels.length > 0);
  }
}

/** "Tiểu học, Lớp 1"; "Toàn trường". */
export function placeLabel(place: Place): string {
  return slotPlace(place);
}

/** Keys of the cells a figure of an expression stands for at a place: several for a sum over levels, none when it has none there. */
export function figureKeys(figure: FigureRef, place: Place, catalogue: Catalogue): string[] {
  const part = figure.part ? `_${figure.part}` : '';
  if (figure.from === 'tong')
    return place.levels
      .filter((level) => scopeOfSum(figure.code, level, catalogue) !== undefined)
      .map((level) =>
        scopeOfSum(figure.code, level, catalogue) === 'grade'
          ? totalKey(level, figure.code)
          : levelKey(level, figure.code) + part,
      );
  const key = singleKey(figure, place);
  return key === undefined ? [] : [key + part];
}

/**
 * Value of a figure at a place; dates count in days. `null`: blank, not asked here, or a sum of which a part is blank.
 * @param partial add up what is given although some is blank
 */
export function figureValue(
  figure: FigureRef,
  place: Place,
  catalogue: Catalogue,
  figures: Figures,
  partial = false,
): number | null {
  if (figure.from !== 'tong') {
    const [key] = figureKeys(figure, place, catalogue);
    return key === undefined ? null : numeric(figures, key);
  }
  const sums = place.levels
    .map((level) => ({ level, scope: scopeOfSum(figure.code, level, catalogue) }))
    .filter(({ scope }) => scope !== undefined)
    .map(({ level, scope }) => {
      if (scope === 'level')
        return numeric(figures, levelKey(level, figure.code) + (figure.part ? `_${figure.part}` : ''));
      const { sum, given, asked } = sumOverGrades(figures, level, figure.code, catalogue);
      return partial || given === asked ? sum : null;
    });
  const given = sums.filter((sum) => sum !== null);
  if (given.length === 0 || (!partial && given.length < sums.length)) return null;
  return given.reduce((sum, one) => sum + one, 0);
}

function singleKey(figure: FigureRef, place: Place): string | undefined {
  const { level, grade, vaccination } = place;
  switch (figure.from) {
    case 'khoi':
      return level && figure.grade && gradeKey(level, figure.grade, figure.code);
    case 'capHoc':
      return level && levelKey(level, figure.code);
    case 'truong':
      return figure.code;
    default:
      if (vaccination) return vaccinationKey(vaccination.vaccine, vaccination.age, figure.code);
      if (!level) return figure.code;
      return grade ? gradeKey(level, grade, figure.code) : levelKey(level, figure.code);
  }
}

function scopeOfSum(code: string, level: Level, catalogue: Catalogue): 'grade' | 'level' | undefined {
  const indicator = catalogue.indicators.find((one) => one.code === code);
  if (!indicator?.levels.includes(level)) return undefined;
  return indicator.scope === 'grade' || indicator.scope === 'level' ? indicator.scope : undefined;
}

function numeric(figures: Figures, key: string): number | null {
  const value = figures.get(key);
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (serialOfDay(value) ?? null) : null;
}
