/** The sample office's book for November 2021, every report in and approved, with the long text of a real notice. */
import type { FigureRow, OfficeBook } from '../../../src/reporting/book/book';
import { standardCatalogue, STANDARD_VACCINATIONS } from '../../../src/reporting/catalogue/standard';
import { makeCalendar } from '../../../src/reporting/periods/calendar';
import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import type { Submission } from '../../../src/reporting/submissions/submission';
import { SAMPLE_PERIODS, sampleFigures } from '../../../src/sample/figures';
import { sampleSchools } from '../../../src/sample/schools';
import { sampleAttendance, sampleOutside, sampleSettings, sampleTargets, sampleTasks } from '../../../src/sample/texts';
import { NOTICE_LINES } from './notice-lines';

const year = { start: 2021 };

export function sampleBook(change: Partial<OfficeBook> = {}): OfficeBook {
  const months = Object.values(SAMPLE_PERIODS);
  const figures = months.flatMap((period, index) =>
    [...sampleFigures(period)].map(([school, own]): FigureRow => ({ period, school, lot: lot(index), figures: own })),
  );
  return {
    schoolYear: year,
    calendar: makeCalendar(year),
    schools: sampleSchools().map(({ code, name, levels, commune, ownership }) => ({
      code,
      name,
      levels,
      commune,
      ownership,
    })),
    settings: sampleSettings(),
    catalogue: { ...standardCatalogue(), vaccinations: STANDARD_VACCINATIONS },
    rules: STANDARD_RULES,
    targets: sampleTargets(),
    figures,
    outside: sampleOutside(),
    submissions: figures.map(({ period, school, lot: ofLot }): Submission => ({
      period,
      school,
      state: 'approved',
      receivedAt: `${period}-26T09:30`,
      late: false,
      signedCopy: 'received',
      file: `${school}.xlsx`,
      mark: '',
      reason: '',
      lot: ofLot,
    })),
    attendance: sampleAttendance(),
    tasks: sampleTasks(),
    lines: NOTICE_LINES.map(([field, text]) => ({ period: SAMPLE_PERIODS.november, field, text })),
    log: [],
    ...change,
  };
}

function lot(index: number): string {
  return `L000${index + 1}`;
}
