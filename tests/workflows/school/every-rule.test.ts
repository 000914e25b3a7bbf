/**
 * Each standard rule seen to fire and to clear in the form as the school works on it: figures that break it are typed, or
 * stand in the cells as Excel leaves them there; figures that keep it follow.
 */
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Figures } from '../../../src/reporting/figures/figure';
import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { makeCalendar } from '../../../src/reporting/periods/calendar';
import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import type { School } from '../../../src/reporting/schools/school';
import { SAMPLE_SECRET, sampleDefinitions } from '../../../src/sample/book';
import { SAMPLE_PERIODS, sampleFigures } from '../../../src/sample/figures';
import { fillForm } from '../../../src/sheets/school/fill';
import { parseArea } from '../../../src/spreadsheet/address';
import { internStyle } from '../../../src/spreadsheet/build';
import type { CellValue } from '../../../src/spreadsheet/model';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { templateOf } from '../../../src/workflows/templates/make-template';
import { tokensOf } from '../../../src/workflows/tokens';
import { openBytes, openSample, openSession, type OpenedSample } from './opening';

interface Case {
  /** Trường TH Lê Lợi in November unless said otherwise. */
  open?: () => Promise<OpenedSample>;
  breaks: Record<string, string>;
  keeps: Record<string, string>;
}

/** Schools whose file is not finalised, with the figures of those whose file is. */
const kindergarten = () => openSample('UB-MN02', { figures: november('UB-MN01') });
const secondary = () => openSample('UB-THCS02', { figures: november('UB-THCS01') });
const november = (code: string): Figures => sampleFigures(SAMPLE_PERIODS.november).get(code) ?? new Map();

/** Keeps it by giving back what stood there. */
const NOTHING = {};

