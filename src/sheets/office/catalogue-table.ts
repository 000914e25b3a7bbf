/** `tblChiTieu`: the catalogue of indicators and, as rows of their own, the vaccination groups. */
import type {
  Aggregation,
  Frequency,
  Indicator,
  IndicatorKind,
  IndicatorScope,
  Ownership,
  Section,
  VaccinationGroup,
} from '../../reporting/catalogue/indicator';
import { isLevel, type Level } from '../../reporting/levels/level';
import { choice, freeText, levels, list, optionalNumber, optionalPeriod, optionalText, text, yesNo } from './columns';
import { packed, tableLayout, type Fault } from './layout';

/** A row of the table: an indicator, or a vaccine for an age group; `on` false keeps it in the book, unused. */
export type CatalogueEntry = { on: boolean } & ({ indicator: Indicator } | { vaccination: VaccinationGroup });

const SECTION_LABEL: Record<Section, string> = {
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
};
export const KIND_LABEL: Record<IndicatorKind, string> = {
  count: 'Số đếm',
  money: 'Số tiền',
  percent: 'Tỷ lệ %',
  yesNo: 'Có/Không',
  choice: 'Lựa chọn',
  text: 'Văn bản',
  date: 'Ngày',
  pair: 'Cặp k/N',
};
/** `group` marks the rows that are vaccination groups, not indicators. */
export const SCOPE_LABEL: Record<IndicatorScope | 'group', string> = {
  grade: 'Khối lớp',
  level: 'Cấp học',
  school: 'Trường',
  vaccination: 'Mũi tiêm',
  group: 'Nhóm tiêm',
};
const AGGREGATION_LABEL: Record<Aggregation, string> = { sum: 'Cộng', latest: 'Lấy số mới nhất', none: 'Không cộng' };
const FREQUENCY_LABEL: Record<Frequency, string> = { month: 'Tháng', quarter: 'Quý', term: 'Học kỳ', year: 'Năm' };
const OWNERSHIP_LABEL: Record<Ownership | 'both', string> = { both: 'Tất cả', public: 'Công lập', private: 'Tư thục' };

/** A column for every field of an indicator: a field that is forgotten here does not compile. */
interface FlatEntry extends Record<Exclude<keyof Indicator, 'report' | 'changeThreshold'>, unknown> {
  code: string;
  label: string;
  labelByLevel: readonly string[];
  partLabels: readonly string[];
  section: Section;
  kind: IndicatorKind;
  scope: IndicatorScope | 'group';
  levels: readonly Level[];
  unit: string | undefined;
  required: boolean;
  aggregation: Aggregation;
  frequency: Frequency;
  ownership: Ownership | 'both';
  choices: readonly string[];
  max: number | undefined;
  addsTo: string | undefined;
  carriesOver: boolean;
  reportField: number | undefined;
  reportTemplate: string;
  changeAbsolute: number | undefined;
  changeRelative: number | undefined;
  sensitive: boolean;
  custom: boolean;
  from: string | undefined;
  until: string | undefined;
  on: boolean;
}

const flat = tableLayout<FlatEntry>({
  sheet: 'Chỉ tiêu',
  table: 'tblChiTieu',
  title: 'DANH MỤC CHỈ TIÊU BÁO CÁO',
  hint: 'Thêm chỉ tiêu: thêm một dòng, Tự thêm = Có. Ngừng dùng một chỉ tiêu: ghi Dùng = Không, đừng xóa dòng.',
  columns: {
    code: text('Mã', { width: 18, prompt: 'Chữ thường không dấu, không khoảng trắng, ví dụ testNhanh.' }),
    label: text('Tên chỉ tiêu', { width: 34 }),
    labelByLevel: list('Tên theo cấp học', { width: 24, prompt: 'Ví dụ: MN=Trẻ; GDTX=Học viên' }),
    partLabels: list('Tên của k và N', { width: 28, prompt: 'Cho kiểu cặp k/N, ví dụ: số huy động; số trong độ tuổi' }),
    section: choice<Section>('Phần', SECTION_LABEL, { width: 18, blank: 'khac' }),
    kind: choice<IndicatorKind>('Kiểu', KIND_LABEL, { width: 12 }),
    scope: choice<IndicatorScope | 'group'>('Phạm vi', SCOPE_LABEL, { width: 12 }),
    levels: levels(),
    unit: optionalText('Đơn vị tính', { width: 14 }),
    required: yesNo('Bắt buộc', false),
    aggregation: choice<Aggregation>('Cách cộng', AGGREGATION_LABEL, { width: 16, blank: 'sum' }),
    frequency: choice<Frequency>('Tần suất', FREQUENCY_LABEL, { width: 10, blank: 'month' }),
    ownership: choice<Ownership | 'both'>('Loại hình', OWNERSHIP_LABEL, { width: 12, blank: 'both' }),
    choices: list('Các lựa chọn', { width: 40 }),
    max: optionalNumber('Lớn nhất', { width: 10 }),
    addsTo: optionalText('Cộng vào', { width: 12 }),
    carriesOver: yesNo('Nhắc số cũ', false),
    reportField: optionalNumber('Mục báo cáo', { width: 12 }),
    reportTemplate: freeText('Mẫu câu', { width: 60 }),
    changeAbsolute: optionalNumber('Ngưỡng chênh lệch', { width: 14 }),
    changeRelative: { ...optionalNumber('Ngưỡng tỷ lệ', { width: 12 }), numberFormat: '0.###' },
    sensitive: yesNo('Không in theo trường', false),
    custom: yesNo('Tự thêm', false),
    from: optionalPeriod('Từ kỳ'),
    until: optionalPeriod('Đến kỳ'),
    on: yesNo('Dùng', true),
  },
});

