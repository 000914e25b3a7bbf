/** The first sheet: what this book is, how it is used, what is where. */
import { schoolYearLabel } from '../../reporting/periods/calendar';
import type { SchoolYear } from '../../reporting/periods/period';
import { emptySheet, internStyle, setCell } from '../../spreadsheet/build';
import type { Sheet, Workbook } from '../../spreadsheet/model';
import { POINTS_PER_WIDTH_UNIT } from '../looks/default-style';
import { LOOKS, withLook } from '../looks/styles';
import { textHeight } from '../looks/text-lines';
import type { TableLook } from './tables';

const HOW_TO = [
  '1. Kiểm tra “Danh mục trường” và “Thiết lập” (tên cơ quan, hạn nộp, người ký) trước tháng đầu tiên.',
  '2. Hằng tháng: tạo biểu mẫu, gửi các trường; trường điền, chốt số liệu và gửi lại.',
  '3. Tiếp nhận báo cáo: chọn các tệp đã nhận và ghi thời điểm nhận; tệp có lỗi được nêu tên và lý do.',
  '4. Xem tình hình nộp ở “Nộp báo cáo”; đôn đốc trường chưa nộp, trả lại tệp sai, duyệt tệp đúng.',
  '5. Ghi nội dung của Phòng ở “Nội dung”, “Họp”, “Nhiệm vụ”, rồi lập báo cáo giao ban.',
  '6. Được lọc, sắp xếp, sửa tay trong các bảng; không đổi tên bảng, tên cột, không sửa “Nhật ký”.',
];

const HINT_WIDTH = 96;

export function coverSheet(workbook: Workbook, schoolYear: SchoolYear, looks: readonly TableLook[]): Sheet {
  const sheet = emptySheet('Giao ban');
  const title = internStyle(
    workbook,
    withLook(LOOKS.title, { font: { size: 18 }, align: { horizontal: 'left', wrap: false } }),
  );
  const heading = internStyle(workbook, withLook(LOOKS.plain, { font: { bold: true } }));
  const plain = internStyle(workbook, LOOKS.plain);
  const wrapped = internStyle(workbook, LOOKS.wrapped);
  sheet.columns = { 0: { width: 26 }, 1: { width: HINT_WIDTH } };
  sheet.showGridlines = false;
  let row = 0;
  const line = (style: number, left: string, right?: string) => {
    setCell(sheet, row, 0, { value: left, style });
    if (right !== undefined) setCell(sheet, row, 1, { value: right, style: wrapped });
    sheet.rowFormats[row] = { height: textHeight(right ?? '', { size: 12 }, HINT_WIDTH * POINTS_PER_WIDTH_UNIT) + 4 };
    row += 1;
  };
  line(title, 'SỔ TỔNG HỢP GIAO BAN');
  sheet.rowFormats[0] = { height: 32 };
  line(heading, `Năm học ${schoolYearLabel(schoolYear)}`);
  row += 1;
  line(heading, 'Cách dùng');
  for (const step of HOW_TO) line(plain, step);
  row += 1;
  line(heading, 'Các trang');
  for (const look of looks) line(plain, look.sheet, look.hint);
  sheet.page = { paper: 'A4', orientation: 'landscape', fit: { width: 1, height: 0 } };
  return sheet;
}
