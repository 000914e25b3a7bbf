/** One model, drawn two ways: into an open workbook through Office.js, and into bytes. Both must read back the same. */
import { emptySheet, emptyWorkbook } from '../../src/spreadsheet/build';
import type { Workbook } from '../../src/spreadsheet/model';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { installHost, openHost } from '../../src/host/embedded-host';
import { sampleBook } from '../../src/sample/book';
import { sampleForm } from '../../src/sample/forms';
import { buildReportSheets } from '../../src/sheets/report/build';
import { compileBriefing } from '../../src/reporting/briefing/compile';
import { drawWorkbook } from '../../src/workbook/draw/draw';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { periodOf } from '../../src/sample/forms';
import { NOVEMBER, novemberBook, openInHost } from '../sample-files';
import { pictureOf } from './picture';

/** Calculated by the host and written to bytes, as the command line makes files. */
function written(model: Workbook): Workbook {
  const host = openHost(structuredClone(model));
  const bytes = host.save();
  host.close();
  return readWorkbook(bytes);
}

async function drawn(model: Workbook): Promise<Workbook> {
  const blank = emptyWorkbook();
  blank.sheets.push(emptySheet('Sheet1'));
  const host = openHost(blank);
  installHost(host);
  await withWorkbook(async (session) => {
    await drawWorkbook(session, model, { existing: ['Sheet1'], whole: true });
    await session.sync();
  });
  const bytes = host.save();
  host.close();
  return readWorkbook(bytes);
}

async function reportModel(): Promise<Workbook> {
  const host = openInHost(novemberBook());
  const { book } = await withWorkbook((session) => openBook(session));
  host.close();
  return buildReportSheets(compileBriefing(book, periodOf(NOVEMBER))).workbook;
}

const MODELS: [string, () => Promise<Workbook>][] = [
  ['the school form of a nursery', async () => (await sampleForm('UB-MN01')).workbook],
  ['the school form of a school with two levels', async () => (await sampleForm('UB-LC01')).workbook],
  ["the office's book", () => sampleBook()],
  ['the report with its annexes', reportModel],
];

describe.each(MODELS)('%s', (_, make) => {
  let model: Workbook;
  let file: Workbook;
  let open: Workbook;
  beforeAll(async () => {
    model = await make();
    file = written(model);
    open = await drawn(model);
  });

  const pictures = () =>
    model.sheets.map((sheet) => [pictureOf(file, sheet.name, sheet), pictureOf(open, sheet.name, sheet)] as const);

  it('has the same sheets, names and title', () => {
    expect(open.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    const sorted = (names: Workbook['names']) =>
      names.filter(({ sheet }) => !sheet).sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(sorted(open.names)).toEqual(sorted(file.names));
    expect(open.properties.title).toBe(file.properties.title);
    expect(open.sheets[open.activeSheet].name).toBe(file.sheets[file.activeSheet].name);
  });

  it('has the same values and formulas', () => {
    for (const [expected, actual] of pictures()) expect(actual.cells).toEqual(expected.cells);
  });

  it('looks the same', () => {
    for (const [expected, actual] of pictures()) {
      expect(actual.looks).toEqual(expected.looks);
      expect(actual.lines).toEqual(expected.lines);
      expect(actual.conditionalFormats).toEqual(expected.conditionalFormats);
    }
  });

  it('has columns and rows of the same sizes', () => {
    for (const [expected, actual] of pictures()) {
      for (const [column, width] of Object.entries(expected.widths))
        // A pixel: Office.js counts widths in points.
        expect(Math.abs(actual.widths[Number(column)] - width)).toBeLessThan(1 / 7);
      for (const [row, height] of Object.entries(expected.heights))
        expect(Math.abs(actual.heights[Number(row)] - height)).toBeLessThanOrEqual(0.375);
    }
  });

  it('checks what is typed the same way', () => {
    for (const [expected, actual] of pictures()) expect(actual.validations).toEqual(expected.validations);
  });

  it('is protected, frozen, merged and tabled the same way', () => {
    for (const [expected, actual] of pictures()) expect(actual.other).toEqual(expected.other);
  });

  it('prints the same', () => {
    for (const [expected, actual] of pictures()) expect(actual.page).toEqual(expected.page);
  });
});
