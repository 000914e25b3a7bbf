/** A sổ tổng hợp that another office sent (a ward to its Sở), read from its file without Excel. */
import { packageReason } from '../../intake/package-reason';
import { WORKBOOK_LIMITS } from '../../intake/limits';
import type { ReasonCode } from '../../intake/outcome';
import { sniffKind } from '../../intake/sniff';
import type { OfficeBook } from '../../reporting/book/book';
import { settingText } from '../../reporting/settings/settings';
import { tablesOfFile } from '../../sheets/office/file-tables';
import type { BookProblem } from '../../sheets/office/problems';
import { readOfficeTables } from '../../sheets/office/read';
import { OFFICE_CONTRACT_VERSION, readOfficeService } from '../../sheets/office/service-sheet';
import { ESSENTIAL_TABLES } from '../../sheets/office/tables';
import { readWorkbook } from '../../spreadsheet/xlsx/read';

export interface SentBook {
  kind: 'book';
  /** As sent; inside archives "lô.zip › tên.xlsx". */
  path: string;
  /** "Phòng VH-XH Bắc Sơn": from its settings, else the file's name. */
  name: string;
  /** Its Địa danh; "" when it says none. */
  place: string;
  book: OfficeBook;
  /** What could not be read in it, without notes. */
  problems: BookProblem[];
}

export type AsideReason =
  ReasonCode | 'not-an-office-book' | 'school-form' | 'newer-contract' | 'uncomputed' | 'other-year';

/** A file that is no book to receive; named, never lost. */
export interface AsideFile {
  kind: 'aside';
  path: string;
  reason: AsideReason;
  /** Vietnamese: what it is and what to do. */
  message: string;
}

export type OfficeFile = SentBook | AsideFile;

/** Never throws for what is in the file. */
export function readSentBook(path: string, bytes: Uint8Array): OfficeFile {
  const kind = sniffKind(path, bytes);
  if (kind !== 'xlsx') return aside(path, REASON_OF_KIND[kind] ?? 'not-a-workbook');
  try {
    const { tables, service, uncomputed } = tablesOfFile(readWorkbook(bytes, WORKBOOK_LIMITS));
    const contract = readOfficeService(service);
    const missing = ESSENTIAL_TABLES.filter((name) => !tables[name]);
    if (missing.length > 0) {
      const isForm = contract === undefined && service.length > 0;
      return aside(path, isForm ? 'school-form' : 'not-an-office-book', missing.join(', '));
    }
    if (contract && contract.contractVersion > OFFICE_CONTRACT_VERSION) return aside(path, 'newer-contract');
    if (uncomputed !== undefined) return aside(path, 'uncomputed', uncomputed);
    const { book, problems } = readOfficeTables(tables);
    return {
      kind: 'book',
      path,
      ...officeOf(book, path),
      book,
      problems: problems.filter(({ severity }) => severity !== 'note'),
    };
  } catch (error) {
    const { reason, detail } = packageReason(error);
    return aside(path, reason, detail);
  }
}

/** How an office is called where its figures are told from another's. */
function officeOf({ settings }: Pick<OfficeBook, 'settings'>, path: string): Pick<SentBook, 'name' | 'place'> {
  const place = settingText(settings, 'diaDanh');
  const own = (key: 'tenNganCoQuan' | 'coQuanBanHanh') =>
    settings.some((row) => row.key === key && row.value.trim() !== '') ? settingText(settings, key) : '';
  const called = own('tenNganCoQuan') || own('coQuanBanHanh');
  if (called === '' && place === '') return { name: fileTitle(path), place };
  const office = called || settingText(settings, 'tenNganCoQuan');
  const says = office.toLocaleLowerCase('vi').includes(place.toLocaleLowerCase('vi'));
  return { name: says ? office : `${office} ${place}`, place };
}

/** "lô.zip › so-bac-son.xlsx" → "so-bac-son". */
function fileTitle(path: string): string {
  const last = path.split(/ › |[\\/]/).at(-1) ?? path;
  return last.replace(/\.[a-z0-9]+$/i, '') || path;
}

