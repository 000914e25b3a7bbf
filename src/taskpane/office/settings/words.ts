/** What the screen Thiết lập says. */
import { SETTING_KEYS, type SettingKey } from '../../../reporting/settings/keys';
import type { RegistryField } from '../../../workflows/settings/school-draft';
import type { SettingGroup } from '../../../workflows/settings/settings-fields';
import type { InLanguages } from '../../language';
import type { Deed } from './school-change';

interface Labelled {
  label: string;
  hint?: string;
}

interface Words {
  partsLabel: string;
  parts: Record<'details' | 'deadline' | 'schools' | 'nextYear', string>;
  save: string;
  saving: string;
  saved: string;
  unsaved: (count: number) => string;
  mendFirst: string;
  discard: string;
  changedMeanwhile: string;
  scope: string;
  wholeYear: string;
  onlyMonth: (month: string) => string;
  groups: Record<SettingGroup, string>;
  settings: Record<SettingKey, Labelled>;
  /** What holds when the field stays empty. */
  without: (value: string, scope: 'year' | 'month') => string;
  longWithout: (scope: 'year' | 'month') => string;
  asAbove: (value: string, scope: 'year' | 'month') => string;
  none: string;
  deadlineIntro: string;
  everyMonth: string;
  thisMonth: (month: string) => string;
  extensions: (month: string) => string;
  noExtension: string;
  alwaysLonger: (count: number) => string;
  extendFor: string;
  removeExtension: (school: string) => string;
  noDeadline: string;
  meant: (month: string, moment: string) => string;
  searchHint: string;
  found: string;
  foundCount: (count: number, shown: number) => string;
  searchSchools: string;
  whichSchools: string;
  activeIn: (month: string) => string;
  allRows: string;
  addSchool: string;
  schoolCount: (count: number) => string;
  validity: (from: string, to: string) => string;
  backToList: string;
  whatToDo: string;
  deeds: Record<Exclude<Deed, 'add'>, string>;
  deedHints: Record<Deed, string>;
  lastDay: string;
  fromDay: string;
  dayHint: string;
  badDay: string;
  mergedWith: string;
  notMerged: (school: string) => string;
  becomes: string;
  becomesNew: string;
  becomesOld: string;
  goesOn: (name: string, code: string) => string;
  another: string;
  fields: Record<RegistryField, Labelled>;
  reason: string;
  reasonHint: string;
  missing: (fields: readonly string[]) => string;
  lost: (reports: readonly string[], more: number) => string;
  acceptLost: string;
  leave: string;
  written: Record<Deed, (school: string) => string>;
  nextYearIntro: (year: string) => string;
  goesOver: (counts: { schools: number; left: number; tasks: number }) => string[];
  staysBehind: string;
  makeNextYear: (year: string) => string;
  nextYearMade: (name: string) => string;
}

const VI_SETTINGS = Object.fromEntries(
  SETTING_KEYS.map(({ key, label, hint }) => [key, hint === '' ? { label } : { label, hint: `${hint}.` }]),
) as Record<SettingKey, Labelled>;