const TYPED: Record<string, Case> = {
  'khong-phai-so': { breaks: { TH_1_nu: 'ba lăm' }, keeps: { TH_1_nu: '121' } },
  'so-nguyen': { breaks: { TH_1_nu: '120,5555' }, keeps: { TH_1_nu: '121' } },
  'phan-nghin': { breaks: { TH_1_hocSinh: '1,2' }, keeps: { TH_1_hocSinh: '253' } },
  'khong-am': { breaks: { TH_1_nu: '-5' }, keeps: { TH_1_nu: '121' } },
  'qua-lon': { breaks: { soTien: '99999999999999999' }, keeps: { soTien: '2120000' } },
  'phan-tram': { open: withPercent, breaks: { tyLe: '101' }, keeps: { tyLe: '91,5' } },
  'ngay-thang': { breaks: { ngayCongNhan: '30/02/2018' }, keeps: { ngayCongNhan: '15/04/2018' } },
  'lua-chon': { breaks: { hoSoChuan: 'Chắc rồi' }, keeps: { hoSoChuan: 'Đã công nhận' } },
  'co-khong': { breaks: { thamGia: 'có thể' }, keeps: { thamGia: 'Có' } },
  'cap-so': { breaks: { tapHuan_k: '31/36' }, keeps: { tapHuan_k: '31', tapHuan_N: '36' } },
  'thieu-so-lieu': { breaks: { cbql: '' }, keeps: { cbql: '3' } },
  'cap-so-k-khong-qua-n': { breaks: { tapHuan_k: '37' }, keeps: { tapHuan_k: '36' } },
  'thay-doi-qua-nguong': { breaks: { TH_1_hocSinh: '300' }, keeps: { TH_1_hocSinh: '253' } },
  'khac-thuong': { open: withHistory, breaks: { TH_chuyenDen: '60' }, keeps: { TH_chuyenDen: '1' } },
  'trung-thang-truoc': { open: asInOctober, breaks: NOTHING, keeps: { TH_chuyenDen: '5' } },
  'thong-tin-ca-nhan': {
    breaks: { ketQua: 'Em Nguyễn Văn An, 0912345678, đạt giải' },
    keeps: { ketQua: 'Một học sinh đạt giải' },
  },
  'het-han-cong-nhan': {
    breaks: { ngayCongNhan: '15/04/2015' },
    keeps: { ngayCongNhan: '15/04/2018' },
  },
  'nu-khong-qua-hoc-sinh': { breaks: { TH_1_nu: '254' }, keeps: { TH_1_nu: '253' } },
  'dan-toc-khong-qua-hoc-sinh': { breaks: { TH_1_danToc: '254' }, keeps: { TH_1_danToc: '253' } },
  'khuyet-tat-khong-qua-hoc-sinh': { breaks: { TH_1_khuyetTat: '254' }, keeps: { TH_1_khuyetTat: '253' } },
  'hai-buoi-khong-qua-hoc-sinh': { breaks: { TH_1_haiBuoi: '254' }, keeps: { TH_1_haiBuoi: '253' } },
  'ban-tru-khong-qua-hoc-sinh': { breaks: { TH_1_banTru: '254' }, keeps: { TH_1_banTru: '253' } },
  'co-lop-phai-co-hoc-sinh': { breaks: { TH_1_hocSinh: '0' }, keeps: { TH_1_hocSinh: '253' } },
  'co-hoc-sinh-phai-co-lop': { breaks: { TH_1_lop: '0' }, keeps: { TH_lopGhep: '1' } },
  'suy-dinh-duong-khong-qua-tre': {
    open: kindergarten,
    breaks: { MN_suyDinhDuong: '478' },
    keeps: { MN_suyDinhDuong: '477' },
  },
  'can-doi-bien-dong': { breaks: { TH_chuyenDi: '3' }, keeps: { TH_tangKhac: '3' } },
  'dat-chuan-khong-qua-giao-vien': { breaks: { TH_gvDatChuan: '37' }, keeps: { TH_gvDatChuan: '36' } },
  'lop-khong-qua-phong-hoc': { breaks: { phongHoc: '24' }, keeps: { soCa: '2' } },
  'bhyt-khong-qua-hoc-sinh': { breaks: { bhyt: '1054' }, keeps: { bhyt: '1053' } },
  'den-ngay-khong-truoc-tu-ngay': {
    breaks: { TH_tuNgay: '15/11/2021', TH_denNgay: '05/11/2021' },
    keeps: { TH_denNgay: '15/11/2021' },
  },
  'nhac-lai-khong-qua-mui-2': {
    open: secondary,
    breaks: { tiem_covid19_12t17_nhacLai: '746' },
    keeps: { tiem_covid19_12t17_nhacLai: '745' },
  },
  'mui-2-khong-qua-mui-1': {
    open: secondary,
    breaks: { tiem_covid19_12t17_mui2: '758' },
    keeps: { tiem_covid19_12t17_mui2: '757' },
  },
  'mui-1-khong-qua-dien-tiem': {
    open: secondary,
    breaks: { tiem_covid19_12t17_mui1: '815' },
    keeps: { tiem_covid19_12t17_mui1: '814' },
  },
  'dien-tiem-khong-qua-hoc-sinh': {
    open: secondary,
    breaks: { tiem_covid19_12t17_dienTiem: '1044' },
    keeps: { tiem_covid19_12t17_dienTiem: '1043' },
  },
  'chuan-quoc-gia-can-kiem-dinh': { breaks: { kdclCapDo: '1' }, keeps: { kdclCapDo: '2' } },
  'si-so-binh-quan-th': {
    breaks: NOTHING,
    keeps: { TH_1_lop: '8', TH_2_lop: '7', TH_3_lop: '7', TH_4_lop: '6', TH_5_lop: '5' },
  },
  'si-so-binh-quan-thcs': { open: secondary, breaks: { THCS_6_lop: '6' }, keeps: { THCS_6_lop: '7' } },
  'si-so-binh-quan-thpt': { open: highSchool, breaks: { THPT_10_lop: '2' }, keeps: { THPT_10_lop: '3' } },
  'si-so-nt1': { open: kindergarten, breaks: crowded('NT1', 16), keeps: crowded('NT1', 15) },
  'si-so-nt2': { open: kindergarten, breaks: crowded('NT2', 21), keeps: crowded('NT2', 20) },
  'si-so-nt3': { open: kindergarten, breaks: crowded('NT3', 26), keeps: crowded('NT3', 25) },
  'si-so-mg3': { open: kindergarten, breaks: crowded('MG3', 26), keeps: crowded('MG3', 25) },
  'si-so-mg4': { open: kindergarten, breaks: crowded('MG4', 31), keeps: crowded('MG4', 30) },
  'si-so-mg5': { open: kindergarten, breaks: crowded('MG5', 36), keeps: crowded('MG5', 35) },
  'so-lop-toi-thieu-mn': {
    open: kindergarten,
    breaks: { MN_NT3_lop: '1', MN_MG3_lop: '2', MN_MG4_lop: '2', MN_MG5_lop: '2' },
    keeps: { MN_MG5_lop: '3' },
  },
  'so-lop-toi-da-mn-den-2025': { open: kindergarten, breaks: { MN_MG5_lop: '7' }, keeps: { MN_MG5_lop: '6' } },
  'so-lop-toi-da-mn': { open: kindergartenOf2026, breaks: { MN_MG5_lop: '17' }, keeps: { MN_MG5_lop: '16' } },
  'so-lop-toi-thieu-th': {
    breaks: { TH_1_lop: '1', TH_2_lop: '2', TH_3_lop: '2', TH_4_lop: '2', TH_5_lop: '2' },
    keeps: { TH_1_lop: '2' },
  },
  'so-lop-toi-da-th': { breaks: { TH_1_lop: '12' }, keeps: { TH_1_lop: '11' } },
  'so-lop-toi-thieu-thcs': {
    open: secondary,
    breaks: { THCS_6_lop: '1', THCS_7_lop: '2', THCS_8_lop: '2', THCS_9_lop: '2' },
    keeps: { THCS_6_lop: '2' },
  },
  'so-lop-toi-da-thcs': { open: secondary, breaks: { THCS_6_lop: '29' }, keeps: { THCS_6_lop: '28' } },
  'dinh-muc-giao-vien-mn': { open: kindergarten, breaks: { MN_giaoVien: '46' }, keeps: { MN_giaoVien: '45' } },
  'dinh-muc-giao-vien-th': { breaks: { TH_giaoVien: '38' }, keeps: { TH_giaoVien: '37' } },
  'dinh-muc-giao-vien-thcs': { open: secondary, breaks: { THCS_giaoVien: '46' }, keeps: { THCS_giaoVien: '45' } },
  'dinh-muc-giao-vien-thpt': { open: highSchool, breaks: { THPT_giaoVien: '21' }, keeps: { THPT_giaoVien: '20' } },
};

