/** The document's head, opening and closing words and signature, from the office's settings. */
import { meetingMonth, periodInSentence } from '../periods/calendar';
import { dayOfSerial } from '../periods/days';
import type { SettingKey } from '../settings/keys';
import { isSet, settingList, settingText } from '../settings/settings';
import { formatDate, formatLongDate } from '../wording/dates';
import type { BriefingHeader, BriefingSignature } from './document';
import type { ReportMonth } from './month';

export function headerOf(month: ReportMonth): BriefingHeader {
  const text = texts(month);
  const number = text('soKyHieu');
  const date = isoDate(text('ngayVanBan'));
  const { year, month: meeting } = meetingMonth(month.period);
  const when = date ? formatLongDate(date) : `ngày ${BLANK} tháng ${meeting < 3 ? `0${meeting}` : meeting} năm ${year}`;
  return {
    parentBody: text('coQuanChuQuan'),
    issuingBody: text('coQuanBanHanh'),
    number: `Số: ${/^\d/.test(number) ? number : `${BLANK}${number}`}`,
    placeAndDate: [text('diaDanh'), when].filter((part) => part !== '').join(', '),
    kind: text('loaiVanBan').toLocaleUpperCase('vi'),
    subject: fillIn(month, worded(month, 'trichYeu')),
    basis: `Số liệu ${periodInSentence(month.period)} (giao ban ${meetingWords(month)})`,
  };
}

/** "Ngày 02/12/2021, Phòng GD&ĐT tổ chức Hội nghị giao ban …", or the staff's own words under "mở đầu". */
export function openingOf(month: ReportMonth): string {
  return fillIn(month, staffLine(month, 'mở đầu') ?? worded(month, 'moDau'));
}

/** The closing paragraph with "./.", or the staff's own words under "kết". */
export function closingOf(month: ReportMonth): string {
  const words = fillIn(month, staffLine(month, 'kết') ?? worded(month, 'ketThuc'));
  return `${words.replace(/[\s./]+$/, '')}./.`;
}

/** The report read out at the meeting comes before it: no attendance, no conclusion. The notice comes after. */
export function isReport(month: ReportMonth): boolean {
  return texts(month)('loaiVanBan').toLocaleUpperCase('vi') === 'BÁO CÁO';
}

/** "KT. TRƯỞNG PHÒNG" over "PHÓ TRƯỞNG PHÒNG" when the position has two lines. */
export function signatureOf(month: ReportMonth): BriefingSignature {
  const { settings } = month.book;
  const authority = texts(month)('quyenKy');
  const [first = '', ...rest] = settingList(settings, 'chucVuKy', month.period.id);
  return {
    lines: [[authority, first].filter((part) => part !== '').join(' '), ...rest],
    name: texts(month)('nguoiKy'),
    recipients: settingList(settings, 'noiNhan', month.period.id).map((line) =>
      /^[-+]/.test(line) ? line : `- ${line}`,
    ),
  };
}

/** "tháng 12/2021": of the meeting, and of the plan made there. */
function meetingWords(month: ReportMonth): string {
  const { year, month: meeting } = meetingMonth(month.period);
  return `tháng ${meeting}/${year}`;
}

/** "tháng 12 năm 2021". */
export function meetingInFull(month: ReportMonth): string {
  return inFull(meetingWords(month));
}

/** "tháng 11 năm 2021", "tháng 6-7 năm 2022". */
export function periodInFull(month: ReportMonth): string {
  return inFull(periodInSentence(month.period));
}

/** What a setting's words may name; dates not yet known are left to be written in by hand. */
export function fillIn(month: ReportMonth, words: string): string {
  const text = texts(month);
  const met = isoDate(text('ngayHop'));
  const values: Record<string, string> = {
    ngayHop: met ? `Ngày ${formatDate(met)}` : `Ngày ....../${meetingWords(month).replace('tháng ', '')}`,
    coQuan: text('tenNganCoQuan'),
    ky: periodInSentence(month.period),
    kyDai: periodInFull(month),
    thang: meetingWords(month),
    thangDai: meetingInFull(month),
    phamVi: text('phamVi'),
  };
  return words.replace(/\{([^{}]*)\}/g, (whole, name: string) => values[name] ?? whole);
}

const BLANK = '......';

/** Words of a Báo cáo where the office has set none of its own; the settings' defaults are those of a Thông báo. */
const REPORT_WORDS = {
  trichYeu: 'Kết quả thực hiện nhiệm vụ {ky}; phương hướng, nhiệm vụ {thang}',
  moDau: '{coQuan} báo cáo kết quả thực hiện nhiệm vụ {kyDai} và phương hướng, nhiệm vụ trọng tâm {thangDai} như sau:',
  ketThuc: 'Trên đây là báo cáo kết quả thực hiện nhiệm vụ {kyDai}, phương hướng, nhiệm vụ {thangDai} của {coQuan}',
};

function worded(month: ReportMonth, key: keyof typeof REPORT_WORDS): string {
  const own = !isReport(month) || isSet(month.book.settings, key, month.period.id);
  return own ? texts(month)(key) : REPORT_WORDS[key];
}

function texts(month: ReportMonth): (key: SettingKey) => string {
  return (key) => settingText(month.book.settings, key, month.period.id);
}

function staffLine(month: ReportMonth, field: string): string | undefined {
  const lines = month.book.lines.filter((line) => line.period === month.period.id && line.field === field);
  return lines.length === 0 ? undefined : lines.map((line) => line.text).join(' ');
}

/** Settings hold dates as typed: "2021-12-02", "02/12/2021" or Excel's serial number. */
function isoDate(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.slice(0, 10);
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text));
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, day = '', monthOfYear = '', year = ''] = match;
  return `${year}-${monthOfYear.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function inFull(monthAndYear: string): string {
  return monthAndYear.replace('/', ' năm ');
}
