import type { OfficeBook } from '../reporting/book/book';
import { parsePeriod, periodInSentence, periodOfCalendar, schoolYearLabel } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import type { School } from '../reporting/schools/school';
import { activeSchools } from '../reporting/schools/registry';
import { Refused } from './refusals';

/** The period of the book's calendar that `text` names. @throws Refused when it names none of them */
export function periodOfBook(book: OfficeBook, text: string): Period {
  const asked = parsePeriod(text);
  if (!asked) {
    throw new Refused('unknown-period', `Không hiểu kỳ báo cáo “${text}”. Hãy ghi như 2021-11 hoặc 2022-06..07.`);
  }
  const period = periodOfCalendar(book.calendar, asked.id);
  if (!period) {
    const year = schoolYearLabel(book.schoolYear);
    throw new Refused(
      'unknown-period',
      `Sổ năm học ${year} không có kỳ báo cáo ${periodInSentence(asked)}. ` +
        'Hãy mở đúng sổ của năm học, hoặc xem các kỳ gộp, kỳ không báo cáo trong trang “Thiết lập”.',
    );
  }
  return period;
}

/** The school of the period with this code. @throws Refused */
export function schoolOfBook(book: OfficeBook, period: Period, code: string): School {
  const school = activeSchools(book.schools, period).find((one) => one.code === code);
  if (!school) {
    throw new Refused(
      'unknown-school',
      `Không có trường mã “${code}” trong Danh mục trường của kỳ ${periodInSentence(period)}. Hãy kiểm tra lại mã trường.`,
    );
  }
  return school;
}
