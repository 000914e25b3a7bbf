/** A list of schools from a file or the clipboard, as rows of cells. */
import { openForm } from '../../intake/formats/open';
import { UnreadableFile } from '../../intake/formats/form-source';
import { MAX_FILE_BYTES, MAX_FOREIGN_ROWS, MAX_TEXT_BYTES } from '../../intake/limits';
import { packageReason } from '../../intake/package-reason';
import { sniffKind } from '../../intake/sniff';
import { isCellError, type CellValue } from '../../spreadsheet/model';
import type { PickedFile } from '../receipt/picked-files';
import { Refused } from '../refusals';

export {
  type ColumnChoice,
  fieldLabel,
  proposeColumns,
  readLines,
  REGISTRY_FIELDS,
  type RegistryField,
  type RegistryLine,
} from '../../sheets/office/registry-columns';

export interface ListSheet {
  name: string;
  /** As wide as each row is; `null`: blank. */
  rows: CellValue[][];
}

const MB = 1024 * 1024;
const WHAT = 'danh sách trường';

/**
 * Sheets with anything in them.
 * @param what is looked for, for the message: "danh sách trường"
 * @throws Refused unreadable-list
 */
export async function readListFile({ path, file }: PickedFile, what = WHAT): Promise<ListSheet[]> {
  if (file.size > MAX_FILE_BYTES) throw unreadable(path, `tệp lớn hơn ${MAX_FILE_BYTES / MB} MB`, what);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error), what);
  }
  return sheetsOf(path, bytes, path, what);
}

/** Cells copied from Excel, or lines with tabs or commas between. @throws Refused unreadable-list */
export async function readPastedList(text: string): Promise<ListSheet[]> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_TEXT_BYTES) throw unreadable('phần vừa dán', `dài hơn ${MAX_TEXT_BYTES / MB} MB`);
  return sheetsOf('dan.csv', bytes, 'phần vừa dán');
}

async function sheetsOf(path: string, bytes: Uint8Array, shown = path, what = WHAT): Promise<ListSheet[]> {
  try {
    const kind = sniffKind(path, bytes);
    const { sheets } = await openForm(bytes, kind);
    // Foreign formats are read up to a row: what is beyond it would be missing without a word.
    if (kind !== 'xlsx' && sheets.some(({ rows }) => rows.length >= MAX_FOREIGN_ROWS))
      throw unreadable(
        shown,
        `tệp có từ ${MAX_FOREIGN_ROWS} dòng trở lên nên đọc không hết; hãy lưu thành .xlsx rồi chọn lại`,
        what,
      );
    const filled = sheets
      .map(({ name, rows }) => ({ name, rows: Array.from(rows, (cells) => Array.from(cells ?? [], valueOf)) }))
      .filter(({ rows }) => rows.some((cells) => cells.some((cell) => cell !== null)));
    if (filled.length === 0) throw unreadable(shown, 'không có dòng nào', what);
    return filled;
  } catch (error) {
    if (error instanceof Refused) throw error;
    const reason = error instanceof UnreadableFile ? error.reason : packageReason(error).reason;
    throw unreadable(shown, WHY[reason] ?? 'nội dung bên trong bị lỗi', what);
  }
}

function valueOf(cell: { value?: CellValue } | undefined): CellValue {
  const value = cell?.value ?? null;
  return isCellError(value) || value === '' ? null : value;
}

const WHY: Partial<Record<string, string>> = {
  'password-protected': 'tệp có mật khẩu; hãy bỏ mật khẩu rồi chọn lại',
  truncated: 'tệp bị cụt hoặc hỏng',
  'not-a-workbook': 'không phải bảng tính; hãy dùng tệp .xlsx, .xls, .ods hoặc .csv',
  'too-large': 'tệp quá lớn',
};

function unreadable(from: string, why: string, what = WHAT): Refused {
  return new Refused('unreadable-list', `Không đọc được ${what} từ ${from}: ${why}. Chưa có gì thay đổi.`);
}
