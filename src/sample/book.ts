/** The sample office's book: registry, settings, and October in and approved. */
import type { FigureRow } from '../reporting/book/book';
import { STANDARD_VACCINATIONS, standardCatalogue } from '../reporting/catalogue/standard';
import { makeCalendar } from '../reporting/periods/calendar';
import { STANDARD_RULES } from '../reporting/rules/standard';
import { checkCode } from '../reporting/stamp/stamp';
import type { Submission } from '../reporting/submissions/submission';
import type { OfficeBookInput } from '../sheets/office/build';
import type { Workbook } from '../spreadsheet/model';
import { schoolFileName } from '../workflows/file-names';
import { newBook } from '../workflows/new-book';
import { SAMPLE_PERIODS, sampleFigures } from './figures';
import { sampleSchools } from './schools';
import { sampleAttendance, sampleLines, sampleOutside, sampleSettings, sampleTargets, sampleTasks } from './texts';

/** Fixed, so that the same sample comes out each time; a real book draws its own. */
export const SAMPLE_SECRET = 'so-tong-hop-vi-du-uong-bi';
export const SAMPLE_YEAR = { start: 2021 };

/** What the sample's templates and book are made from. */
export function sampleDefinitions() {
  return {
    schoolYear: SAMPLE_YEAR,
    calendar: makeCalendar(SAMPLE_YEAR),
    catalogue: { ...standardCatalogue(), vaccinations: STANDARD_VACCINATIONS },
    rules: STANDARD_RULES,
    settings: sampleSettings(),
  };
}

export async function sampleBook(): Promise<Workbook> {
  const lot = 'L0001';
  const october = sampleFigures(SAMPLE_PERIODS.october);
  const figures: FigureRow[] = [];
  const submissions: Submission[] = [];
  for (const school of sampleSchools()) {
    const own = october.get(school.code) ?? new Map();
    figures.push({ period: SAMPLE_PERIODS.october, school: school.code, lot, figures: own });
    submissions.push({
      period: SAMPLE_PERIODS.october,
      school: school.code,
      state: 'approved',
      receivedAt: '2021-10-28T09:30',
      late: false,
      signedCopy: 'received',
      file: schoolFileName(school, { id: SAMPLE_PERIODS.october }),
      mark: await checkCode(own),
      reason: '',
      lot,
    });
  }
  const { schoolYear, catalogue, rules, settings } = sampleDefinitions();
  const input: OfficeBookInput = {
    schoolYear,
    catalogue,
    rules,
    settings,
    schools: sampleSchools(),
    figures,
    submissions,
    targets: sampleTargets(),
    outside: sampleOutside(),
    attendance: sampleAttendance(),
    tasks: sampleTasks(),
    lines: sampleLines(),
    log: submissions.map(({ school, file }) => ({
      at: '2021-10-28T09:30:00',
      action: 'Tiếp nhận',
      file,
      school,
      cell: '',
      before: '',
      after: lot,
      reason: 'Nhận được.',
    })),
  };
  return newBook(input, SAMPLE_SECRET);
}
