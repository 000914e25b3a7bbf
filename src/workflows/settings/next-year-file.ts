/** Sang năm học mới, as a file of its own: the open book is only read. */
import { schoolYearLabel } from '../../reporting/periods/calendar';
import { writeWorkbook } from '../../spreadsheet/xlsx/write';
import { openBook } from '../../workbook/open-book';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { SECRET_KEY } from '../tokens';
import { nextYearBook } from './next-year';

export interface NextYearFile {
  /** "So-tong-hop_2022-2023.xlsx". */
  name: string;
  /** "2022-2023". */
  schoolYear: string;
  bytes: Uint8Array;
  syncs: SyncCount;
}

/** Fixed syncs: 2. @throws NotAnOfficeBookError, WorkbookBusyError */
export async function makeNextYear(): Promise<NextYearFile> {
  const { book, secret, syncs } = await withWorkbook(async (session) => {
    const open = await openBook(session);
    return { book: open.book, secret: open.service.get(SECRET_KEY), syncs: session.count };
  });
  const schoolYear = schoolYearLabel({ start: book.schoolYear.start + 1 });
  const bytes = writeWorkbook(nextYearBook(book, secret));
  return { name: `So-tong-hop_${schoolYear}.xlsx`, schoolYear, bytes, syncs };
}
