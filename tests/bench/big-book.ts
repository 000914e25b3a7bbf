/** Books of any size, cloned from the sample's schools: the same figures under other codes. */
import type { FigureRow } from '../../src/reporting/book/book';
import type { School } from '../../src/reporting/schools/school';
import type { Submission } from '../../src/reporting/submissions/submission';
import { SAMPLE_SECRET, sampleDefinitions } from '../../src/sample/book';
import { SAMPLE_PERIODS, sampleFigures } from '../../src/sample/figures';
import { sampleSchools } from '../../src/sample/schools';
import type { Workbook } from '../../src/spreadsheet/model';
import { newBook } from '../../src/workflows/new-book';

/** The book of `count` schools with the given months in and approved. */
export function bigBook(count: number, months: readonly string[]): Workbook {
  const { schoolYear, catalogue, rules, settings } = sampleDefinitions();
  const originals = sampleSchools();
  const october = sampleFigures(SAMPLE_PERIODS.october);
  const november = sampleFigures(SAMPLE_PERIODS.november);
  const schools: School[] = [];
  const figures: FigureRow[] = [];
  const submissions: Submission[] = [];
  for (let i = 0; i < count; i++) {
    const original = originals[i % originals.length];
    const round = Math.floor(i / originals.length);
    const code = round === 0 ? original.code : `${original.code}-${round}`;
    schools.push({ ...original, code, name: round === 0 ? original.name : `${original.name} ${round}` });
    months.forEach((period, index) => {
      const lot = `L${String(index + 1).padStart(4, '0')}`;
      const of = period === SAMPLE_PERIODS.november ? november : october;
      figures.push({ period, school: code, lot, figures: of.get(original.code) ?? new Map() });
      submissions.push({
        period,
        school: code,
        state: 'approved',
        receivedAt: `${period}-20T09:00`,
        late: false,
        signedCopy: 'none',
        file: `${code}.xlsx`,
        mark: '',
        reason: '',
        lot,
      });
    });
  }
  return newBook({ schoolYear, catalogue, rules, settings, schools, figures, submissions }, SAMPLE_SECRET);
}

/** The school year's months, September to August. */
export const YEAR_MONTHS = [
  ...[9, 10, 11, 12].map((month) => `2021-${String(month).padStart(2, '0')}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((month) => `2022-0${month}`),
];
