/** What is said of indicators. */
import type { Aggregation, Frequency, IndicatorKind, IndicatorScope, Ownership, Section } from '../../../reporting/catalogue/indicator'; // prettier-ignore
import type { InLanguages } from '../../language';
import type { Labelled } from './labelled';

export interface IndicatorWords {
  fields: Record<
    | 'label'
    | 'code'
    | 'kind'
    | 'choices'
    | 'partK'
    | 'partN'
    | 'unit'
    | 'scope'
    | 'levels'
    | 'ownership'
    | 'section'
    | 'frequency'
    | 'from'
    | 'until'
    | 'aggregation'
    | 'field'
    | 'template'
    | 'max'
    | 'absolute'
    | 'relative',
    Labelled
  >;
  indicatorList: string;
  searchIndicators: string;
  addIndicator: string;
  filters: Record<'all' | 'used' | 'own' | 'off', string>;
  stopped: string;
  own: string;
  untilShort: (period: string) => string;
  kinds: Record<IndicatorKind, string>;
  scopes: Record<IndicatorScope, string>;
  sections: Record<Section, string>;
  frequencies: Record<Frequency, string>;
  aggregations: Record<Aggregation, string>;
  ownerships: Record<Ownership | 'both', string>;
  always: string;
  noEnd: string;
  required: string;
  inUse: string;
  stopping: string;
  stopAfter: (month: string) => string;
  automatic: string;
  sensitive: string;
  carriesOver: string;
  indicatorWritten: (label: string) => string;
  askedOf: (schools: number, first: string, last: string) => string;
  alreadyIn: (schools: number, month: string, required: boolean) => string;
  willLack: (schools: number, received: number, month: string) => string;
  onForm: string;
  perGrade: (grades: readonly string[]) => string;
  exampleSentence: string;
  noSentence: string;
}

