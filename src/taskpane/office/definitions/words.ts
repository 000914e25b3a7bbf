/** What the screen Chỉ tiêu và quy tắc says. */
import type { Aggregation, Frequency, IndicatorKind, IndicatorScope, Ownership, Section } from '../../../reporting/catalogue/indicator'; // prettier-ignore
import type { Severity } from '../../../reporting/rules/finding';
import type { BlankStrategy, RuleOperator } from '../../../reporting/rules/rule';
import type { InLanguages } from '../../language';

interface Labelled {
  label: string;
  hint?: string;
}
type FieldName =
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
  | 'relative'
  | 'ruleLabel'
  | 'ruleScope'
  | 'ruleLevels'
  | 'severity'
  | 'left'
  | 'operator'
  | 'right'
  | 'when'
  | 'insert'
  | 'blanks'
  | 'message'
  | 'source'
  | 'threshold'
  | 'targetOf'
  | 'targetScope'
  | 'year'
  | 'target';

interface Words {
  partsLabel: string;
  parts: Record<'indicators' | 'rules' | 'targets', (count: number) => string>;
  filter: string;
  levelFilter: string;
  allLevels: string;
  overtaken: string;
  count: (count: number) => string;
  back: string;
  save: string;
  leave: string;
  missing: (fields: readonly string[]) => string;
  wrong: (count: number) => string;
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
  groups: Record<'what' | 'whom' | 'said' | 'checked' | 'preview' | 'formula' | 'effect', string>;
  fields: Record<FieldName, Labelled>;
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
  ruleList: string;
  searchRules: string;
  addRule: string;
  ruleFilters: Record<'all' | 'on' | 'off' | 'own', string>;
  switchedOff: string;
  severities: Record<Severity, string>;
  operators: Record<RuleOperator, string>;
  blankWays: Record<BlankStrategy, string>;
  enabled: string;
  written: string;
  chooseFigure: string;
  ruleWritten: (label: string) => string;
  trying: (month: string) => string;
  finds: (schools: number, of: number, month: string, gone: number) => string;
  moreFindings: (count: number) => string;
  targetIntro: string;
  noTargets: string;
  targetRow: (number: number) => string;
  reached: (actual: string, met: boolean | null) => string;
  unknownIndicator: string;
  removeTarget: string;
  addTarget: string;
  changedMeanwhile: string;
  saving: string;
  saved: string;
  unsaved: string;
  discard: string;
}

