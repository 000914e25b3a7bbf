import type { CheckContext } from '../check';
import { ACCREDITATION_STATES } from '../../catalogue/standard';
import { isRealDay, lastDayOf } from '../../periods/days';
import { formatDate } from '../../wording/dates';
import type { SpecialFinding } from './judge';

const VALID_YEARS = 5;
const RENEWAL_MONTHS = 5;
/** A school in one of these states has already begun again. */
const RENEWING: readonly string[] = [ACCREDITATION_STATES[1], ACCREDITATION_STATES[2], ACCREDITATION_STATES[4]];

/** Recognition holds 5 years; renewal starts at least 5 months before it ends (TT 18/2018/TT-BGDĐT, Điều 38). */
export function recognition({ report, asOf }: CheckContext): SpecialFinding[] {
  const date = report.figures.get('ngayCongNhan');
  if (typeof date !== 'string' || !isRealDay(date)) return [];
  const found = (message: string): SpecialFinding[] => [
    { keys: ['ngayCongNhan'], value: date, message: `Toàn trường, ô "Ngày công nhận": ${message}` },
  ];
  if (date > asOf)
    return found(`ngày ${formatDate(date)} sau ngày lấy số liệu (${formatDate(asOf)}). Kiểm tra lại ngày.`);
  const end = shifted(date, 12 * VALID_YEARS);
  if (asOf >= end)
    return found(
      `công nhận từ ${formatDate(date)} đã hết hạn ngày ${formatDate(end)} (giá trị 5 năm). Sửa ngày nếu đã công nhận lại, hoặc ghi lý do ở cột Giải trình.`,
    );
  if (asOf < shifted(end, -RENEWAL_MONTHS) || RENEWING.includes(String(report.figures.get('hoSoChuan') ?? '')))
    return [];
  return found(
    `công nhận hết hạn ngày ${formatDate(end)}; hồ sơ công nhận lại phải bắt đầu trước đó ít nhất 5 tháng. Cập nhật ô Hồ sơ, hoặc ghi lý do ở cột Giải trình.`,
  );
}

/** So many months later (or earlier), on the same day or the month's last. */
function shifted(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const lastDay = lastDayOf(year, month + months);
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