export const CATALOGUE = packed<CatalogueEntry, FlatEntry>(flat, pack, unpack);

function pack(entry: CatalogueEntry): FlatEntry {
  return 'vaccination' in entry ? packGroup(entry.vaccination, entry.on) : packIndicator(entry.indicator, entry.on);
}

function packIndicator(indicator: Indicator, on: boolean): FlatEntry {
  const { report, changeThreshold, ownership } = indicator;
  return {
    code: indicator.code,
    label: indicator.label,
    labelByLevel: Object.entries(indicator.labelByLevel ?? {}).map(([level, label]) => `${level}=${label}`),
    partLabels: indicator.partLabels ? [indicator.partLabels.k, indicator.partLabels.N] : [],
    section: indicator.section,
    kind: indicator.kind,
    scope: indicator.scope,
    levels: indicator.levels,
    unit: indicator.unit,
    required: indicator.required,
    aggregation: indicator.aggregation,
    frequency: indicator.frequency,
    ownership: ownership?.length === 1 ? ownership[0] : 'both',
    choices: indicator.choices ?? [],
    max: indicator.max,
    addsTo: indicator.addsTo,
    carriesOver: indicator.carriesOver ?? false,
    reportField: report?.field,
    reportTemplate: report?.template ?? '',
    changeAbsolute: changeThreshold?.absolute,
    changeRelative: changeThreshold?.relative,
    sensitive: indicator.sensitive ?? false,
    custom: indicator.custom ?? false,
    from: indicator.from,
    until: indicator.until,
    on,
  };
}

/** Mã "covid19_12t17", Tên "COVID-19: 12-17 tuổi". */
function packGroup(group: VaccinationGroup, on: boolean): FlatEntry {
  const blank = packIndicator(
    {
      code: `${group.vaccine}_${group.age}`,
      label: `${group.vaccineLabel}: ${group.ageLabel}`,
      section: 'yTe',
      kind: 'count',
      scope: 'vaccination',
      levels: group.levels,
      required: false,
      aggregation: 'sum',
      frequency: 'month',
    },
    on,
  );
  return { ...blank, scope: 'group' };
}

function unpack(row: FlatEntry): CatalogueEntry | Fault {
  if (row.scope === 'group') return unpackGroup(row);
  const { scope, code, on } = row;
  if (!/^[a-z][A-Za-z0-9]*$/.test(code))
    return {
      header: 'Mã',
      message: `Mã chỉ tiêu “${code}” không dùng được; cần chữ cái không dấu, bắt đầu bằng chữ thường, không khoảng trắng.`,
    };
  const indicator: Indicator = {
    code,
    label: row.label,
    section: row.section,
    kind: row.kind,
    scope,
    levels: row.levels,
    required: row.required,
    aggregation: row.aggregation,
    frequency: row.frequency,
  };
  const labelByLevel = levelLabels(row.labelByLevel);
  if (labelByLevel) indicator.labelByLevel = labelByLevel;
  if (row.partLabels.length === 2) indicator.partLabels = { k: row.partLabels[0], N: row.partLabels[1] };
  if (row.max !== undefined) indicator.max = row.max;
  if (row.addsTo !== undefined) indicator.addsTo = row.addsTo;
  if (row.unit !== undefined) indicator.unit = row.unit;
  if (row.ownership !== 'both') indicator.ownership = [row.ownership];
  if (row.choices.length > 0) indicator.choices = row.choices;
  if (row.carriesOver) indicator.carriesOver = true;
  if (row.reportField !== undefined && row.reportTemplate !== '')
    indicator.report = { field: row.reportField, template: row.reportTemplate };
  if (row.changeAbsolute !== undefined || row.changeRelative !== undefined)
    indicator.changeThreshold = { absolute: row.changeAbsolute ?? 0, relative: row.changeRelative ?? 0 };
  if (row.sensitive) indicator.sensitive = true;
  if (row.custom) indicator.custom = true;
  if (row.from !== undefined) indicator.from = row.from;
  if (row.until !== undefined) indicator.until = row.until;
  return { on, indicator };
}

function unpackGroup({ code, label, levels: asked, on }: FlatEntry): CatalogueEntry | Fault {
  const [, vaccine, age] = /^([a-z][A-Za-z0-9]*)_([A-Za-z0-9]+)$/.exec(code) ?? [];
  const [, vaccineLabel, ageLabel] = /^(.+?):\s*(.+)$/.exec(label) ?? [];
  if (!vaccine)
    return { header: 'Mã', message: `Nhóm tiêm “${code}” cần mã dạng vắc xin_độ tuổi, ví dụ covid19_12t17.` };
  if (!vaccineLabel)
    return {
      header: 'Tên chỉ tiêu',
      message: `Nhóm tiêm “${label}” cần tên dạng “Vắc xin: độ tuổi”, ví dụ “COVID-19: 12-17 tuổi”.`,
    };
  return { on, vaccination: { vaccine, vaccineLabel, age, ageLabel, levels: asked } };
}

/** ["MN=Trẻ", "GDTX=Học viên"] → { MN: "Trẻ", GDTX: "Học viên" }; what names no level is left out. */
function levelLabels(pairs: readonly string[]): Partial<Record<Level, string>> | undefined {
  const labels: Partial<Record<Level, string>> = {};
  for (const pair of pairs) {
    const [level, label] = pair.split('=').map((part) => part.trim());
    if (isLevel(level) && label) labels[level] = label;
  }
  return Object.keys(labels).length > 0 ? labels : undefined;
}
