/** Totals over the grades of a level, from the parts a school gave. */
import { gradeKey, levelKey } from '../catalogue/slots';
import type { Catalogue } from '../catalogue/indicator';
import { levelInfo, type Level } from '../levels/level';
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
  const also = catalogue.indicators
    .filter((one) => one.scope === 'level' && one.addsTo === code && one.levels.includes(level))
    .map((one) => figures.get(levelKey(level, one.code)));
  const numbers = [...parts, ...also].filter((part) => typeof part === 'number');
  return {
    sum: numbers.length === 0 ? null : numbers.reduce((sum, part) => sum + part, 0),
    given: parts.filter((part) => typeof part === 'number').length,
    asked: grades.length,
  };
}
