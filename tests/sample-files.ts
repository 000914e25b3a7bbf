/** Files of the sample set, made once per test file, and the host they are opened in. */
import type { FigureRow } from '../src/reporting/book/book';
import type { Figures } from '../src/reporting/figures/figure';
import type { Submission } from '../src/reporting/submissions/submission';
import type { SentFile } from '../src/intake/unpack';
import { SAMPLE_SECRET, sampleBook, sampleDefinitions } from '../src/sample/book';
import { SAMPLE_PERIODS, sampleFigures } from '../src/sample/figures';
import { periodOf, sampleForm } from '../src/sample/forms';
import { sampleSchools } from '../src/sample/schools';
import { sampleAttendance, sampleLines, sampleOutside, sampleTargets, sampleTasks } from '../src/sample/texts';
import type { OfficeBookInput } from '../src/sheets/office/build';
import { writeWorkbook } from '../src/spreadsheet/xlsx/write';
import { installHost, openHostFromBytes, type EmbeddedHost } from '../src/host/embedded-host';
import { schoolFileName } from '../src/workflows/file-names';
import { newBook } from '../src/workflows/new-book';

export const { october: OCTOBER, november: NOVEMBER } = SAMPLE_PERIODS;
export const NOW = '2021-11-29T08:00:00';

let october: Promise<Uint8Array> | undefined;

/** The office's book with October in and approved, nothing of November. */
export function octoberBook(): Promise<Uint8Array> {
  return (october ??= sampleBook().then(writeWorkbook));
}

export interface NovemberOptions {
  /** Schools of which nothing is in for November. */
  missing?: readonly string[];
  /** November's figures of some schools, in place of the sample's. */
  figures?: ReadonlyMap<string, Figures>;
  input?: Partial<OfficeBookInput>;
  state?: Submission['state'];
}

/** The book with both months in, without going through files: for what comes after receipt. */
export function novemberBook({ missing = [], figures, input = {}, state = 'approved' }: NovemberOptions = {}) {
  const rows: FigureRow[] = [];
  const submissions: Submission[] = [];
  for (const [index, period] of [OCTOBER, NOVEMBER].entries()) {
    for (const [school, own] of sampleFigures(period)) {
      if (period === NOVEMBER && missing.includes(school)) continue;
      const lot = `L000${index + 1}`;
      const changed = period === NOVEMBER ? figures?.get(school) : undefined;
      rows.push({ period, school, lot, figures: changed ?? own });
      submissions.push({
        period,
        school,
        state: period === OCTOBER ? 'approved' : state,
        receivedAt: `${period}-28T09:30`,
        late: false,
        signedCopy: 'none',
        file: `${school}.xlsx`,
        mark: '',
        reason: '',
        lot,
      });
    }
  }
  const { schoolYear, catalogue, rules, settings } = sampleDefinitions();
  const whole: OfficeBookInput = {
    schoolYear,
    catalogue,
    rules,
    settings,
    schools: sampleSchools(),
    figures: rows,
    submissions,
    targets: sampleTargets(),
    outside: sampleOutside(),
    attendance: sampleAttendance(),
    tasks: sampleTasks(),
    lines: sampleLines(),
    ...input,
  };
  return writeWorkbook(newBook(whole, SAMPLE_SECRET));
}

const forms = new Map<string, Promise<SentFile>>();

/** A school's filled November workbook, as it would come by mail. */
export function formFile(code: string): Promise<SentFile> {
  const known = forms.get(code) ?? makeForm(code);
  forms.set(code, known);
  return known;
}

/** The same with other figures, or of another month. */
export async function makeForm(code: string, options: Parameters<typeof sampleForm>[1] = {}): Promise<SentFile> {
  const { school, workbook } = await sampleForm(code, options);
  return { path: schoolFileName(school, periodOf(options.period ?? NOVEMBER)), bytes: writeWorkbook(workbook) };
}

export function allForms(): Promise<SentFile[]> {
  return Promise.all(sampleSchools().map(({ code }) => formFile(code)));
}

/** November's sample figures of a school, some of them changed; `undefined` takes one away. */
export function novemberFigures(code: string, change: Record<string, number | string | undefined> = {}): Figures {
  const figures = new Map(sampleFigures(NOVEMBER).get(code));
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) figures.delete(key);
    else figures.set(key, value);
  }
  return figures;
}

/** Opens the bytes where workbook code looks for Excel. */
export function openInHost(bytes: Uint8Array): EmbeddedHost {
  const host = openHostFromBytes(bytes);
  installHost(host);
  return host;
}