export const SETTINGS_WORDS: InLanguages<Words> = {
  vi: {
    partsLabel: 'Phần',
    parts: {
      details: 'Thông tin, báo cáo',
      deadline: 'Hạn nộp',
      schools: 'Danh mục trường',
      nextYear: 'Năm học mới',
    },
    save: 'Ghi vào sổ',
    saving: 'Đang ghi…',
    saved: 'Đã ghi vào sổ.',
    unsaved: (count) => `${count} thay đổi chưa ghi vào sổ.`,
    mendFirst: 'Còn chỗ phải sửa trước khi ghi.',
    discard: 'Bỏ thay đổi',
    changedMeanwhile:
      'Người khác vừa sửa một trong các mục này trong sổ. Hãy bỏ thay đổi để xem giá trị mới rồi sửa lại.',
    scope: 'Áp dụng cho',
    wholeYear: 'Cả năm học',
    onlyMonth: (month) => `Riêng ${month}`,
    groups: {
      head: 'Đầu văn bản',
      text: 'Lời văn',
      signature: 'Ký và nơi nhận',
      way: 'Cách tổng hợp và in',
    },
    settings: {
      ...VI_SETTINGS,
      kyKhongBaoCao: { label: 'Kỳ không báo cáo', hint: 'Các tháng nghỉ, cách nhau bằng |, ví dụ: 7|8.' },
      chucVuKy: { label: 'Chức vụ người ký', hint: 'Mỗi dòng một ý.' },
      noiNhan: { label: 'Nơi nhận', hint: 'Mỗi nơi một dòng.' },
    },
    without: (value, scope) =>
      value === ''
        ? ''
        : scope === 'month'
          ? `Để trống: như cả năm, “${value}”.`
          : `Để trống: dùng mặc định, “${value}”.`,
    longWithout: (scope) => (scope === 'month' ? 'Đang như cả năm.' : 'Đang dùng mặc định.'),
    asAbove: (value, scope) =>
      `${scope === 'month' ? 'Như cả năm' : 'Lấy sẵn'}: ${value === '' ? '(không ghi)' : value}`,
    none: '(không ghi)',
    deadlineIntro:
      'Ghi “ngày 28 lúc 17g00” cho mọi kỳ, “17g00 ngày 02 tháng sau”, hoặc một ngày cụ thể như 28/11/2021 17g00.',
    everyMonth: 'Mọi kỳ',
    thisMonth: (month) => `Riêng ${month}`,
    extensions: (month) => `Gia hạn riêng từng trường, ${month}`,
    noExtension: 'Chưa trường nào được gia hạn riêng.',
    alwaysLonger: (count) => `Trong sổ còn ${count} trường có hạn riêng cho mọi kỳ; xem ở trang “Thiết lập”.`,
    extendFor: 'Gia hạn cho trường',
    removeExtension: (school) => `Bỏ gia hạn của ${school}`,
    noDeadline: 'Chưa định hạn: không báo cáo nào bị tính là muộn.',
    meant: (month, moment) => `Hạn của ${month}: ${moment}.`,
    searchHint: 'Gõ vài chữ của tên hoặc mã trường.',
    found: 'Trường tìm được',
    foundCount: (count, shown) =>
      count === 0
        ? 'Không có trường nào.'
        : count > shown
          ? `${count} trường; gõ thêm chữ để thu hẹp.`
          : `${count} trường.`,
    searchSchools: 'Tìm trường',
    whichSchools: 'Danh sách',
    activeIn: (month) => `Đang hoạt động ${month}`,
    allRows: 'Tất cả các dòng',
    addSchool: 'Thêm trường',
    schoolCount: (count) => `${count} trường`,
    validity: (from, to) =>
      from !== '' && to !== '' ? `${from} đến ${to}` : from !== '' ? `từ ${from}` : to !== '' ? `đến ${to}` : '',
    backToList: 'Về danh mục',
    whatToDo: 'Việc cần làm',
    deeds: {
      correct: 'Sửa chỗ ghi sai',
      rename: 'Đổi tên, cấp học từ một ngày',
      close: 'Thôi hoạt động',
      merge: 'Sáp nhập',
    },
    deedHints: {
      add: 'Trường mới báo cáo từ kỳ có “Từ ngày”; để trống thì từ đầu năm học.',
      correct: 'Sửa cho mọi kỳ, kể cả các kỳ đã qua.',
      rename: 'Các kỳ trước vẫn mang tên cũ; mã trường giữ nguyên.',
      close: 'Từ kỳ kết thúc sau ngày này, trường không còn phải báo cáo. Số liệu các kỳ trước giữ nguyên.',
      merge: 'Từ ngày sáp nhập chỉ còn trường mới báo cáo; so sánh với kỳ trước lấy tổng của các trường cũ.',
    },
    lastDay: 'Ngày hoạt động cuối cùng',
    fromDay: 'Từ ngày',
    dayHint: 'Ngày/tháng/năm, ví dụ 01/01/2022.',
    badDay: 'Ngày này không đọc được hoặc không có thật.',
    mergedWith: 'Sáp nhập cùng trường',
    notMerged: (school) => `Không sáp nhập ${school}`,
    becomes: 'Thành',
    becomesNew: 'Một trường mới',
    becomesOld: 'Một trường đang có trong danh mục',
    goesOn: (name, code) => `Sáp nhập vào: ${name} (${code}).`,
    another: 'Chọn trường khác',
    fields: {
      code: { label: 'Mã trường', hint: 'Viết liền, mỗi trường một mã.' },
      name: { label: 'Tên trường' },
      levels: { label: 'Cấp học' },
      commune: { label: 'Xã/phường' },
      kind: { label: 'Loại hình' },
      email: { label: 'Email' },
      validFrom: { label: 'Từ ngày', hint: 'Để trống: từ trước đến nay.' },
      validTo: { label: 'Đến ngày', hint: 'Để trống: vẫn hoạt động.' },
      formerCode: { label: 'Trường trước đó', hint: 'Mã trường cũ; nhiều trường thì cách nhau bằng dấu chấm phẩy.' },
    },
    reason: 'Căn cứ',
    reasonHint: 'Ghi vào nhật ký của sổ, ví dụ: QĐ 123/QĐ-UBND ngày 25/10/2021.',
    missing: (fields) => `Còn thiếu: ${fields.join(', ')}.`,
    lost: (reports, more) =>
      `Các báo cáo này đã ở trong sổ và sẽ không còn trong tổng: ${reports.join('; ')}${more > 0 ? `; và ${more} báo cáo nữa` : ''}.`,
    acceptLost: 'Tôi hiểu, vẫn ghi',
    leave: 'Thôi',
    written: {
      add: (school) => `Đã thêm ${school}.`,
      correct: (school) => `Đã sửa ${school}.`,
      rename: (school) => `Đã đổi tên ${school}.`,
      close: (school) => `Đã ghi ngày thôi hoạt động của ${school}.`,
      merge: (school) => `Đã ghi việc sáp nhập ${school}.`,
    },
    nextYearIntro: (year) =>
      `Tạo một sổ mới cho năm học ${year} từ sổ này, thành một tệp riêng. Sổ đang mở giữ nguyên. Mang sang sổ mới:`,
    goesOver: ({ schools, left, tasks }) => [
      `${schools} trường còn hoạt động vào ngày 01/9${left > 0 ? `; ${left} trường đã thôi hoạt động để lại` : ''}`,
      'Thiết lập dùng cho cả năm học, chỉ tiêu còn dùng, quy tắc và mục tiêu',
      tasks > 0 ? `${tasks} nhiệm vụ chưa xong, chuyển sang kỳ đầu tiên` : 'Không có nhiệm vụ nào còn dở',
    ],
    staysBehind: 'Để lại trong sổ này: số liệu, báo cáo đã nhận, nhật ký và thiết lập riêng của từng tháng.',
    makeNextYear: (year) => `Tải sổ năm học ${year}`,
    nextYearMade: (name) => `Đã tải ${name}. Mở tệp này bằng Excel khi bắt đầu năm học mới.`,
  },
  en: {
    partsLabel: 'Part',
    parts: { details: 'Office and report', deadline: 'Deadlines', schools: 'Schools', nextYear: 'Next school year' },
    save: 'Write to the book',
    saving: 'Writing…',
    saved: 'Written to the book.',
    unsaved: (count) => `${count} changes are not in the book yet.`,
    mendFirst: 'Something must be mended before it can be written.',
    discard: 'Drop the changes',
    changedMeanwhile: 'Somebody changed one of these in the book. Drop the changes to see the new value.',
    scope: 'Holds for',
    wholeYear: 'The whole school year',
    onlyMonth: (month) => `Only ${month}`,
    groups: { head: 'Head of the document', text: 'Wording', signature: 'Signature, recipients', way: 'Ways of adding up and printing' }, // prettier-ignore
    settings: {
      namHoc: { label: 'School year' },
      coQuanChuQuan: { label: 'Parent body' },
      coQuanBanHanh: { label: 'Issuing body' },
      tenNganCoQuan: { label: 'Short name in the text' },
      diaDanh: { label: 'Place' },
      phamVi: { label: 'The whole area is called' },
      loaiVanBan: { label: 'Kind of document', hint: 'THÔNG BÁO or BÁO CÁO.' },
      soKyHieu: { label: 'Number and code', hint: 'Leave the number blank: /TB-PGDĐT.' },
      trichYeu: { label: 'Subject', hint: '{thang}: month of the meeting, {ky}: month of the figures.' },
      moDau: { label: 'Opening', hint: '{ngayHop} {coQuan} {kyDai} {thangDai} can be used.' },
      ngayHop: { label: 'Day of the meeting', hint: 'Day/month/year.' },
      ngayVanBan: { label: 'Day of the document', hint: 'Empty: left to be filled in.' },
      thanhPhan: { label: 'Before the list of those present' },
      ketLuan: { label: 'After the list of those present' },
      ketThuc: { label: 'Closing', hint: '"./." is added.' },
      quyenKy: { label: 'Signing authority' },
      chucVuKy: { label: 'Signer’s title', hint: 'One a line.' },
      nguoiKy: { label: 'Signer’s name' },
      noiNhan: { label: 'Recipients', hint: 'One a line.' },
      hanNop: { label: 'Deadline' },
      kyKhongBaoCao: { label: 'Months without report', hint: 'Apart by |, e.g. 7|8.' },
      kyGop: { label: 'Months in one', hint: 'E.g. 6-7.' },
      kieuGio: { label: 'Way of writing times', hint: '17g00 or 17h00.' },
      tiemChung: { label: 'Vaccination tables', hint: 'Không; Có; or groups.' },
      tinhDocLap: { label: 'Count independent nurseries' },
      anChiTieuNhayCam: { label: 'Hide disabilities and drop-outs of single schools' },
      inGiaiTrinh: { label: 'Print accepted reasons' },
    },
    without: (value, scope) =>
      value === '' ? '' : scope === 'month' ? `Empty: as for the year, “${value}”.` : `Empty: “${value}”.`,
    longWithout: (scope) => (scope === 'month' ? 'As for the year.' : 'The default.'),
    asAbove: (value, scope) =>
      `${scope === 'month' ? 'As for the year' : 'Default'}: ${value === '' ? '(none)' : value}`,
    none: '(none)',
    deadlineIntro:
      'Write “ngày 28 lúc 17g00” for every month, “17g00 ngày 02 tháng sau”, or a day such as 28/11/2021 17g00.',
    everyMonth: 'Every month',
    thisMonth: (month) => `Only ${month}`,
    extensions: (month) => `Longer for single schools, ${month}`,
    noExtension: 'No school has longer.',
    alwaysLonger: (count) =>
      `${count} schools have a deadline of their own for every month; see the sheet “Thiết lập”.`,
    extendFor: 'Longer for',
    removeExtension: (school) => `Not longer for ${school}`,
    noDeadline: 'No deadline: nothing is late.',
    meant: (month, moment) => `For ${month}: ${moment}.`,
    searchHint: 'A few letters of the name or code.',
    found: 'Schools found',
    foundCount: (count, shown) =>
      count === 0 ? 'No school.' : count > shown ? `${count} schools; type more letters.` : `${count} schools.`,
    searchSchools: 'Find a school',
    whichSchools: 'List',
    activeIn: (month) => `Active in ${month}`,
    allRows: 'All rows',
    addSchool: 'Add a school',
    schoolCount: (count) => `${count} schools`,
    validity: (from, to) =>
      from !== '' && to !== '' ? `${from} to ${to}` : from !== '' ? `from ${from}` : to !== '' ? `until ${to}` : '',
    backToList: 'Back to the list',
    whatToDo: 'What to do',
    deeds: {
      correct: 'Mend what was written wrongly',
      rename: 'Rename from a day on',
      close: 'Closes',
      merge: 'Merges',
    },
    deedHints: {
      add: 'It reports from the month of its first day; empty: all year.',
      correct: 'For all months, also those that are over.',
      rename: 'Earlier months keep the old name; the code stays.',
      close: 'Months that end after this day are not expected. Earlier figures stay.',
      merge: 'From that day on only the new school reports; it is compared with the sum of the old ones.',
    },
    lastDay: 'Last day',
    fromDay: 'From',
    dayHint: 'Day/month/year, e.g. 01/01/2022.',
    badDay: 'This is no day.',
    mergedWith: 'Merged with',
    notMerged: (school) => `Do not merge ${school}`,
    becomes: 'They become',
    becomesNew: 'A new school',
    becomesOld: 'A school of the registry',
    goesOn: (name, code) => `Merged into ${name} (${code}).`,
    another: 'Another school',
    fields: {
      code: { label: 'School code', hint: 'No blanks; one for each school.' },
      name: { label: 'School name' },
      levels: { label: 'Levels' },
      commune: { label: 'Commune' },
      kind: { label: 'Kind' },
      email: { label: 'Email' },
      validFrom: { label: 'From', hint: 'Empty: always.' },
      validTo: { label: 'Until', hint: 'Empty: still active.' },
      formerCode: { label: 'Former schools', hint: 'Codes, apart by ";".' },
    },
    reason: 'Why',
    reasonHint: 'For the log of the book.',
    missing: (fields) => `Missing: ${fields.join(', ')}.`,
    lost: (reports, more) =>
      `These reports are in the book and would leave the totals: ${reports.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    acceptLost: 'I know; write it',
    leave: 'Leave it',
    written: {
      add: (school) => `${school} was added.`,
      correct: (school) => `${school} was mended.`,
      rename: (school) => `${school} was renamed.`,
      close: (school) => `The last day of ${school} was written.`,
      merge: (school) => `The merger of ${school} was written.`,
    },
    nextYearIntro: (year) =>
      `Makes a book for the school year ${year} from this one, as a file. The open book stays as it is. Taken over:`,
    goesOver: ({ schools, left, tasks }) => [
      `${schools} schools that exist on 1 September${left > 0 ? `; ${left} closed ones stay behind` : ''}`,
      'Settings of the whole year, indicators still in use, rules and targets',
      tasks > 0 ? `${tasks} unfinished tasks, into the first month` : 'No unfinished tasks',
    ],
    staysBehind: 'What stays in this book: figures, reports, log, and settings of single months.',
    makeNextYear: (year) => `Download the book of ${year}`,
    nextYearMade: (name) => `${name} was downloaded. Open it in Excel when the school year begins.`,
  },
};
