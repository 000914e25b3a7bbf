/** Milliseconds to read a school's file, beside the floor (inflate and scan) and two libraries, in one run. */
import { read as readWithSheetJs } from '@e965/xlsx';
import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { unzipSync } from 'fflate';
import { readOneFile } from '../../src/intake/receive-file';
import { expectationsOf } from '../../src/workflows/expectations';
import { openForm } from '../../src/intake/formats/open';
import { makeCalendar } from '../../src/reporting/periods/calendar';
import { SAMPLE_SECRET, sampleDefinitions, SAMPLE_YEAR } from '../../src/sample/book';
import { periodOf, sampleForm } from '../../src/sample/forms';
import { sampleSchools } from '../../src/sample/schools';
import { openHost } from '../../src/host/embedded-host';
import { SCHOOL_SHEET } from '../../src/sheets/school/contract';
import { tokensOf } from '../../src/workflows/tokens';
import { table, time } from './timing';

/** Rounds over all files before any counts: about a thousand files in, everyone's code is compiled. */
const WARM_UP = 20;

export async function benchReading(): Promise<string> {
  const files: Uint8Array[] = [];
  for (const { code } of sampleSchools()) {
    const { workbook } = await sampleForm(code);
    const host = openHost(workbook);
    files.push(host.save());
    host.close();
  }
  const each = async (work: (bytes: Uint8Array) => unknown) => {
    for (const bytes of files) await work(bytes);
  };
  const floor = await time(7, () => each(inflateAndScan), WARM_UP);
  const thin = await time(7, () => each(openCells), WARM_UP);
  const expectations = await emptyOffice();
  const whole = await time(5, () => each((bytes) => readOneFile('a.xlsx', bytes, expectations)), WARM_UP);
  const sheetJs = await time(3, () => each((bytes) => readWithSheetJs(bytes, { cellStyles: false })), WARM_UP);
  const excelJs = await time(3, () => each((bytes) => new ExcelJsWorkbook().xlsx.load(asBuffer(bytes))), WARM_UP);
  const row = (name: string, { best, median }: typeof floor) => [
    name,
    best / files.length,
    median / files.length,
    median / floor.median,
  ];
  return table(
    [`đọc ${files.length} tệp, ms CPU mỗi tệp`, 'nhanh nhất', 'trung vị', 'so với sàn'],
    [
      row('sàn: giải nén và quét byte', floor),
      row('Giao ban: mở và quét các trang cần đọc', thin),
      row('Giao ban: tới số liệu đã kiểm tra', whole),
      row('SheetJS', sheetJs),
      row('exceljs', excelJs),
    ],
  );
}

/** Of a form only these are looked at: the input sheet and `_giaoban`, first and last as the office writes it. */
const READ_SHEETS: readonly string[] = [SCHOOL_SHEET.input, SCHOOL_SHEET.service];
const READ_PARTS = ['workbook', 'sharedStrings', 'worksheets/sheet1', 'worksheets/sheet4'].map(
  (name) => `xl/${name}.xml`,
);

/** The least any reader does: inflate what must be read and look at every byte once. */
function inflateAndScan(bytes: Uint8Array): number {
  const parts = unzipSync(bytes, { filter: ({ name }) => READ_PARTS.includes(name) });
  let cells = 0;
  for (const part of Object.values(parts)) for (let i = 0; i < part.length; i++) if (part[i] === 0x3c) cells++;
  return cells;
}

async function openCells(bytes: Uint8Array): Promise<number> {
  const { sheets } = await openForm(bytes, 'xlsx');
  return sheets.filter(({ name }) => READ_SHEETS.includes(name)).reduce((sum, { rows }) => sum + rows.length, 0);
}

async function emptyOffice() {
  const { catalogue, rules, settings } = sampleDefinitions();
  const schools = sampleSchools();
  const book = {
    schoolYear: SAMPLE_YEAR,
    calendar: makeCalendar(SAMPLE_YEAR),
    schools,
    settings,
    catalogue,
    rules,
    targets: [],
    figures: [],
    outside: [],
    submissions: [],
    attendance: [],
    tasks: [],
    lines: [],
    log: [],
  };
  return expectationsOf(book, periodOf('2021-11'), await tokensOf(SAMPLE_SECRET, schools));
}

function asBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