const REASON_OF_KIND: Partial<Record<ReturnType<typeof sniffKind>, ReasonCode>> = {
  encrypted: 'password-protected',
  truncated: 'truncated',
  empty: 'empty-file',
  rar: 'rar',
  '7z': '7z',
  'lock-file': 'office-lock-file',
  'system-file': 'system-file',
};

/** Files that only lie about, of which nobody needs to hear as if something had gone wrong. */
export function isStray({ reason }: AsideFile): boolean {
  return reason === 'office-lock-file' || reason === 'system-file';
}

const WHY: Partial<Record<AsideReason, string>> = {
  'not-an-office-book':
    'Không phải sổ tổng hợp giao ban: không có bảng {detail}. Đề nghị đơn vị gửi đúng tệp sổ tổng hợp (.xlsx).',
  'school-form': 'Đây là biểu mẫu của một trường, không phải sổ tổng hợp. Hãy nhận ở phần “Tiếp nhận báo cáo”.',
  'newer-contract':
    'Sổ do phiên bản mới hơn của Giao ban tạo nên không đọc được ở đây. Hãy cập nhật phần bổ trợ rồi đọc lại.',
  uncomputed:
    'Ô {detail} có công thức chưa được tính nên không biết giá trị. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại.',
  'other-year': 'Sổ của năm học {detail}. Hãy chọn sổ của cùng năm học.',
  'password-protected': 'Tệp có mật khẩu mở tệp nên không đọc được. Đề nghị đơn vị bỏ mật khẩu rồi gửi lại.',
  truncated: 'Tệp bị cụt hoặc hỏng, có thể do tải hay gửi chưa xong. Hãy tải lại hoặc đề nghị đơn vị gửi lại.',
  'empty-file': 'Tệp rỗng (0 byte), có thể do tải chưa xong. Hãy tải lại hoặc đề nghị đơn vị gửi lại.',
  'not-a-workbook': 'Không phải tệp .xlsx. Sổ ở định dạng khác (.xls, .ods…): hãy mở ra, lưu thành .xlsx rồi chọn lại.',
  'too-large': 'Tệp vượt giới hạn {detail}. Hãy xóa ảnh, trang tính thừa rồi chọn lại.',
  'took-too-long': 'Đọc tệp quá {detail} giây nên đã dừng. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại.',
  'too-many-files': 'Quá {detail} tệp trong một lần. Hãy chia thành nhiều lần.',
  'empty-archive': 'Tệp nén không có tệp nào bên trong.',
  'nested-zip-too-deep': 'Tệp nén lồng quá {detail} lớp nên không mở tiếp. Hãy giải nén rồi chọn các tệp bên trong.',
  'hostile-zip': 'Cấu trúc nén của tệp bất thường ({detail}). Không mở tệp này; hãy hỏi lại nơi gửi.',
  'forged-size': 'Tệp khai sai kích thước bên trong. Không mở tệp này; hãy hỏi lại nơi gửi.',
  'unreadable-xml': 'Nội dung bên trong tệp bị lỗi. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại.',
  'office-lock-file': 'Tệp tạm do Excel tạo khi đang mở sổ, không phải sổ.',
  'system-file': 'Tệp của hệ điều hành, không phải sổ.',
  rar: 'Tệp nén .rar không mở được ở đây. Hãy giải nén rồi chọn các tệp bên trong.',
  '7z': 'Tệp nén .7z không mở được ở đây. Hãy giải nén rồi chọn các tệp bên trong.',
};

export function aside(path: string, reason: AsideReason, detail = ''): AsideFile {
  const message = WHY[reason] ?? 'Không đọc được tệp{detail}. Hãy kiểm tra tệp còn đó và mở được, rồi chọn lại.';
  const known = reason in WHY ? detail : detail && ` (${detail})`;
  return { kind: 'aside', path, reason, message: message.replace('{detail}', () => known) };
}
