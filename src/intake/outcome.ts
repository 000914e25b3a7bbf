/** What became of each file that was sent: every end has a name and says what, where and what to do. */
import type { MonthlyReport } from '../reporting/figures/figure';
import type { Finding } from '../reporting/rules/finding';

/** `accepted-candidate`: may go into the book; `repair-proposed`: would, once its repairs are agreed to. */
export type OutcomeKind = 'accepted-candidate' | 'repair-proposed' | 'refused' | 'ignored';

export type StampState = 'valid' | 'none' | 'stamp-mismatch' | 'wrong-token';

export type RepairCode =
  | 'found-by-id'
  | 'found-by-label'
  | 'other-format'
  | 'legacy-font'
  | 'text-number'
  | 'decimal-thousands'
  | 'proposed-value'
  | 'school-by-name';

/** Something mended, or (kind `repair-proposed`) to be mended once agreed to. */
export interface Repair {
  code: RepairCode;
  /** Vietnamese: what was found and what is done about it. */
  message: string;
  /** Figure key, when it concerns one figure. */
  key?: string;
  /** "Nhập liệu!D9". */
  cell?: string;
  before?: string;
  after?: string;
}

/** A finding with the cell to mend, when the figure stands in one. */
export interface LocatedFinding extends Finding {
  cell?: string;
}

export interface IntakeResult {
  /** As sent; inside archives "lô.zip › thư mục/tên.xlsx". */
  path: string;
  kind: OutcomeKind;
  reason: ReasonCode;
  /** Vietnamese, one or two sentences: what, where, what to do. */
  message: string;
  /** Code of the school, as far as it is known. */
  school?: string;
  /** Id of the period the file says it is for. */
  period?: string;
  report?: MonthlyReport;
  repairs: Repair[];
  findings: LocatedFinding[];
  stamp: StampState;
  /** When the stamp was made, as it says; absent without a stamp. */
  stampedAt?: string;
  /** Check code of the figures (dấu), e.g. "7K3F-92QM"; absent when no figures were read. */
  mark?: string;
}