/** What no field of the pane can hold, only a cell. */
const IN_CELLS = ['bi-doi-thanh-ngay', 'tong-bang-cac-khoi'];

it('leaves out no standard rule', () => {
  const shown = [...Object.keys(TYPED), ...IN_CELLS];
  expect(shown.sort()).toEqual(STANDARD_RULES.map(({ code }) => code).sort());
});

it.each(Object.entries(TYPED))('%s fires and clears', async (rule, { open = openSample, breaks, keeps }) => {
  const { session } = await open();
  const typed = (figures: Record<string, string>) =>
    session.type(Object.entries(figures).map(([key, text]) => ({ key, typed: text })));
  const broken = breaks === NOTHING ? session.form : await typed(breaks);
  const [finding] = broken.findings.filter((one) => one.rule === rule);
  expect(finding).toMatchObject({ rule, place: { sheet: 'Nhập liệu' } });
  expect(finding?.message).toMatch(/^\S.{20,}[.?]$/su);
  expect((await typed(keeps)).findings.map((one) => one.rule)).not.toContain(rule);
});

it('bi-doi-thanh-ngay fires for a cell that Excel made a date of, and clears', async () => {
  const { host } = await openSample();
  const write = cellWriter(host);
  const dated = internStyle(host.workbook, { numberFormat: 'd-mmm', locked: false });
  write('GB_tapHuan_k', 44_479, dated);
  expect(await rulesNow()).toContain('bi-doi-thanh-ngay');
  write('GB_tapHuan_k', 10, internStyle(host.workbook, { locked: false }));
  expect(await rulesNow()).not.toContain('bi-doi-thanh-ngay');
});

// A form's own totals are formulas: the reader holds them against the parts, and what it finds has a name of its own.
it('tong-bang-cac-khoi: a total that was typed over is found, and clears', async () => {
  const { host } = await openSample();
  const write = cellWriter(host);
  write('GB_TH_tong_hocSinh', 1050);
  expect(await rulesNow()).toContain('tong-khac-cac-khoi');
  write('GB_TH_tong_hocSinh', 1053);
  expect(await rulesNow()).not.toContain('tong-khac-cac-khoi');
});

