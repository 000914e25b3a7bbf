/** Forms saved in other formats. SheetJS writes them, so they have what a program keeps that is not Excel. */
import type * as SheetJs from '@e965/xlsx';
import { SCHOOL_SHEET } from '../../sheets/school/contract';
import type { Workbook } from '../../spreadsheet/model';
import type { FormMaker } from '../forms';
import { ACCEPTED, type DirtyEntry, type DirtyFile, PROPOSED, type Save, single } from './dirty-file';
import { toWindows1258 } from './windows-1258';

interface OtherFormat extends DirtyEntry {
  school: string;
  write(sheetJs: typeof SheetJs, workbook: SheetJs.WorkBook): Uint8Array;
}

export async function* formatFiles(
  save: Save<Workbook>,
  makeForm: FormMaker,
  sheetJs: typeof SheetJs,
): AsyncGenerator<DirtyFile> {
  for (const { school, write, ...entry } of FORMATS) {
    const { workbook } = await makeForm(school);
    const book = sheetJs.read(await save(workbook), { cellNF: true, cellFormula: true });
    yield single(entry, write(sheetJs, plainer(book)));
  }
}

const FORMATS: readonly OtherFormat[] = [
  {
    path: 'excel-2003.xls',
    wrong: 'Lưu thành .xls đời cũ bằng chương trình khác: mất tên ô, phải tìm lại theo mã dòng, mã cột ẩn.',
    school: 'UB-MN08',
    write: (sheetJs, book) => written(sheetJs, book, 'biff8'),
    ...PROPOSED,
  },
  {
    path: 'libreoffice.ods',
    wrong: 'Lưu thành .ods của LibreOffice.',
    school: 'UB-MN09',
    write: (sheetJs, book) => written(sheetJs, book, 'ods'),
    end: ACCEPTED,
  },
  {
    path: 'nhi-phan.xlsb',
    wrong: 'Lưu thành .xlsb (sổ tính nhị phân).',
    school: 'UB-MN10',
    write: (sheetJs, book) => written(sheetJs, book, 'xlsb'),
    end: ACCEPTED,
  },
  {
    path: 'van-ban-utf8.csv',
    wrong: 'Trang nhập lưu thành văn bản .csv (UTF-8): chỉ còn chữ và số, không còn sổ tính.',
    school: 'UB-MN11',
    write: (sheetJs, book) => new TextEncoder().encode(`\uFEFF${csvOf(sheetJs, book, ',')}`),
    ...PROPOSED,
  },
  {
    path: 'van-ban-windows-1258.csv',
    wrong: 'Trang nhập lưu thành văn bản .csv bằng bảng mã Windows-1258, ngăn cách bằng dấu chấm phẩy.',
    school: 'UB-MN12',
    write: (sheetJs, book) => toWindows1258(csvOf(sheetJs, book, ';')),
    ...PROPOSED,
  },
];

function written(sheetJs: typeof SheetJs, book: SheetJs.WorkBook, bookType: SheetJs.BookType): Uint8Array {
  return new Uint8Array(sheetJs.write(book, { bookType, type: 'array', compression: true }) as ArrayBuffer);
}

function csvOf(sheetJs: typeof SheetJs, book: SheetJs.WorkBook, separator: string): string {
  return sheetJs.utils.sheet_to_csv(book.Sheets[SCHOOL_SHEET.input], { FS: separator });
}

/** Print titles and number formats of several parts are what SheetJS cannot write, and says so on the console. */
function plainer(book: SheetJs.WorkBook): SheetJs.WorkBook {
  if (book.Workbook?.Names) book.Workbook.Names = book.Workbook.Names.filter(({ Name }) => !Name.startsWith('_xlnm.'));
  for (const sheet of Object.values(book.Sheets)) {
    for (const [address, cell] of Object.entries(sheet) as [string, SheetJs.CellObject][]) {
      if (!address.startsWith('!') && String(cell.z ?? '').includes(';')) delete cell.z;
    }
  }
  return book;
}