/** Named ends, with the message. Placeholders in braces are filled by `outcome`. */
export const REASONS = {
  accepted: 'Nhận được.',
  'accepted-repaired': 'Nhận được sau khi sửa {n} chỗ như đã liệt kê.',
  'accepted-changed': 'Nhận theo yêu cầu dù số liệu đã thay đổi sau khi chốt.',
  'repair-needed':
    'Có {n} chỗ cần sửa trước khi nhận: xem danh sách sửa, đồng ý thì nhận lại với tùy chọn chấp nhận sửa.',
  'password-protected':
    'Tệp có mật khẩu mở tệp nên không đọc được. Đề nghị trường bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại.',
  truncated: 'Tệp bị cụt hoặc hỏng, có thể do tải hay gửi chưa xong. Hãy tải lại, hoặc đề nghị trường gửi lại tệp.',
  'not-a-workbook': 'Tệp không phải là bảng tính. Đề nghị trường gửi đúng tệp biểu mẫu Excel.',
  'unreadable-xml': 'Nội dung bên trong tệp bị lỗi nên không đọc được. Đề nghị mở tệp bằng Excel, lưu lại rồi gửi lại.',
  'too-large': 'Tệp vượt giới hạn {detail}. Đề nghị xóa ảnh, trang tính thừa rồi gửi lại.',
  'too-many-files': 'Quá {detail} tệp trong một lần tiếp nhận. Hãy chia thành nhiều lần.',
  'hostile-zip':
    'Cấu trúc nén của tệp bất thường ({detail}), có thể là tệp độc hại. Không mở tệp này; hãy hỏi lại nơi gửi.',
  'forged-size': 'Tệp khai sai kích thước bên trong, có thể là tệp độc hại. Không mở tệp này; hãy hỏi lại nơi gửi.',
  'nested-zip-too-deep':
    'Tệp nén lồng trong tệp nén quá {detail} lớp nên không mở tiếp. Hãy giải nén rồi nhận các tệp bên trong.',
  'wrong-template':
    'Không phải biểu mẫu báo cáo của phòng: không tìm thấy các ô số liệu ({detail}). Đề nghị trường điền vào biểu mẫu đã gửi.',
  'unknown-school':
    'Không xác định được trường nào gửi: {detail}. Hãy kiểm tra mã trường trên biểu mẫu và Danh mục trường.',
  'wrong-school': 'Biểu mẫu không đúng trường: {detail}. Đề nghị trường điền vào đúng biểu mẫu của mình.',
  'wrong-token':
    'Mã riêng trong tệp không khớp với mã đã cấp cho {detail}. Đề nghị trường dùng biểu mẫu do phòng gửi lần gần nhất.',
  'other-period':
    'Tệp báo cáo {detail}. Nếu trường chọn nhầm kỳ, đề nghị chọn lại ô Kỳ báo cáo và gửi lại; nếu đúng kỳ đó, hãy nhận vào kỳ đó.',
  'unknown-period': 'Không đọc được kỳ báo cáo{detail}. Đề nghị trường chọn lại ô Kỳ báo cáo rồi gửi lại.',
  'no-figures': 'Biểu mẫu chưa điền số liệu nào nên không nhận. Đề nghị trường điền rồi gửi lại.',
  'duplicate-school':
    'Hai tệp khác nhau của cùng một trường trong lần nhận này: {detail}. Hãy hỏi trường tệp nào đúng, rồi chỉ nhận tệp đó.',
  'same-in-batch': 'Nội dung giống hệt tệp {detail} trong cùng lần nhận nên chỉ lấy một.',
  'same-as-received': 'Số liệu giống hệt bản đã nhận{detail}; không có gì thay đổi.',
  'older-than-received':
    'Tệp cũ hơn bản đã nhận: {detail}. Nếu vẫn muốn dùng tệp này, hãy hoàn tác lần nhận sau rồi nhận lại.',
  'period-locked': 'Số liệu {detail} đã khóa nên không nhận thêm. Muốn thay thì mở khóa trước.',
  'stamp-mismatch':
    'Số liệu đã bị thay đổi sau khi trường chốt. Hãy xác nhận với trường; nếu số liệu đúng, nhận lại với tùy chọn chấp nhận thay đổi.',
  'office-lock-file': 'Tệp tạm do Excel tạo khi đang mở sổ (tên bắt đầu bằng “~$”), không phải báo cáo.',
  'system-file': 'Tệp của hệ điều hành, không phải báo cáo.',
  rar: 'Tệp nén .rar không mở được ở đây. Hãy giải nén rồi nhận các tệp bên trong.',
  '7z': 'Tệp nén .7z không mở được ở đây. Hãy giải nén rồi nhận các tệp bên trong.',
  pdf: 'Tệp PDF không đọc được số liệu. Đề nghị trường gửi tệp Excel, hoặc dùng Nhập hộ và lưu PDF làm bản ký.',
  photo: 'Ảnh chụp không đọc được số liệu. Đề nghị trường gửi tệp Excel, hoặc dùng Nhập hộ.',
  'word-file': 'Tệp Word không đọc được số liệu. Đề nghị trường gửi tệp biểu mẫu Excel.',
  'slides-file': 'Tệp trình chiếu không phải báo cáo. Đề nghị trường gửi tệp biểu mẫu Excel.',
  'empty-file': 'Tệp rỗng (0 byte), có thể do tải chưa xong. Hãy tải lại hoặc đề nghị trường gửi lại.',
  'empty-archive': 'Tệp nén không có tệp nào bên trong. Đề nghị gửi lại.',
  'took-too-long':
    'Đọc tệp quá {detail} giây nên đã dừng, các tệp khác không bị ảnh hưởng. Hãy mở tệp bằng Excel, lưu lại rồi nhận lại.',
  'unreadable-file': 'Không đọc được tệp ({detail}). Hãy kiểm tra tệp còn đó và mở được, rồi nhận lại.',
} as const satisfies Record<string, string>;

export type ReasonCode = keyof typeof REASONS;

/** Fills the message of a reason: `detail` and `n` replace {detail} and {n}. */
export function reasonMessage(reason: ReasonCode, fill: { detail?: string; n?: number } = {}): string {
  return REASONS[reason].replace('{detail}', () => fill.detail ?? '').replace('{n}', String(fill.n ?? 0));
}

/** A result for a file of which nothing (more) could be read. */
export function setAside(
  path: string,
  kind: 'refused' | 'ignored',
  reason: ReasonCode,
  known: Partial<Omit<IntakeResult, 'path' | 'kind' | 'reason' | 'message'>> & { detail?: string } = {},
): IntakeResult {
  const { detail, ...rest } = known;
  return {
    repairs: [],
    findings: [],
    stamp: 'none',
    ...rest,
    path,
    kind,
    reason,
    message: reasonMessage(reason, { detail }),
  };
}
