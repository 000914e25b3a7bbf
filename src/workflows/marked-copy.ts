/** Trả lại: a copy of the school's own file with the office's remarks at their cells, to send back with the message. */
import { openForm } from '../intake/formats/open';
import { identifySchool, readPeriod, serviceContent } from '../intake/identify';
import { MAX_FILE_BYTES } from '../intake/limits';
import { locate, tracesOf } from '../intake/locate';
import { packageReason } from '../intake/package-reason';
import { reasonMessage } from '../intake/outcome';
import { sniffKind } from '../intake/sniff';
import type { OfficeBook } from '../reporting/book/book';
import { slotsOf } from '../reporting/catalogue/slots';
import { periodInSentence } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import type { Finding } from '../reporting/rules/finding';
import { displayName } from '../reporting/schools/names';
import type { School } from '../reporting/schools/school';
import { settingText } from '../reporting/settings/settings';
import { remarkForm } from '../sheets/school/remarks';
import { readWorkbook } from '../spreadsheet/xlsx/read';
import { writeWorkbook } from '../spreadsheet/xlsx/write';
import { schoolFileName } from './file-names';
import type { PickedFile } from './receipt/picked-files';
import { Refused } from './refusals';

export interface CopyRemark {
  /** Figure it is about; absent: the report as a whole. */
  key?: string;
  text: string;
}

export interface MarkedCopyRequest {
  /** The file the school sent. */
  picked: PickedFile;
  book: OfficeBook;
  period: Period;
  school: School;
  remarks: readonly CopyRemark[];
}

export interface MarkedCopy {
  /** "TH-Le-Loi_2021-11_tra-lai.xlsx" */
  name: string;
  bytes: Uint8Array;
}

/**
 * Everything else in the file stays as the school made it, byte for byte where nothing was touched. Neither the open book
 * nor the chosen file is changed.
 * @throws Refused not-the-schools-file
 */
export async function markedCopy({ picked, book, period, school, remarks }: MarkedCopyRequest): Promise<MarkedCopy> {
  const bytes = await bytesOf(picked);
  const kind = sniffKind(picked.path, bytes);
  if (kind !== 'xlsx')
    throw refused(
      picked.path,
      'cần đúng tệp .xlsx trường đã gửi (tệp .xls, .csv, ảnh, PDF không ghi nhận xét vào ô được)',
    );
  try {
    const source = await openForm(bytes, kind);
    const traces = tracesOf(source);
    const identity = identifySchool(source, traces.home, serviceContent(source), book.schools, new Map());
    if (identity.kind !== 'known' || identity.school.code !== school.code) {
      const found = identity.kind === 'known' ? `của ${displayName(identity.school)}` : 'không rõ của trường nào';
      throw refused(picked.path, `tệp này ${found}, không phải của ${displayName(school)}`);
    }
    const { form } = locate(source, traces, slotsOf(book.catalogue, school, period));
    const found = readPeriod(source, form.period);
    if (found?.id !== period.id) {
      const said = found ? `là báo cáo ${periodInSentence(found)}` : 'không rõ kỳ báo cáo';
      throw refused(picked.path, `tệp này ${said}, không phải ${periodInSentence(period)}`);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw refused(picked.path, reasonMessage(packageReason(error).reason, packageReason(error)));
  }
  const workbook = readWorkbook(bytes);
  remarkForm(workbook, period.id, remarks, settingText(book.settings, 'tenNganCoQuan', period.id));
  return {
    name: schoolFileName(school, period).replace(/\.xlsx$/, '_tra-lai.xlsx'),
    bytes: writeWorkbook(workbook),
  };
}

/** What most likely has to be said: the reason for returning it, then errors and warnings nobody explained. */
export function proposedRemarks(
  reason: string,
  findings: readonly Finding[],
): (CopyRemark & { isProposed: boolean })[] {
  const general = reason.trim() === '' ? [] : [{ text: reason.trim(), isProposed: true }];
  const own = findings.map(({ keys, message, severity, explanation }) => ({
    ...(keys[0] !== undefined && { key: keys[0] }),
    text: message,
    isProposed: severity === 'error' || (severity === 'warning' && !explanation),
  }));
  return [...general, ...own];
}

async function bytesOf({ path, file }: PickedFile): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES) throw refused(path, `tệp lớn hơn ${MAX_FILE_BYTES / 1024 / 1024} MB`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw refused(path, error instanceof Error ? error.message : String(error));
  }
}

function refused(path: string, why: string): Refused {
  return new Refused('not-the-schools-file', `Chưa ghi nhận xét vào “${path}”: ${why}. Hãy chọn lại tệp.`);
}