export const INDICATOR_WORDS: InLanguages<IndicatorWords> = {
  vi: {
    fields: {
      label: { label: 'Tên chỉ tiêu', hint: 'Như in trên biểu mẫu, ví dụ: Số lượt test nhanh.' },
      code: { label: 'Mã', hint: 'Máy đặt theo tên; dùng trong quy tắc và mẫu câu. Không đổi được về sau.' },
      kind: { label: 'Kiểu' },
      choices: { label: 'Các lựa chọn', hint: 'Mỗi dòng một lựa chọn.' },
      partK: { label: 'Số thứ nhất (k) là', hint: 'Ví dụ: đã tập huấn.' },
      partN: { label: 'Số thứ hai (N) là', hint: 'Ví dụ: phải tập huấn.' },
      unit: { label: 'Đơn vị tính', hint: 'Để trống: học sinh, trẻ, học viên theo cấp.' },
      scope: { label: 'Ghi số theo' },
      levels: { label: 'Cấp học phải báo cáo' },
      ownership: { label: 'Loại hình' },
      section: { label: 'Phần trên biểu mẫu' },
      frequency: { label: 'Tần suất' },
      from: { label: 'Từ kỳ' },
      until: { label: 'Đến kỳ' },
      aggregation: { label: 'Cách cộng' },
      field: { label: 'Câu trong báo cáo', hint: 'Tự động: chương trình viết câu; hoặc chọn mục và tự viết câu.' },
      template: { label: 'Mẫu câu', hint: 'Ví dụ: “Các trường ủng hộ {tong} ({soDonVi}/{N} trường).” Dùng được:' },
      max: { label: 'Không quá', hint: 'Để trống: không giới hạn.' },
      absolute: { label: 'Hỏi lại khi đổi quá', hint: 'So với kỳ trước.' },
      relative: { label: 'và quá (%)' },
    },
    indicatorList: 'Danh sách chỉ tiêu',
    searchIndicators: 'Tìm chỉ tiêu',
    addIndicator: 'Thêm chỉ tiêu',
    filters: { all: 'Tất cả', used: 'Đang dùng', own: 'Đơn vị tự thêm', off: 'Đã ngừng' },
    stopped: 'Đã ngừng',
    own: 'tự thêm',
    untilShort: (period) => `đến ${period}`,
    kinds: {
      count: 'Số đếm',
      money: 'Số tiền',
      percent: 'Tỷ lệ %',
      yesNo: 'Có/Không',
      choice: 'Lựa chọn',
      text: 'Văn bản',
      date: 'Ngày',
      pair: 'Cặp số k/N',
    },
    scopes: { grade: 'Từng khối lớp', level: 'Từng cấp học', school: 'Toàn trường', vaccination: 'Từng mũi tiêm' },
    sections: {
      quyMo: 'Quy mô',
      bienDong: 'Biến động',
      doiNgu: 'Đội ngũ',
      coSoVatChat: 'Cơ sở vật chất',
      yTe: 'Y tế',
      truongChuan: 'Trường chuẩn',
      phongTrao: 'Phong trào',
      hinhThuc: 'Hình thức dạy học',
      thuyetMinh: 'Thuyết minh',
      khac: 'Khác',
    },
    frequencies: { month: 'Hằng tháng', quarter: 'Hằng quý', term: 'Mỗi học kỳ', year: 'Mỗi năm' },
    aggregations: { sum: 'Cộng các trường', latest: 'Lấy số mới nhất', none: 'Không cộng' },
    ownerships: { both: 'Tất cả', public: 'Công lập', private: 'Tư thục' },
    always: 'Từ đầu năm học',
    noEnd: 'Không hạn',
    required: 'Bắt buộc',
    inUse: 'Đang dùng',
    stopping:
      'Bỏ dùng thì số liệu của chỉ tiêu này cũng không còn trong báo cáo các kỳ trước nếu lập lại. Nếu chỉ ngừng từ kỳ sau: để “Đang dùng” và chọn “Đến kỳ”.',
    stopAfter: (month) => `Dùng hết ${month} rồi ngừng`,
    automatic: 'Tự động',
    sensitive: 'Không in theo từng trường trong phụ lục ban hành',
    carriesOver: 'Nhắc lại số kỳ trước trên biểu mẫu',
    indicatorWritten: (label) => `Đã ghi chỉ tiêu “${label}”. Biểu mẫu gửi từ nay có chỉ tiêu này.`,
    askedOf: (schools, first, last) =>
      first === last
        ? `${schools} trường phải báo cáo trong ${first}.`
        : `${schools} trường phải báo cáo từ ${first} đến ${last}.`,
    willLack: (schools, received, month) =>
      `${schools}/${received} trường đã nộp ${month} chưa có đủ số liệu này và sẽ bị báo thiếu.`,
    alreadyIn: (schools, month, required) =>
      `${schools} trường đã nộp ${month} bằng biểu mẫu chưa có chỉ tiêu này${required ? ' và sẽ bị báo thiếu' : ''}. Gửi lại biểu mẫu, nhập hộ, hoặc để “Từ kỳ” là kỳ sau.`,
    onForm: 'Trên biểu mẫu',
    perGrade: (grades) => `(${grades.join(', ')})`,
    exampleSentence: 'Câu trong báo cáo, với số liệu ví dụ:',
    noSentence: 'Báo cáo không thêm câu nào cho chỉ tiêu này.',
  },
  en: {
    fields: {
      label: { label: 'Name of the indicator', hint: 'As printed on the form.' },
      code: { label: 'Code', hint: 'Made from the name; used in rules and sentences. Cannot be changed later.' },
      kind: { label: 'Kind' },
      choices: { label: 'Choices', hint: 'One a line.' },
      partK: { label: 'Name of k' },
      partN: { label: 'Name of N' },
      unit: { label: 'Unit', hint: 'Empty: pupils.' },
      scope: { label: 'Given for' },
      levels: { label: 'Levels asked' },
      ownership: { label: 'Schools' },
      section: { label: 'Part of the form' },
      frequency: { label: 'How often' },
      from: { label: 'From' },
      until: { label: 'Until' },
      aggregation: { label: 'Adds up' },
      field: { label: 'Sentence of the report', hint: 'Automatic, or a part and a sentence of your own.' },
      template: { label: 'Sentence', hint: 'Can be used:' },
      max: { label: 'At most', hint: 'Empty: no limit.' },
      absolute: { label: 'Ask when it changes by more than', hint: 'Against last month.' },
      relative: { label: 'and more than (%)' },
    },
    indicatorList: 'Indicators',
    searchIndicators: 'Find an indicator',
    addIndicator: 'Add an indicator',
    filters: { all: 'All', used: 'In use', own: 'Of this office', off: 'Stopped' },
    stopped: 'Stopped',
    own: 'own',
    untilShort: (period) => `until ${period}`,
    kinds: {
      count: 'Count',
      money: 'Money',
      percent: 'Percentage',
      yesNo: 'Yes/no',
      choice: 'Choice',
      text: 'Text',
      date: 'Date',
      pair: 'Pair k/N',
    },
    scopes: { grade: 'Each grade', level: 'Each level', school: 'Whole school', vaccination: 'Each dose' },
    sections: {
      quyMo: 'Size',
      bienDong: 'Movement',
      doiNgu: 'Staff',
      coSoVatChat: 'Facilities',
      yTe: 'Health',
      truongChuan: 'Recognition',
      phongTrao: 'Movements, training',
      hinhThuc: 'Teaching mode',
      thuyetMinh: 'Text',
      khac: 'Other',
    },
    frequencies: { month: 'Every month', quarter: 'Every quarter', term: 'Every term', year: 'Every year' },
    aggregations: { sum: 'Add up schools', latest: 'Take the latest', none: 'Do not add' },
    ownerships: { both: 'All', public: 'Public', private: 'Private' },
    always: 'From the start of the year',
    noEnd: 'No end',
    required: 'Required',
    inUse: 'In use',
    stopping:
      'Its figures then leave the reports of earlier months too, should they be compiled again. To stop from next month on, keep it in use and choose “Until”.',
    stopAfter: (month) => `Use it until ${month}, then stop`,
    automatic: 'Automatic',
    sensitive: 'Not by school in the issued annex',
    carriesOver: 'Offer last month’s value on the form',
    indicatorWritten: (label) => `“${label}” was written. Forms sent from now on have it.`,
    askedOf: (schools, first, last) =>
      first === last
        ? `${schools} schools are asked in ${first}.`
        : `${schools} schools are asked, ${first} to ${last}.`,
    willLack: (schools, received, month) =>
      `${schools} of ${received} schools that have sent ${month} lack it and will be told so.`,
    alreadyIn: (schools, month, required) =>
      `${schools} schools have sent ${month} on a form without it${required ? ' and will be told it is missing' : ''}.`,
    onForm: 'On the form',
    perGrade: (grades) => `(${grades.join(', ')})`,
    exampleSentence: 'In the report, with example figures:',
    noSentence: 'The report says nothing of it.',
  },
};
