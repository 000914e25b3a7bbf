/** Rows of another program's export as figures of our schools. What is not understood is listed, never left out in silence. */
import type { Catalogue } from '../../reporting/catalogue/indicator';
import { foldText, normalizeText } from '../../reporting/figures/text';
import { LEVELS, type Level } from '../../reporting/levels/level';
import { gradeOfClass } from '../../reporting/matching/class-grade';
import { addUp, type OtherFigures, type OtherRow } from '../../reporting/matching/other-figures';
import { matchable } from '../../reporting/matching/differences';
import { matchSchool } from '../../reporting/schools/names';
import { parseLevels } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';
import type { CellValue } from '../../spreadsheet/model';
import type { ExportChoice } from './export-columns';

export interface ExportDecisions {
  /** School as written in the file → code of the registry; "" leaves it out. */
  schools: ReadonlyMap<string, string>;
  /** The school all rows are of, where the file has no column that says so. */
  wholeFile?: string;
}

export interface ReadExport {
  figures: OtherFigures;
  /** Rows that were taken. */
  rows: number;
  /** Written names nobody in the registry bears, with how many rows and who may be meant. */
  unknownSchools: { written: string; rows: number; candidates: School[] }[];
  /** Rows whose class says no grade: they count for their level or school, not grade by grade. */
  unknownClasses: { school: School; written: string }[];
  /** Cells that hold something else than a whole number: taken as blank. */
  unreadable: { row: number; heading: string; text: string }[];
  /** Rows that add up others: not added once more. */
  totals: number;
  /** Classes that stand in the file twice, added each time. */
  repeated: { school: School; written: string }[];
  /** Rows without a school of their own, which go with the school above them (merged cells). */
  filled: number;
}

export function readExport(
  rows: readonly (readonly CellValue[])[],
  choice: ExportChoice,
  schools: readonly School[],
  catalogue: Catalogue,
  decisions: ExportDecisions,
): ReadExport {
  const { places, figures, headerRow } = choice;
  const byCode = new Map(schools.map((school) => [foldText(school.code), school]));
  const codes = matchable(catalogue).map(({ code }) => code).filter((code) => code in figures); // prettier-ignore
  const countsRows = places.class !== undefined && !('lop' in figures) && matchable(catalogue).some(({ code }) => code === 'lop'); // prettier-ignore
  const result: Omit<ReadExport, 'figures'> = { rows: 0, unknownSchools: [], unknownClasses: [], unreadable: [], totals: 0, repeated: [], filled: 0 }; // prettier-ignore
  const taken: OtherRow[] = [];
  const found = new Map<string, School | undefined>();
  const seen = new Set<string>();
  // "Khối 1" among classes is their sum; where every row is a grade it is a row like any other.
  const hasClasses = rows.slice(headerRow + 1).some((cells) => {
    const written = places.class === undefined ? null : (cells[places.class] ?? null);
    return typeof written === 'string' && written.trim() !== '' && !isTotal(written) && !isWholeGrade(written);
  });
  let above = '';
  rows.slice(headerRow + 1).forEach((cells, index) => {
    const at = (column: number | undefined): CellValue => (column === undefined ? null : (cells[column] ?? null));
    const text = (column: number | undefined): string => normalizeText(String(at(column) ?? '')).replace(/\s+/g, ' ');
    const isBlank = codes.every((code) => at(figures[code]) === null) && text(places.class) === '';
    if (isBlank) return;
    if (cells.some(isTotal) || (hasClasses && isWholeGrade(text(places.class)))) {
      result.totals++;
      return;
    }
    let written = [text(places.code), text(places.school)].filter((part) => part !== '').join(' ');
    if (written === '' && decisions.wholeFile === undefined) {
      if (above === '') return;
      written = above;
      result.filled++;
    }
    above = written;
    if (!found.has(written)) found.set(written, schoolOf(written, text(places.code), text(places.school)));
    const school = found.get(written);
    if (!school) return;
    const values = new Map<string, number | null>(countsRows ? [['lop', 1]] : []);
    for (const code of codes) {
      const value = at(figures[code]);
      const number = countIn(value);
      if (number === undefined)
        result.unreadable.push({ row: headerRow + index + 2, heading: headingAt(figures[code]), text: String(value) });
      values.set(code, number ?? null);
    }
    const className = text(places.class);
    const id = `${school.code}\u0000${foldText(className)}`;
    if (className !== '' && seen.has(id)) result.repeated.push({ school, written: className });
    seen.add(id);
    result.rows++;
    taken.push({ school: school.code, ...placeOf(school, text(places.class), text(places.grade), text(places.level)), values }); // prettier-ignore
  });
  return { ...result, figures: addUp(taken) };

  function headingAt(column: number): string {
    return normalizeText(String(rows[headerRow]?.[column] ?? ''));
  }

  function schoolOf(written: string, code: string, name: string): School | undefined {
    if (decisions.wholeFile !== undefined && written === '')
      return schools.find((school) => school.code === decisions.wholeFile);
    const decided = decisions.schools.get(written);
    if (decided === '') return undefined;
    // A school that was decided on may have closed since: then it is asked again.
    const meant = schools.find((school) => school.code === decided);
    if (meant) return meant;
    const known = byCode.get(foldText(code)) ?? byCode.get(foldText(name));
    if (known) return known;
    const match = matchSchool(name, schools);
    if (match.school) return match.school;
    const count = rows.filter((cells) => isOf(cells, code, name)).length;
    result.unknownSchools.push({ written, rows: count, candidates: match.candidates });
    return undefined;
  }

  function isOf(cells: readonly CellValue[], code: string, name: string): boolean {
    const text = (column: number | undefined): string =>
      column === undefined ? '' : normalizeText(String(cells[column] ?? '')).replace(/\s+/g, ' ');
    return text(places.code) === code && text(places.school) === name;
  }

  function placeOf(school: School, className: string, grade: string, level: string): Pick<OtherRow, 'level' | 'grade'> {
    const said = parseLevels(level);
    const levels = said?.length === 1 ? said.filter((one) => school.levels.includes(one)) : school.levels;
    const found = [grade, className]
      .filter((text) => text !== '')
      .map((text) => gradeOfClass(text, levels))
      .find((one) => one !== undefined);
    if (found) return found;
    // Of a row that says no more than the level nothing is unclear.
    const unclear = className !== '' ? className : grade;
    if (unclear !== '' && parseLevels(unclear) === undefined) result.unknownClasses.push({ school, written: unclear });
    const only: Level | undefined = levels.length === 1 ? levels[0] : LEVELS.find((one) => said?.length === 1 && one === said[0]); // prettier-ignore
    return only ? { level: only } : {};
  }
}

/** "Tổng cộng…", "Cộng", "Tổng khối 1", in whichever cell: a row that adds up others; "Cộng Hòa" is a school. */
function isTotal(cell: CellValue | undefined): boolean {
  return (
    typeof cell === 'string' &&
    /^(tong cong|tong so|(tong|cong) (cac )?(khoi|lop|truong|cap)|toan (truong|nganh|khoi))\b|^(tong|cong)[:. ]*$/.test(
      foldText(cell),
    )
  );
}

function isWholeGrade(text: string): boolean {
  return /^khoi( lop)? \d{1,2}$/.test(foldText(text));
}

/** A whole number from 0; `null`: blank; `undefined`: something else. "1.234" is a thousand and so many. */
function countIn(value: CellValue): number | null | undefined {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s/g, '');
  if (/^\d+$/.test(text)) return Number(text);
  return /^\d{1,3}(\.\d{3})+$/.test(text) ? Number(text.replaceAll('.', '')) : undefined;
}