/** Of the workbook that is open, read anew. */
async function rulesNow(): Promise<string[]> {
  return (await openSession()).form.findings.map(({ rule }) => rule);
}

function cellWriter({ workbook }: OpenedSample['host']) {
  return (name: string, value: CellValue, style?: number): void => {
    const { formula } = workbook.names.find((one) => one.name === name) ?? { formula: '' };
    const [sheetName, address] = formula.split('!');
    const sheet = workbook.sheets.find((one) => one.name === sheetName?.replace(/^'|'$/g, ''));
    const area = parseArea((address ?? '').replaceAll('$', ''));
    if (!sheet || !area) throw new Error(`no cell: ${name}`);
    const row = (sheet.rows[area.top] ??= []);
    row[area.left] = { style: style ?? row[area.left]?.style, value };
  };
}

/** One class of so many children. */
function crowded(grade: string, children: number): Record<string, string> {
  return { [`MN_${grade}_lop`]: '1', [`MN_${grade}_hocSinh`]: String(children) };
}

interface Asked {
  school: School;
  period?: string;
  figures: Figures;
  history?: { period: string; figures: Figures }[];
  indicators?: Indicator[];
}

async function opened({ school, period = SAMPLE_PERIODS.november, figures, history = [], indicators = [] }: Asked) {
  const of = parsePeriod(period);
  if (!of) throw new Error(`no period: ${period}`);
  const definitions = sampleDefinitions();
  const catalogue = { ...definitions.catalogue, indicators: [...definitions.catalogue.indicators, ...indicators] };
  const [year = 0, month = 0] = period.split('-').map(Number);
  const schoolYear = { start: month >= 9 ? year : year - 1 };
  const token = (await tokensOf(SAMPLE_SECRET, [school])).get(school.code) ?? '';
  const book = { ...definitions, catalogue, schoolYear, calendar: makeCalendar(schoolYear) };
  const form = templateOf(book, school, of, token, history);
  fillForm(form, figures, new Map());
  return openBytes(writeWorkbook(form));
}

const LE_LOI: School = {
  code: 'UB-TH03',
  name: 'TH Lê Lợi',
  levels: ['TH'],
  commune: 'Quang Trung',
  ownership: 'public',
};
const PRIMARY = () => november('UB-TH03');

function withPercent(): Promise<OpenedSample> {
  const tyLe: Indicator = {
    code: 'tyLe',
    label: 'Tỷ lệ chuyên cần',
    unit: '%',
    kind: 'percent',
    scope: 'school',
    levels: ['TH'],
    section: 'khac',
    required: false,
    aggregation: 'none',
    frequency: 'month',
  };
  return opened({ school: LE_LOI, figures: PRIMARY(), indicators: [tyLe] });
}

/** Seven months with next to no arrivals. */
function withHistory(): Promise<OpenedSample> {
  const months = ['2021-09', '2021-10', '2021-11', '2021-12', '2022-01', '2022-02', '2022-03'];
  const history = months.map((period, i) => ({ period, figures: new Map([...PRIMARY(), ['TH_chuyenDen', i % 3]]) }));
  return opened({ school: LE_LOI, period: '2022-04', figures: PRIMARY(), history });
}

function asInOctober(): Promise<OpenedSample> {
  const figures = sampleFigures(SAMPLE_PERIODS.october).get('UB-TH03') ?? new Map();
  return openSample('UB-TH03', { figures });
}

function highSchool(): Promise<OpenedSample> {
  const school: School = { ...LE_LOI, code: 'UB-THPT01', name: 'THPT Uông Bí', levels: ['THPT'] };
  const grade = (lop: number, hocSinh: number, khoi: number) =>
    [
      [`THPT_${khoi}_lop`, lop],
      [`THPT_${khoi}_hocSinh`, hocSinh],
    ] as const;
  const figures = new Map<string, number>([
    ...grade(3, 135, 10),
    ...grade(3, 130, 11),
    ...grade(3, 128, 12),
    ['THPT_giaoVien', 20],
  ]);
  return opened({ school, figures });
}

function kindergartenOf2026(): Promise<OpenedSample> {
  const school: School = { ...LE_LOI, code: 'UB-MN01', name: 'MN Nam Khê', levels: ['MN'] };
  return opened({ school, period: '2025-11', figures: november('UB-MN01') });
}