export const DEFINITION_WORDS: InLanguages<Words> = {
  vi: {
    partsLabel: 'Phần',
    parts: {
      indicators: (count) => `Chỉ tiêu (${count})`,
      rules: (count) => `Quy tắc (${count})`,
      targets: (count) => `Mục tiêu (${count})`,
    },
    filter: 'Lọc',
    levelFilter: 'Cấp học',
    allLevels: 'Mọi cấp',
    overtaken: 'Người khác vừa sửa dòng này trong sổ. Về danh sách rồi mở lại để xem bản mới.',
    count: (count) => `${count} dòng`,
    back: 'Về danh sách',
    save: 'Ghi vào sổ',
    leave: 'Thôi',
    missing: (fields) => `Còn thiếu: ${fields.join(', ')}.`,
    wrong: (count) => `Còn ${count} chỗ phải sửa trước khi ghi.`,
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
    groups: {
      what: 'Chỉ tiêu',
      whom: 'Trường nào báo cáo, khi nào',
      said: 'Trong báo cáo',
      checked: 'Kiểm tra',
      preview: 'Xem trước',
      formula: 'Điều phải đúng',
      effect: 'Thử với số liệu đang có',
    },
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
      ruleLabel: { label: 'Tên quy tắc', hint: 'Ví dụ: Ủng hộ không quá 20.000 đồng một học sinh.' },
      ruleScope: { label: 'Xét' },
      ruleLevels: { label: 'Chỉ xét cấp học', hint: 'Không chọn: mọi cấp.' },
      severity: { label: 'Mức độ', hint: 'Lỗi: không chốt được. Cảnh báo: phải giải trình. Lưu ý: chỉ hiện.' },
      left: { label: 'Vế trái', hint: 'Số, mã chỉ tiêu, + - * / và ngoặc.' },
      operator: { label: 'Phải' },
      right: { label: 'Vế phải' },
      when: { label: 'Chỉ xét khi số này lớn hơn 0', hint: 'Để trống: luôn xét.' },
      insert: { label: 'Chèn số liệu vào ô đang gõ' },
      blanks: { label: 'Ô chưa ghi số' },
      message: {
        label: 'Lời nhắn cho trường',
        hint: '{noi}: chỗ sai; {trai}, {phai}: giá trị hai vế; {mã chỉ tiêu}: số của trường.',
      },
      source: { label: 'Căn cứ', hint: 'Ví dụ: Thông tư 52/2020/TT-BGDĐT, Điều 15.' },
      threshold: { label: 'Ngưỡng', hint: 'Càng lớn thì càng ít trường bị hỏi.' },
      targetOf: { label: 'Chỉ tiêu' },
      targetScope: { label: 'Phạm vi', hint: 'ALL: toàn ngành; cấp học; xã/phường.' },
      year: { label: 'Năm', hint: '2021 hoặc 2021-2022.' },
      target: { label: 'Mục tiêu', hint: 'Ví dụ: 91,0% trở lên.' },
    },
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
    ruleList: 'Danh sách quy tắc',
    searchRules: 'Tìm quy tắc',
    addRule: 'Thêm quy tắc',
    ruleFilters: { all: 'Tất cả', on: 'Đang bật', off: 'Đã tắt', own: 'Đơn vị tự thêm' },
    switchedOff: 'Đã tắt',
    severities: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
    operators: {
      '=': 'bằng',
      '<=': 'không quá',
      '>=': 'không dưới',
      '<': 'nhỏ hơn',
      '>': 'lớn hơn',
      '<>': 'khác',
      '=>': 'kéo theo: có vế trái thì phải có vế phải',
    },
    blankWays: { skip: 'Chưa ghi đủ thì không xét', zero: 'Coi là 0', zeroIfAnyGiven: 'Coi là 0 nếu có số khác' },
    enabled: 'Đang bật',
    written: 'Quy tắc này viết sẵn trong chương trình: bật, tắt và đổi mức độ được.',
    chooseFigure: 'Chọn số liệu…',
    ruleWritten: (label) => `Đã ghi quy tắc “${label}”.`,
    trying: (month) => `Đang thử với số liệu ${month}…`,
    finds: (schools, of, month, gone) =>
      of === 0
        ? `Chưa có báo cáo ${month} để thử.`
        : `${schools}/${of} trường đã nộp ${month} sẽ bị nhắc.${gone > 0 ? ` ${gone} chỗ đang bị nhắc sẽ hết.` : ''}`,
    moreFindings: (count) => `và ${count} chỗ nữa`,
    targetIntro: 'Báo cáo in mục tiêu bên cạnh kết quả đạt được.',
    noTargets: 'Chưa có mục tiêu nào.',
    targetRow: (number) => `Mục tiêu ${number}`,
    reached: (actual, met) =>
      `Hiện đạt: ${actual}${met === null ? '' : met ? ' – đạt mục tiêu' : ' – chưa đạt mục tiêu'}.`,
    unknownIndicator: 'Không có chỉ tiêu nào mang tên này nên máy không tính được kết quả.',
    removeTarget: 'Bỏ mục tiêu',
    addTarget: 'Thêm mục tiêu',
    changedMeanwhile: 'Bảng Mục tiêu trong sổ vừa có người sửa. Hãy bỏ thay đổi để xem bản mới.',
    saving: 'Đang ghi…',
    saved: 'Đã ghi vào sổ.',
    unsaved: 'Có thay đổi chưa ghi vào sổ.',
    discard: 'Bỏ thay đổi',
  },
  en: {
    partsLabel: 'Part',
    parts: {
      indicators: (count) => `Indicators (${count})`,
      rules: (count) => `Rules (${count})`,
      targets: (count) => `Targets (${count})`,
    },
    filter: 'Filter',
    levelFilter: 'Level',
    allLevels: 'All levels',
    overtaken: 'Somebody changed this in the book. Go back to the list and open it again to see the new state.',
    count: (count) => `${count} lines`,
    back: 'Back to the list',
    save: 'Write to the book',
    leave: 'Leave it',
    missing: (fields) => `Missing: ${fields.join(', ')}.`,
    wrong: (count) => `${count} places to mend before writing.`,
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
    groups: {
      what: 'Indicator',
      whom: 'Who is asked, when',
      said: 'In the report',
      checked: 'Checks',
      preview: 'Preview',
      formula: 'What must hold',
      effect: 'Tried on the figures in the book',
    },
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
      ruleLabel: { label: 'Name of the rule' },
      ruleScope: { label: 'Looks at' },
      ruleLevels: { label: 'Only these levels', hint: 'None: all.' },
      severity: { label: 'Severity' },
      left: { label: 'Left side', hint: 'Numbers, codes, + - * / and brackets.' },
      operator: { label: 'Must be' },
      right: { label: 'Right side' },
      when: { label: 'Only where this is above 0', hint: 'Empty: always.' },
      insert: { label: 'Insert a figure where you type' },
      blanks: { label: 'Blank cells' },
      message: { label: 'What the school is told', hint: '{noi}: where; {trai}, {phai}: the two sides.' },
      source: { label: 'Source' },
      threshold: { label: 'Threshold' },
      targetOf: { label: 'Indicator' },
      targetScope: { label: 'Scope', hint: 'ALL, a level, a commune.' },
      year: { label: 'Year', hint: '2021 or 2021-2022.' },
      target: { label: 'Target', hint: 'E.g. 91,0% trở lên.' },
    },
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
    ruleList: 'Rules',
    searchRules: 'Find a rule',
    addRule: 'Add a rule',
    ruleFilters: { all: 'All', on: 'On', off: 'Off', own: 'Of this office' },
    switchedOff: 'Off',
    severities: { error: 'Error', warning: 'Warning', note: 'Note' },
    operators: {
      '=': 'equal to',
      '<=': 'at most',
      '>=': 'at least',
      '<': 'less than',
      '>': 'more than',
      '<>': 'other than',
      '=>': 'implied: left given means right given',
    },
    blankWays: { skip: 'Not judged', zero: 'Taken as 0', zeroIfAnyGiven: 'Taken as 0 if another is given' },
    enabled: 'On',
    written: 'This rule is part of the program: it can be switched and its severity changed.',
    chooseFigure: 'Choose a figure…',
    ruleWritten: (label) => `“${label}” was written.`,
    trying: (month) => `Trying it on ${month}…`,
    finds: (schools, of, month, gone) =>
      of === 0
        ? `No reports of ${month} to try it on.`
        : `${schools} of ${of} schools would be told.${gone > 0 ? ` ${gone} findings would go.` : ''}`,
    moreFindings: (count) => `and ${count} more`,
    targetIntro: 'The report prints targets beside what was reached.',
    noTargets: 'No targets yet.',
    targetRow: (number) => `Target ${number}`,
    reached: (actual, met) => `Reached: ${actual}${met === null ? '' : met ? ' – met' : ' – not met'}.`,
    unknownIndicator: 'No indicator has this name, so nothing can be worked out.',
    removeTarget: 'Remove',
    addTarget: 'Add a target',
    changedMeanwhile: 'Somebody changed the targets in the book. Drop the changes to see the new state.',
    saving: 'Writing…',
    saved: 'Written to the book.',
    unsaved: 'There are changes that are not in the book yet.',
    discard: 'Drop the changes',
  },
};
