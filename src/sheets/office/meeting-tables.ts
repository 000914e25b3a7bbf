/** What only the office can say of the month: `tblHop` (attendance), `tblNhiemVu` (tasks), `tblNoiDung` (staff's lines). */
import type { Attendance, StaffLine, Task } from '../../reporting/book/book';
import { freeText, optionalNumber, period, text, wholeNumber } from './columns';
import { packed, tableLayout } from './layout';

type FlatAttendance = Omit<Attendance, 'present' | 'absent'> & {
  present: number | undefined;
  absent: number | undefined;
};

const flatAttendance = tableLayout<FlatAttendance>({
  sheet: 'Họp',
  table: 'tblHop',
  title: 'THÀNH PHẦN DỰ HỌP GIAO BAN',
  hint: 'Có mặt + Vắng = Triệu tập. Ghi họ tên và lý do vắng ở cột cuối; bỏ trống một trong hai số thì chương trình tính.',
  columns: {
    period: period(),
    group: text('Thành phần', { width: 60 }),
    invited: wholeNumber('Triệu tập'),
    present: optionalNumber('Có mặt'),
    absent: optionalNumber('Vắng'),
    absentees: freeText('Vắng (họ tên, lý do)', { width: 60 }),
  },
});

/** One of present and absent may be left out; both left out: everyone came. */
export const ATTENDANCE = packed<Attendance, FlatAttendance>(
  flatAttendance,
  (row) => row,
  ({ present, absent, ...row }) => {
    const whole = present ?? row.invited - (absent ?? 0);
    return { ...row, present: whole, absent: absent ?? row.invited - whole };
  },
);

export const TASKS = tableLayout<Task>({
  sheet: 'Nhiệm vụ',
  table: 'tblNhiemVu',
  title: 'NHIỆM VỤ THÁNG TỚI',
  hint: 'Kỳ là kỳ của báo cáo có phần nhiệm vụ này. In ở phần II của báo cáo theo thứ tự dòng.',
  columns: {
    period: period(),
    lead: freeText('Chủ trì', { width: 26 }),
    support: freeText('Phối hợp', { width: 26 }),
    content: text('Nội dung', { width: 70 }),
    deadline: freeText('Hạn', { width: 14 }),
    state: freeText('Trạng thái', { width: 16 }),
  },
});

export const STAFF_LINES = tableLayout<StaffLine>({
  sheet: 'Nội dung',
  table: 'tblNoiDung',
  title: 'NỘI DUNG THUYẾT MINH CỦA PHÒNG',
  hint: 'Mục: 1 đến 11, 11b (Tuy nhiên…), mở đầu, kết, II. Mỗi gạch đầu dòng của báo cáo là một dòng ở đây.',
  columns: {
    period: period(),
    field: text('Mục', { width: 10 }),
    text: text('Nội dung', { width: 120 }),
  },
});
