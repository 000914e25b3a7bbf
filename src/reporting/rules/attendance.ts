import type { Attendance } from '../book/book';
import { formatCount } from '../wording/numbers';

export interface AttendanceProblem {
  rule: 'thanh-phan-hop';
  /** Index of the row. */
  index: number;
  message: string;
}

/** Present and absent must make up the invited, in every row of the meeting's table (Họp). */
export function checkAttendance(rows: readonly Attendance[]): AttendanceProblem[] {
  return rows.flatMap(({ group, invited, present, absent }, index) =>
    present + absent === invited
      ? []
      : [
          {
            rule: 'thanh-phan-hop',
            index,
            message: `Họp, dòng ${index + 1} (${group}): có mặt ${formatCount(present)} và vắng ${formatCount(absent)} cộng lại là ${formatCount(present + absent)}, nhưng triệu tập ${formatCount(invited)}. Sửa một trong ba số.`,
          },
        ],
  );
}
