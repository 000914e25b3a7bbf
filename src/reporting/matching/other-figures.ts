/** Figures of another program, added up from its rows: classes, grades or whole schools. Blank is never zero. */
import type { Level } from '../levels/level';

/** What a row stands for: a class or a grade of a level, a level, or the whole school. */
export interface RowPlace {
  level?: Level;
  grade?: string;
}

export interface OtherRow extends RowPlace {
  /** Code of the school of the registry. */
  school: string;
  /** By code of the indicator; `null`: the cell is blank. Codes the file has no column for are absent. */
  values: ReadonlyMap<string, number | null>;
}

export interface OtherSum {
  /** Absent: every cell of it is blank. */
  sum?: number;
  rows: number;
  blank: number;
  /** By grade, where every row says its grade. */
  grades?: ReadonlyMap<string, Omit<OtherSum, 'grades'>>;
}

/** Levels of a school, and "ALL" where its rows do not say of which they are. */
export type OtherPlace = Level | 'ALL';
export type OtherFigures = ReadonlyMap<string, ReadonlyMap<OtherPlace, ReadonlyMap<string, OtherSum>>>;

export function addUp(rows: readonly OtherRow[]): OtherFigures {
  const schools = new Map<string, Map<OtherPlace, Map<string, OtherRow[]>>>();
  for (const row of rows) {
    const places = put(schools, row.school, () => new Map<OtherPlace, Map<string, OtherRow[]>>());
    const codes = put(places, row.level ?? 'ALL', () => new Map<string, OtherRow[]>());
    for (const code of row.values.keys()) put(codes, code, () => [] as OtherRow[]).push(row);
  }
  return new Map(
    [...schools].map(([school, places]) => [
      school,
      new Map(
        [...places].map(([place, codes]) => [
          place,
          new Map([...codes].map(([code, own]) => [code, sumWithGrades(own, code)])),
        ]),
      ),
    ]),
  );
}

function sumWithGrades(rows: readonly OtherRow[], code: string): OtherSum {
  const whole = sumOf(rows, code);
  if (rows.some(({ grade }) => grade === undefined)) return whole;
  const byGrade = new Map<string, OtherRow[]>();
  for (const row of rows) put(byGrade, row.grade ?? '', () => [] as OtherRow[]).push(row);
  return { ...whole, grades: new Map([...byGrade].map(([grade, own]) => [grade, sumOf(own, code)])) };
}

function sumOf(rows: readonly OtherRow[], code: string): Omit<OtherSum, 'grades'> {
  const given = rows.flatMap(({ values }) => values.get(code) ?? []);
  return {
    ...(given.length > 0 && { sum: given.reduce((sum, value) => sum + value, 0) }),
    rows: rows.length,
    blank: rows.length - given.length,
  };
}

function put<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
