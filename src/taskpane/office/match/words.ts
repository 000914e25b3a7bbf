/** What the screen Đối chiếu says. */
import type { DifferenceKind } from '../../../reporting/matching/differences';
import type { PlaceField } from '../../../workflows/match/export-columns';
import type { InLanguages } from '../../language';

interface Words {
  intro: (month: string) => string;
  savedMap: string;
  newMap: string;
  choose: string;
  kinds: string;
  reading: string;
  file: (name: string, rows: number) => string;
  sheet: string;
  source: string;
  sourceHint: string;
  badSource: string;
  columns: string;
  columnsHint: string;
  places: Record<PlaceField, string>;
  notThere: string;
  wholeFile: string;
  chooseSchool: string;
  notCompared: string;
  addFigure: string;
  chooseFigure: string;
  countsRows: string;
  needsSource: string;
  needsColumns: string;
  compare: string;
  another: string;
  result: (source: string, month: string, schools: number, differing: number, equal: number) => string;
  backToColumns: string;
  unknownSchools: (count: number) => string;
  unknownHint: string;
  whoIs: (written: string, rows: number) => string;
  leaveOut: string;
  decided: (count: number) => string;
  chooseAgain: string;
  askAgain: (written: string) => string;
  differences: string;
  show: string;
  onlyDiffering: string;
  withMissing: string;
  none: string;
  notes: Record<DifferenceKind | 'oursPartly', string>;
  message: (school: string) => string;
  writeMessage: string;
  more: (count: number) => string;
  sentence: string;
  intoReport: string;
  taken: string;
  absent: (count: number) => string;
  unreported: (count: number) => string;
  unknownClasses: (count: number) => string;
  unreadable: (count: number) => string;
  unreadableAt: (row: number, heading: string, text: string) => string;
  filled: (count: number) => string;
  repeated: (count: number) => string;
  totals: (count: number) => string;
  level: string;
  allLevels: string;
}

