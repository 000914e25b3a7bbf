/** Totals over the grades of a level, from the parts a school gave. */
import { gradeKey, levelKey, TOTAL_GRADE } from '../catalogue/slots';
import type { Catalogue } from '../catalogue/indicator';
import { isLevel, levelInfo, type Level } from '../levels/level';
import type { Figures } from './figure';

/**
 * Adds a grade-scope indicator over the grades of a level.
 *
 * A level figure that `addsTo` the indicator is added too: a lớp ghép is one class of several grades, counted once in its
 * own cell, so the classes of a level are the grades' classes plus the lớp ghép. It is not counted in `asked`.
 *
 * @returns `sum` is `null` when nothing was given (blank is not 0); `given` of `asked` grades have a number
 */
export function sumOverGrades(
  figures: Figures,
  level: Level,
  code: string,
  catalogue: Catalogue,
): { sum: number | null; given: number; asked: number } {
  const indicator = catalogue.indicators.find((one) => one.code === code && one.scope === 'grade');
  if (!indicator?.levels.includes(level)) return { sum: null, given: 0, asked: 0 };
  const grades = levelInfo(level).grades;
  const parts = grades.map((grade) => figures.get(gradeKey(level, grade.code, code)));
  const also = addedTo(code, level, catalogue).map((key) => figures.get(key));
  const numbers = [...parts, ...also].filter((part) => typeof part === 'number');
  return {
    sum: numbers.length === 0 ? null : numbers.reduce((sum, part) => sum + part, 0),
    given: parts.filter((part) => typeof part === 'number').length,
    asked: grades.length,
  };
}

/** The keys a total ("TH_tong_lop") is added up from, those that `addsTo` it last; `undefined` for any other key. */
export function keysOfTotal(key: string, catalogue: Catalogue): string[] | undefined {
  const [level, grade, code] = key.split('_');
  if (!isLevel(level) || grade !== TOTAL_GRADE || code === undefined) return undefined;
  return [...levelInfo(level).grades.map((one) => gradeKey(level, one.code, code)), ...addedTo(code, level, catalogue)];
}

function addedTo(code: string, level: Level, { indicators }: Catalogue): string[] {
  return indicators
    .filter((one) => one.scope === 'level' && one.addsTo === code && one.levels.includes(level))
    .map((one) => levelKey(level, one.code));
}
