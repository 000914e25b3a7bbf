/** Tạo sổ tổng hợp in the workbook that is open: allowed only where there is nothing that could be lost. */
import type { Setting } from '../../reporting/book/book';
import type { SchoolYear } from '../../reporting/periods/period';
import type { School } from '../../reporting/schools/school';
import { drawWorkbook } from '../../workbook/draw/draw';
import { readContents } from '../../workbook/contents';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { newBook } from '../new-book';
import { Refused } from '../refusals';

export interface NewBookRequest {
  schoolYear: SchoolYear;
  schools: readonly School[];
  settings: readonly Setting[];
}

/** Fixed syncs: 3. @throws Refused workbook-not-empty, no-schools */
export async function createBook(request: NewBookRequest): Promise<SyncCount> {
  const { schoolYear, schools, settings } = request;
  if (schools.length === 0) throw new Refused('no-schools', 'Danh mục chưa có trường nào nên chưa tạo sổ.');
  return withWorkbook(async (session) => {
    const { sheets, filled, tables, names } = await readContents(session);
    const there = filled.length > 0 ? `trang “${filled[0]}” đã có dữ liệu` : tables[0] && `đã có bảng ${tables[0]}`;
    if (there !== undefined)
      throw new Refused(
        'workbook-not-empty',
        `Sổ đang mở không trống (${there}) nên không tạo sổ tổng hợp ở đây, để không mất gì. Hãy mở một sổ trống (Ctrl+N) rồi làm lại.`,
      );
    const model = newBook({ schoolYear, schools, settings: [...settings] });
    await drawWorkbook(session, model, { existing: sheets, existingNames: names, whole: true });
    await session.sync();
    return session.count;
  });
}