export const MATCH_WORDS: InLanguages<Words> = {
  vi: {
    intro: (month) =>
      `So báo cáo ${month} với số liệu xuất từ phần mềm khác (SMAS, vnEdu, CSDL ngành…): mỗi dòng một lớp, một khối hoặc một trường. Số liệu trong sổ không bị thay đổi.`,
    savedMap: 'Tệp lấy từ',
    newMap: 'Phần mềm khác…',
    choose: 'Chọn tệp số liệu',
    kinds: 'Nhận .xlsx, .xls, .xlsb, .ods, .csv.',
    reading: 'Đang đọc tệp…',
    file: (name, rows) => `“${name}”: ${rows} dòng`,
    sheet: 'Trang tính',
    source: 'Tên phần mềm',
    sourceHint: 'Cách chọn cột được ghi vào sổ theo tên này, lần sau dùng lại.',
    badSource: 'Chỉ dùng chữ, số, dấu cách; không quá 30 ký tự.',
    columns: 'Cột nào là gì?',
    columnsHint: 'Máy đã chọn sẵn theo tên cột; hãy xem lại và sửa nếu chưa đúng.',
    places: { code: 'Mã trường', school: 'Tên trường', class: 'Tên lớp', grade: 'Khối, độ tuổi', level: 'Cấp học' },
    notThere: '(không có)',
    wholeFile: 'Cả tệp là của trường',
    chooseSchool: 'Chọn trường…',
    notCompared: '(không đối chiếu)',
    addFigure: 'Đối chiếu thêm',
    chooseFigure: 'Chọn số liệu…',
    countsRows: 'Số lớp được đếm theo số dòng.',
    needsSource: 'Hãy ghi tên phần mềm.',
    needsColumns: 'Cần một cột nói trường nào (hoặc chọn trường của cả tệp) và ít nhất một cột số liệu.',
    compare: 'Đối chiếu',
    another: 'Tệp khác',
    result: (source, month, schools, differing, equal) =>
      `${schools} trường có báo cáo ${month} và có trong ${source}: ${differing} trường có chênh lệch; ${equal} số liệu khớp.`,
    backToColumns: 'Sửa cách chọn cột',
    unknownSchools: (count) => `Chưa biết là trường nào (${count})`,
    unknownHint: 'Các dòng này chưa được đối chiếu. Chọn một lần, những lần sau không phải chọn lại.',
    whoIs: (written, rows) => `“${written}” (${rows} dòng)`,
    leaveOut: 'Không phải trường của Phòng',
    decided: (count) => `Tên đã chọn trường (${count})`,
    chooseAgain: 'Chọn lại',
    askAgain: (written) => `Chọn lại: ${written}`,
    differences: 'Chênh lệch',
    show: 'Hiện',
    onlyDiffering: 'Chỉ chỗ chênh lệch',
    withMissing: 'Cả chỗ một bên chưa có số',
    none: 'Không có chênh lệch.',
    notes: {
      differs: '',
      'only-ours': 'Phần mềm chưa có số.',
      'only-theirs': 'Báo cáo chưa có số.',
      blank: 'Một số dòng của phần mềm để trống nên tổng chưa đủ.',
      oursPartly: 'Báo cáo còn khối chưa ghi số.',
    },
    message: (school) => `Tin nhắn gửi ${school}`,
    writeMessage: 'Soạn tin nhắn',
    more: (count) => `Xem thêm (còn ${count})`,
    sentence: 'Câu cho báo cáo',
    intoReport: 'Đưa vào mục “Đánh giá chung: Tuy nhiên…”',
    taken: 'Đã có trong Nội dung của kỳ này.',
    absent: (count) => `Có báo cáo nhưng không có trong tệp (${count})`,
    unreported: (count) => `Có trong tệp nhưng chưa nộp báo cáo (${count})`,
    unknownClasses: (count) => `Lớp chưa rõ khối (${count})`,
    unreadable: (count) => `Ô không phải số nguyên, coi như trống (${count})`,
    unreadableAt: (row, heading, text) => `Dòng ${row}, cột ${heading}: “${text}”`,
    repeated: (count) => `Lớp ghi nhiều lần, đã cộng mỗi lần (${count})`,
    totals: (count) => `${count} dòng cộng (tổng cộng, cộng khối) không tính thêm lần nữa.`,
    level: 'Cấp học',
    allLevels: 'Tất cả',
    filled: (count) => `${count} dòng để trống tên trường được tính cho trường ghi ở dòng trên.`,
  },
  en: {
    intro: (month) =>
      `Holds the reports of ${month} against figures exported from other software: a row a class, a grade or a school. Figures in the book are not changed.`,
    savedMap: 'The file comes from',
    newMap: 'Other software…',
    choose: 'Choose the file',
    kinds: 'Takes .xlsx, .xls, .xlsb, .ods, .csv.',
    reading: 'Reading…',
    file: (name, rows) => `“${name}”: ${rows} rows`,
    sheet: 'Sheet',
    source: 'Name of the software',
    sourceHint: 'The columns are kept in the book under this name.',
    badSource: 'Letters, digits and blanks; at most 30.',
    columns: 'Which column is what?',
    columnsHint: 'Chosen by the headings; please look and correct.',
    places: { code: 'School code', school: 'School name', class: 'Class', grade: 'Grade, age', level: 'Level' },
    notThere: '(none)',
    wholeFile: 'All of it is of',
    chooseSchool: 'Choose a school…',
    notCompared: '(not compared)',
    addFigure: 'Compare also',
    chooseFigure: 'Choose a figure…',
    countsRows: 'Classes are counted by rows.',
    needsSource: 'Please name the software.',
    needsColumns: 'A column must say which school it is, and one must hold a figure.',
    compare: 'Compare',
    another: 'Another file',
    result: (source, month, schools, differing, equal) =>
      `${schools} schools have a report of ${month} and are in ${source}: ${differing} differ; ${equal} figures are the same.`,
    backToColumns: 'Change the columns',
    unknownSchools: (count) => `Schools not known (${count})`,
    unknownHint: 'These rows are not compared yet. Choose once; later files are not asked about again.',
    whoIs: (written, rows) => `“${written}” (${rows} rows)`,
    leaveOut: 'Not a school of this office',
    decided: (count) => `Names a school was chosen for (${count})`,
    chooseAgain: 'Choose again',
    askAgain: (written) => `Choose again: ${written}`,
    differences: 'Differences',
    show: 'Show',
    onlyDiffering: 'Only what differs',
    withMissing: 'Also what one of them has not',
    none: 'Nothing differs.',
    notes: {
      differs: '',
      'only-ours': 'The software has none.',
      'only-theirs': 'The report has none.',
      blank: 'Some rows of the software are blank, so its sum is not whole.',
      oursPartly: 'Some grades of the report are blank.',
    },
    message: (school) => `Message to ${school}`,
    writeMessage: 'Write a message',
    more: (count) => `Show more (${count} left)`,
    sentence: 'Sentence for the report',
    intoReport: 'Into the part “Đánh giá chung: Tuy nhiên…”',
    taken: 'It is in this month’s lines.',
    absent: (count) => `Reported, but not in the file (${count})`,
    unreported: (count) => `In the file, but not reported (${count})`,
    unknownClasses: (count) => `Classes of no known grade (${count})`,
    unreadable: (count) => `Cells that are no whole number (${count})`,
    unreadableAt: (row, heading, text) => `Row ${row}, ${heading}: “${text}”`,
    repeated: (count) => `Classes that stand there more than once, added each time (${count})`,
    totals: (count) => `${count} rows of totals were not added once more.`,
    level: 'Level',
    allLevels: 'All',
    filled: (count) => `${count} rows without a school go with the school above.`,
  },
};
