/** .xls, .xlsb, .ods, .csv and tables of HTML or XML named ".xls": read by SheetJS, loaded only when one turns up. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import type * as SheetJs from '@e965/xlsx';
import type { Area, Cell, CellValue } from '../../spreadsheet/model';
import { unescapeXml } from '../../spreadsheet/xml';
import { openArchive } from '../../spreadsheet/zip';
import { MAX_FOREIGN_ROWS, MAX_NAMES, WORKBOOK_LIMITS } from '../limits';
import { legacyFontsOfXls } from './biff-fonts';
import { decodeCsv, decodeText } from './csv-text';
import { type FormSource, UnreadableFile } from './form-source';

export type ForeignFormat = 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'xml-spreadsheet';

/** @throws UnreadableFile, and PackageError for the zip formats */
export async function readForeign(bytes: Uint8Array, format: ForeignFormat): Promise<FormSource> {
  const vetted = format === 'ods' || format === 'xlsb' ? vetArchive(bytes) : bytes;
  const sheetJs = await loadSheetJs();
  let workbook: SheetJs.WorkBook;
  try {
    workbook = parse(sheetJs, vetted, format);
  } catch (error) {
    throw unreadable(error);
  }
  const sheets = workbook.SheetNames.map((name) => ({
    name,
    rows: rowsOf(workbook.Sheets[name], format),
    merges: mergesOf(workbook.Sheets[name]),
  }));
  const names = (workbook.Workbook?.Names ?? []).slice(0, MAX_NAMES).map(({ Name, Ref, Sheet }) => ({
    name: Name,
    // SheetJS leaves the entities of an .ods as they stand: &apos;Nhập liệu&apos;!$C$5.
    formula: format === 'ods' ? unescapeXml(Ref) : Ref,
    ...(Sheet !== undefined && Sheet !== null && { sheet: workbook.SheetNames[Sheet] ?? '' }),
  }));
  const fonts = format === 'xls' ? legacyFontsOfXls(bytes, sheetJs.CFB) : undefined;
  return {
    sheets,
    names,
    lookAt: (sheet, row, column) => {
      const code = workbook.Sheets[sheet]?.['!data']?.[row]?.[column]?.z;
      const shows =
        code === undefined ? {} : { date: sheetJs.SSF.is_date(String(code)), percent: String(code).includes('%') };
      return { font: fonts?.get(`${sheet}!${row}!${column}`), ...shows };
    },
  };
}

function parse(sheetJs: typeof SheetJs, bytes: Uint8Array, format: ForeignFormat): SheetJs.WorkBook {
  const common = { dense: true, sheetRows: MAX_FOREIGN_ROWS, cellText: false, cellHTML: false } as const;
  if (format === 'csv') {
    const { text, separator } = decodeCsv(bytes);
    // Raw: "10/10" must not become a date nor "12.843" a fraction.
    return sheetJs.read(text, { ...common, type: 'string', raw: true, FS: separator });
  }
  if (format === 'html') return sheetJs.read(decodeText(bytes).text, { ...common, type: 'string', raw: true });
  return sheetJs.read(bytes, { ...common, type: 'array', cellFormula: true, cellNF: true });
}

/** Webpack and Jest hand over the module's names; Node's own import of a CommonJS file may put them under `default`. */
async function loadSheetJs(): Promise<typeof SheetJs> {
  const loaded: typeof SheetJs & { default?: typeof SheetJs } = await import('@e965/xlsx');
  return loaded.default ?? loaded;
}

/**
 * SheetJS inflates without caps, so everything is inflated under ours first and handed over stored.
 * Left out: maps of conditional number formats in an .ods, of which SheetJS complains on the console one by one.
 */
function vetArchive(bytes: Uint8Array): Uint8Array {
  const archive = openArchive(bytes, WORKBOOK_LIMITS);
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names()) {
    const part = archive.read(name) ?? new Uint8Array();
    const isStyled = name === 'content.xml' || name === 'styles.xml';
    parts[name] = isStyled ? strToU8(strFromU8(part).replace(/<style:map\b[^>]*\/>/g, '')) : part;
  }
  return zipSync(parts, { level: 0 });
}

function unreadable(error: unknown): UnreadableFile {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) return new UnreadableFile('password-protected');
  return new UnreadableFile('truncated', message);
}

function rowsOf(sheet: SheetJs.WorkSheet | undefined, format: ForeignFormat): (Cell | undefined)[][] {
  const dense: (SheetJs.CellObject | undefined)[][] = sheet?.['!data'] ?? [];
  const plainText = format === 'csv' || format === 'html';
  return dense.map((row) => (row ?? []).map((cell) => (cell ? cellOf(cell, plainText) : undefined)));
}

function cellOf(cell: SheetJs.CellObject, plainText: boolean): Cell | undefined {
  const value = valueOf(cell, plainText);
  if (cell.f !== undefined) return { formula: cell.f, ...(value !== null && { value }) };
  return value === null ? undefined : { value };
}

function valueOf(cell: SheetJs.CellObject, plainText: boolean): CellValue {
  if (cell.t === 'z' || cell.v === undefined) return null;
  if (cell.t === 'e') return { error: cell.w ?? ERRORS[Number(cell.v)] ?? '#VALUE!' };
  if (cell.v instanceof Date) return cell.v.getTime() / 86_400_000 + 25_569;
  // In a text table every number is text; plain digits are numbers as they stand, the rest is for the reader to judge.
  // A zero in front belongs to a code ("0012") and would be lost.
  if (plainText && typeof cell.v === 'string' && /^\s*(?:0|[1-9]\d{0,14})\s*$/.test(cell.v)) return Number(cell.v);
  return cell.v;
}

/** [MS-XLS] 2.5.10 Bes. */
const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function mergesOf(sheet: SheetJs.WorkSheet | undefined): Area[] {
  return (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}
