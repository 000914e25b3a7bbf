/** Forms that other programs and busy hands have taken apart; every figure can still be found. */
import { SCHOOL_SHEET } from '../../sheets/school/contract';
import { cellName } from '../../reporting/catalogue/slots';
import type { Workbook } from '../../spreadsheet/model';
import { readWorkbook } from '../../spreadsheet/xlsx/read';
import type { FormMaker } from '../forms';
import { dropServiceSheet, namedCell, pushRowsDown, renameSheet } from './damage';
import { ACCEPTED, type DirtyEntry, type DirtyFile, PROPOSED, type Save, single } from './dirty-file';

interface Damaged extends DirtyEntry {
  school: string;
  damage(workbook: Workbook): void;
}

export async function* structureFiles(save: Save<Workbook>, makeForm: FormMaker): AsyncGenerator<DirtyFile> {
  for (const { school, damage, ...entry } of DAMAGED) {
    const { workbook } = await makeForm(school);
    damage(workbook);
    yield single(entry, await save(workbook));
  }
  yield await fromGoogle(save, makeForm);
}

const DAMAGED: readonly Damaged[] = [
  {
    path: 'mat-ten-o.xlsx',
    wrong: 'Mọi tên ô (GB_…) bị xóa; số liệu phải tìm lại theo mã dòng, mã cột ẩn.',
    school: 'UB-THCS02',
    damage: (workbook) => void (workbook.names = []),
    ...PROPOSED,
  },
  {
    path: 'chen-dong.xlsx',
    wrong: 'Chèn thêm một dòng giữa bảng bằng chương trình không dời tên ô: tên ô trỏ lệch một dòng.',
    school: 'UB-THCS04',
    damage: (workbook) => pushRowsDown(workbook, SCHOOL_SHEET.input, namedCell(workbook, cellName('THCS_7_lop')).row),
    ...PROPOSED,
  },
  {
    path: 'doi-ten-trang.xlsx',
    wrong: 'Trang “Nhập liệu” bị đổi tên thành “THÁNG 11”.',
    school: 'UB-THCS05',
    damage: (workbook) => renameSheet(workbook, SCHOOL_SHEET.input, 'THÁNG 11'),
    end: ACCEPTED,
  },
];

/** What was calculated stays as values where the formula is lost: so it is saved first. */
async function fromGoogle(save: Save<Workbook>, makeForm: FormMaker): Promise<DirtyFile> {
  const { workbook } = await makeForm('UB-LC01');
  const saved = readWorkbook(await save(workbook));
  dropServiceSheet(saved);
  const wrong = 'Mở và lưu bằng Google Trang tính: mất trang ẩn “_giaoban”, mất bớt quy tắc kiểm tra dữ liệu.';
  return single({ path: 'tu-google-trang-tinh.xlsx', wrong, end: ACCEPTED }, await save(saved));
}
