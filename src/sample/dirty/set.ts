/** `loi/`: files as dirty as schools send them, with a list of what is wrong with each and what receiving it comes to. */
import type { Workbook } from '../../spreadsheet/model';
import { type FormMaker, sampleForm } from '../forms';
import { archiveFiles } from './archives';
import { type DirtyEntry, type DirtyFile, refused, type Save, single } from './dirty-file';
import { encryptWorkbook } from './encrypted';
import { wrongFigureFiles } from './figures';
import { formatFiles } from './formats';
import { identityFiles } from './identity';
import { notWorkbooks } from './not-workbooks';
import { structureFiles } from './structure';
import { typingFiles } from './typing';

export const LIST_NAME = 'danh-sach.json';
const PASSWORD = 'UongBi2021';

/**
 * No two files that could come in are of the same school, except where that is what is wrong.
 * @param save calculates and gives bytes, as in `sampleSet`
 * @param makeForm a school's form, as the office sent it and filled in
 */
export async function* dirtySet(
  save: Save<Workbook>,
  makeForm: FormMaker = sampleForm,
): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  const entries: DirtyEntry[] = [];
  for await (const file of dirtyFiles(save, makeForm)) {
    entries.push(...file.entries);
    yield { path: file.path, bytes: file.bytes };
  }
  entries.push({
    path: LIST_NAME,
    wrong: 'Chính danh sách này, không phải báo cáo. Kết quả ghi ở đây là khi nhận thư mục vào sổ ví dụ còn nguyên.',
    end: refused('not-a-workbook'),
  });
  yield { path: LIST_NAME, bytes: new TextEncoder().encode(`${JSON.stringify(listOf(entries), null, 2)}\n`) };
}

async function* dirtyFiles(save: Save<Workbook>, makeForm: FormMaker): AsyncGenerator<DirtyFile> {
  const loaded = await import('@e965/xlsx');
  // Node's own import of a CommonJS module puts its names under `default`.
  const sheetJs = 'default' in loaded ? (loaded.default as typeof loaded) : loaded;
  yield* typingFiles(save, makeForm);
  yield* wrongFigureFiles(save, makeForm);
  yield* identityFiles(save, makeForm);
  yield* structureFiles(save, makeForm);
  yield* formatFiles(save, makeForm, sheetJs);
  yield* archiveFiles(save, makeForm);
  yield* notWorkbooks(save);
  const { workbook } = await makeForm('UB-MN17');
  yield single(
    {
      path: 'co-mat-khau.xlsx',
      wrong: `Tệp đặt mật khẩu mở tệp (mật khẩu: ${PASSWORD}).`,
      end: refused('password-protected'),
    },
    await encryptWorkbook(await save(workbook), PASSWORD, sheetJs.CFB),
  );
}

/** The list as people and tests read it. */
function listOf(entries: readonly DirtyEntry[]) {
  return entries.map(({ path, wrong, end, endWithRepairs = end, rules = [] }) => ({
    path,
    loi: wrong,
    ketQua: end,
    ketQuaKhiChapNhanSua: endWithRepairs,
    quyTac: rules,
  }));
}
