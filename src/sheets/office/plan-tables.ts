/** What the office decides: `tblThietLap` (settings), `tblMucTieu` (targets), `tblSoNgoai` (figures from outside). */
import type { OutsideFigure, Setting, Target } from '../../reporting/book/book';
import { freeText, optionalPeriod, optionalText, period, text, wholeNumber } from './columns';
import { tableLayout } from './layout';

export const SETTINGS = tableLayout<Setting>({
  sheet: 'Thiết lập',
  table: 'tblThietLap',
  title: 'THIẾT LẬP',
  hint: 'Để trống Kỳ và Mã trường: áp dụng chung. Dòng ghi riêng cho một kỳ hoặc một trường được ưu tiên hơn.',
  columns: {
    key: text('Khóa', { width: 26 }),
    period: optionalPeriod(),
    school: optionalText('Mã trường', { width: 14 }),
    value: freeText('Giá trị', { width: 60 }),
  },
});

export const TARGETS = tableLayout<Target>({
  sheet: 'Mục tiêu',
  table: 'tblMucTieu',
  title: 'MỤC TIÊU, CHỈ TIÊU PHẤN ĐẤU',
  hint: 'Phạm vi: ALL (toàn ngành), mã cấp học hoặc tên xã/phường. Báo cáo in mục tiêu bên cạnh kết quả đạt được.',
  columns: {
    indicator: text('Chỉ tiêu', { width: 26 }),
    scope: freeText('Phạm vi', { width: 18 }),
    year: freeText('Năm', { width: 14 }),
    target: text('Mục tiêu', { width: 24 }),
  },
});

export const OUTSIDE = tableLayout<OutsideFigure>({
  sheet: 'Số ngoài trường',
  table: 'tblSoNgoai',
  title: 'SỐ LIỆU NGOÀI CÁC TRƯỜNG TRỰC THUỘC',
  hint: 'Số của đơn vị không thuộc danh mục (THPT, GDTX…), ghi rõ nguồn; báo cáo cộng thêm và nêu nguồn.',
  columns: {
    period: period(),
    indicator: text('Chỉ tiêu', { width: 30 }),
    source: freeText('Nguồn', { width: 40 }),
    value: wholeNumber('Giá trị', { width: 16 }),
  },
});
