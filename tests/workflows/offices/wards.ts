/** Books of wards and of the office above them, cut from the sample: each ward has its own schools, lots and log. */
import type { OfficeBook } from '../../../src/reporting/book/book';
import type { School } from '../../../src/reporting/schools/school';
import type { OfficeBookInput } from '../../../src/sheets/office/build';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { newBook } from '../../../src/workflows/new-book';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { NO_OFFICES_CHOICES, type OfficesChoices } from '../../../src/workflows/offices/clashes';
import { planOf, previewOffices, type OfficesPreview } from '../../../src/workflows/offices/preview-offices';
import { receiveOffices, type ReceivedOffices } from '../../../src/workflows/offices/receive-offices';
import { novemberBook, NOVEMBER, NOW, openInHost } from '../../sample-files';

let sample: Promise<OfficeBook> | undefined;

/** The whole sample with October and November in. */
export function wholeBook(): Promise<OfficeBook> {
  return (sample ??= (async () => {
    openInHost(novemberBook());
    return (await readOfficeBook()).book;
  })());
}

export interface WardOptions {
  name: string;
  /** Which schools it has. */
  has: (school: School) => boolean;
  change?: (input: OfficeBookInput) => Partial<OfficeBookInput>;
}

export interface Sent {
  path: string;
  bytes: Uint8Array;
}

export async function wardBook({ name, has, change }: WardOptions): Promise<Sent> {
  const { schools, figures, submissions, schoolYear, catalogue, rules } = await wholeBook();
  const own = schools.filter(has);
  const codes = new Set(own.map(({ code }) => code));
  const of = <Row extends { school: string }>(rows: readonly Row[]) => rows.filter(({ school }) => codes.has(school));
  const input: OfficeBookInput = {
    schoolYear,
    catalogue,
    rules,
    schools: own,
    figures: of(figures),
    submissions: of(submissions),
    settings: [{ key: 'tenNganCoQuan', value: name }],
    log: [
      {
        at: '2021-11-28T10:00:00',
        action: 'Duyệt',
        file: '',
        school: own[0].code,
        cell: `${NOVEMBER} L0002`,
        before: 'Đã nộp',
        after: 'Đã duyệt',
        reason: '',
      },
    ],
  };
  return { path: `${name}.xlsx`, bytes: writeWorkbook(newBook({ ...input, ...change?.(input) })) };
}

/** The office above, open in the host, with nothing in it unless given. */
export async function openAbove(input: Partial<OfficeBookInput> = {}): Promise<void> {
  openInHost(await bookAbove(input));
}

export async function bookAbove(input: Partial<OfficeBookInput> = {}): Promise<Uint8Array> {
  const { schoolYear, catalogue, rules, settings } = await wholeBook();
  return writeWorkbook(newBook({ schoolYear, catalogue, rules, settings, schools: [], ...input }));
}

export function preview(files: readonly Sent[], earlier = true): Promise<OfficesPreview> {
  return previewOffices({ files: [...files], period: NOVEMBER, earlier });
}

export async function receive(files: readonly Sent[], choices: Partial<OfficesChoices> = {}): Promise<ReceivedOffices> {
  return receiveOffices({ preview: await preview(files), choices: { ...NO_OFFICES_CHOICES, ...choices }, now: NOW });
}

export async function planned(files: readonly Sent[], choices: Partial<OfficesChoices> = {}) {
  return planOf(await preview(files), { ...NO_OFFICES_CHOICES, ...choices });
}
