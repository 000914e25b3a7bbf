/** Why a package of bytes could not be read. The message is for the person who picked the file. */
export type PackageErrorCode =
  | 'not-a-zip'
  | 'truncated'
  | 'corrupt'
  | 'encrypted-office'
  | 'encrypted-zip'
  | 'ole-workbook'
  | 'too-large'
  | 'too-many-parts'
  | 'too-many-cells'
  | 'forged-size'
  | 'bad-part-name'
  | 'duplicate-part'
  | 'bad-xml'
  | 'no-workbook'
  | 'missing-part';

const MESSAGES: Record<PackageErrorCode, string> = {
  'not-a-zip': 'Tệp không phải là sổ tính Excel (.xlsx). Hãy mở tệp bằng Excel và lưu lại ở dạng .xlsx.',
  truncated: 'Tệp bị cụt, có thể do tải hoặc gửi chưa xong. Hãy lấy lại tệp gốc.',
  corrupt: 'Tệp bị hỏng, không giải nén được. Hãy lấy lại tệp gốc.',
  'encrypted-office':
    'Tệp được bảo vệ bằng mật khẩu mở tệp. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại.',
  'encrypted-zip': 'Tệp nén có mật khẩu. Hãy giải nén và gửi tệp bên trong.',
  'ole-workbook': 'Tệp là sổ tính Excel đời cũ (.xls), không phải .xlsx.',
  'too-large': 'Tệp quá lớn so với giới hạn cho phép. Hãy xóa bớt trang tính, hình ảnh thừa rồi gửi lại.',
  'too-many-parts': 'Tệp chứa quá nhiều thành phần bên trong, không giống một sổ tính bình thường.',
  'too-many-cells': 'Trang tính có quá nhiều ô có dữ liệu, vượt giới hạn cho phép.',
  'forged-size': 'Tệp khai sai kích thước bên trong, có thể là tệp độc hại. Không mở tệp này.',
  'bad-part-name': 'Tệp chứa đường dẫn bất thường bên trong, có thể là tệp độc hại. Không mở tệp này.',
  'duplicate-part':
    'Tệp chứa hai thành phần trùng tên bên trong nên không biết đọc bên nào. Hãy mở và lưu lại bằng Excel.',
  'bad-xml': 'Nội dung bên trong tệp bị lỗi. Hãy mở tệp bằng Excel, lưu lại rồi gửi lại.',
  'no-workbook': 'Tệp nén này không chứa sổ tính Excel.',
  'missing-part': 'Tệp thiếu một thành phần bên trong. Hãy mở tệp bằng Excel, lưu lại rồi gửi lại.',
};

export class PackageError extends Error {
  override readonly name = 'PackageError';

  /** @param detail where exactly, e.g. the part's name; shown after the message */
  constructor(
    readonly code: PackageErrorCode,
    readonly detail?: string,
  ) {
    super(detail ? `${MESSAGES[code]} (${detail})` : MESSAGES[code]);
  }
}
