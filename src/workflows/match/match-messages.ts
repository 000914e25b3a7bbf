/** What the office says of differences: to the school, and in the report. Pure. */
import type { OfficeBook } from '../../reporting/book/book';
import type { Difference } from '../../reporting/matching/differences';
import { periodInSentence } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { displayName } from '../../reporting/schools/names';
import type { School } from '../../reporting/schools/school';
import { settingText } from '../../reporting/settings/settings';
import { formatCount, formatSmallCount } from '../../reporting/wording/numbers';

/** To one school: what differs, grade by grade where both say it, and what is asked for. */
export function differenceMessage(
  book: OfficeBook,
  period: Period,
  source: string,
  school: School,
  differences: readonly Difference[],
): string {
  const office = settingText(book.settings, 'tenNganCoQuan', period.id);
  return [
    `Kính gửi đồng chí Hiệu trưởng ${displayName(school)},`,
    `${office} đối chiếu báo cáo ${periodInSentence(period)} của trường với số liệu trên ${source}, có chênh lệch:`,
    ...differences.map((one, at) => `${at + 1}. ${differenceLine(one, source)}`),
    `Đề nghị trường kiểm tra: nếu báo cáo sai thì sửa và gửi lại; nếu ${source} sai thì cập nhật ${source}. Trân trọng!`,
  ].join('\n');
}

/** "Tiểu học: Học sinh: báo cáo 712, SMAS 709 (Lớp 1: 140 và 139)". */
export function differenceLine({ label, ours, theirs, grades }: Difference, source: string): string {
  const told = grades.map((one) => `${one.label}: ${shown(one.ours)} và ${shown(one.theirs)}`);
  const detail = told.length > 0 ? ` (${told.join('; ')})` : '';
  return `${label}: báo cáo ${shown(ours)}, ${source} ${shown(theirs)}${detail}`;
}

function shown(value: number | null): string {
  return value === null ? 'chưa có' : formatCount(value);
}

/** Whether a line of the report is an earlier sentence about the same software. */
export function isDifferenceSentence(text: string, source: string): boolean {
  return text.startsWith('Số liệu của ') && text.includes(` giữa báo cáo và ${source}:`);
}

/** More names than these do not make a sentence any more. */
const NAMED = 10;

/** For the part "Tuy nhiên" of the report; `undefined` when nothing differs. */
export function differenceSentence(source: string, schools: readonly School[]): string | undefined {
  if (schools.length === 0) return undefined;
  const names = schools.slice(0, NAMED).map(displayName).join(', ');
  const more = schools.length > NAMED ? '…' : '';
  return `Số liệu của ${formatSmallCount(schools.length)} đơn vị còn có sự chênh lệch giữa báo cáo và ${source}: ${names}${more}.`;
}
