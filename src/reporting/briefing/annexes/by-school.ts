/** Annexes with one row per school: PL2 tiêm chủng, PL3 trường chuẩn, PL4 tình hình nộp báo cáo, PL5 kiến nghị. */
import type { Figures, FigureValue } from '../../figures/figure';
import { vaccinationKey } from '../../catalogue/slots';
import { measuresFor } from '../../consolidation/measures';
import { levelInfo, LEVELS } from '../../levels/level';
import { displayName } from '../../schools/names';
import type { School } from '../../schools/school';
import { settingText } from '../../settings/settings';
import { currentSubmissions, isReceived } from '../../submissions/states';
import { SIGNED_COPY_LABEL, STATE_LABEL } from '../../submissions/submission';
import { formatDate, formatMoment } from '../../wording/dates';
import { answersOf } from '../answers';
import type { Annex } from '../document';
import type { ReportMonth } from '../month';
import {
  annexRows,
  filledColumns,
  ORDER_COLUMN,
  REMARK_COLUMN,
  SCHOOL_COLUMN,
  type Cell,
  type Column,
  type Group,
} from './table';

type Table = Pick<Annex, 'columns' | 'rows'>;

/** PL2, only when the office has a vaccination table; outside figures stand as rows of their own. */
export function vaccinationAnnex(month: ReportMonth): Table | undefined {
  const { catalogue, outside } = month.book;
  const doses = catalogue.indicators.filter((one) => one.scope === 'vaccination');
  const columns: Column[] = catalogue.vaccinations.flatMap(({ vaccine, age, vaccineLabel, ageLabel }) =>
    doses.map(({ code, label }) => ({
      key: vaccinationKey(vaccine, age, code),
      label,
      group: `${vaccineLabel} ${ageLabel}`,
      kind: 'count',
      weight: 10,
    })),
  );
  if (columns.length === 0) return undefined;
  const keys = new Set(columns.map((column) => column.key));
  const measures = measuresFor(catalogue, month.period);
  const asked = month.units.filter((school) => measures(school).some(({ code }) => keys.has(code)));
  const rows = asked.map((school) => ({
    id: school.code,
    cells: { truong: displayName(school), ...pick(figuresOf(month, school), keys) } as Record<string, Cell>,
  }));
  const sources = new Map<string, Record<string, Cell>>();
  for (const { period, indicator, source, value } of outside)
    if (period === month.period.id && keys.has(indicator)) {
      const cells = sources.get(source) ?? { truong: source, ghiChu: 'Ngoài các trường trực thuộc' };
      sources.set(source, { ...cells, [indicator]: Number(cells[indicator] ?? 0) + value });
    }
  for (const [source, cells] of sources) rows.push({ id: `ngoài: ${source}`, cells });
  return table([ORDER_COLUMN, SCHOOL_COLUMN, ...columns, REMARK_COLUMN], [{ id: '', label: '', rows }], [...keys]);
}

/** PL3: schools of national standard; independent nurseries are not schools. */
export function standardAnnex(month: ReportMonth): Table {
  const columns: Column[] = [
    ORDER_COLUMN,
    SCHOOL_COLUMN,
    { key: 'chuan1', label: 'Mức độ 1', group: 'Đạt chuẩn quốc gia', kind: 'count', weight: 8 },
    { key: 'chuan2', label: 'Mức độ 2', group: 'Đạt chuẩn quốc gia', kind: 'count', weight: 8 },
    { key: 'kdcl', label: 'KĐCLGD cấp độ', kind: 'text', weight: 9 },
    { key: 'quyetDinh', label: 'Số quyết định', kind: 'text', weight: 17 },
    { key: 'ngay', label: 'Ngày công nhận', kind: 'text', weight: 11 },
    { key: 'hoSo', label: 'Hồ sơ', kind: 'text', weight: 17 },
    REMARK_COLUMN,
  ];
  const groups = byKind(
    month.units.filter((school) => !school.independentNursery),
    (school) => standardCells(figuresOf(month, school)),
  );
  return table(columns, groups, ['chuan1', 'chuan2']);
}

/** PL4: what came when, with the sums of the board. */
export function submissionAnnex(month: ReportMonth): Table {
  const style = settingText(month.book.settings, 'kieuGio', month.period.id).includes('h') ? 'h' : 'g';
  const submissions = currentSubmissions(month.book.submissions, month.period.id);
  const count = (key: string, label: string): Column => ({ key, label, kind: 'count', weight: 8 });
  const columns: Column[] = [
    ORDER_COLUMN,
    SCHOOL_COLUMN,
    { key: 'trangThai', label: 'Trạng thái', kind: 'text', weight: 10 },
    { key: 'luc', label: 'Thời điểm nhận', kind: 'text', weight: 18 },
    count('received', 'Đã nộp'),
    count('onTime', 'Đúng hạn'),
    count('late', 'Nộp muộn'),
    count('returned', 'Trả lại'),
    count('missing', 'Chưa nộp'),
    { key: 'banKy', label: 'Bản ký', kind: 'text', weight: 9 },
    REMARK_COLUMN,
  ];
  const groups = byKind(month.units, ({ code }) => {
    const submission = submissions.get(code);
    const state = submission?.state ?? 'missing';
    const received = isReceived(state);
    return {
      trangThai: STATE_LABEL[state],
      luc: submission && state !== 'carried' ? formatMoment(submission.receivedAt, style) : null,
      received: received ? 1 : 0,
      onTime: received && !submission?.late ? 1 : 0,
      late: received && submission?.late ? 1 : 0,
      returned: state === 'returned' ? 1 : 0,
      missing: state === 'missing' || state === 'carried' ? 1 : 0,
      banKy: submission ? SIGNED_COPY_LABEL[submission.signedCopy] : null,
      ghiChu: submission?.reason || null,
    };
  });
  return { columns, rows: annexRows(columns, groups) };
}

/** PL5: what schools ask for; none asked, no annex. */
export function requestAnnex(month: ReportMonth): Table | undefined {
  const answers = answersOf(month.book, month.period.id);
  const isAnswered = month.counted.some(({ school }) => answers.has(school.code));
  const columns: Column[] = [
    ORDER_COLUMN,
    SCHOOL_COLUMN,
    { key: 'kienNghi', label: 'Kiến nghị, đề xuất', kind: 'text', weight: isAnswered ? 45 : 80 },
    ...(isAnswered ? [{ key: 'traLoi', label: 'Trả lời', kind: 'text', weight: 35 } as const] : []),
  ];
  const rows = month.counted.flatMap(({ school, figures }) => {
    const text = figures.get('kienNghi');
    return typeof text === 'string' && text.trim() !== ''
      ? [
          {
            id: school.code,
            cells: { truong: displayName(school), kienNghi: text, traLoi: answers.get(school.code) ?? null },
          },
        ]
      : [];
  });
  return rows.length === 0 ? undefined : { columns, rows: annexRows(columns, [{ id: '', label: '', rows }]) };
}

function table(columns: readonly Column[], groups: readonly Group[], keep: readonly string[]): Table {
  const filled = filledColumns(columns, groups, keep);
  return { columns: filled, rows: annexRows(filled, groups) };
}

/** Schools of the same levels together, whatever the registry's order: Mầm non, Tiểu học, THCS…, then those of several. */
function byKind(schools: readonly School[], cellsOf: (school: School) => Record<string, Cell>): Group[] {
  const groups = new Map<string, Group>();
  for (const school of schools) {
    const id = school.levels.join('&');
    let group = groups.get(id);
    const label = school.levels.map((level) => levelInfo(level).label).join(' và ');
    if (!group) groups.set(id, (group = { id, label, rows: [] }));
    group.rows.push({ id: school.code, cells: { truong: displayName(school), ...cellsOf(school) } });
  }
  return [...groups.values()].sort((a, b) => rankOf(a.id) - rankOf(b.id));
}

function rankOf(group: string): number {
  const levels = group.split('&');
  return levels.length * LEVELS.length + LEVELS.findIndex((level) => level === levels[0]);
}

function standardCells(figures: Figures): Record<string, Cell> {
  const [degree, grade] = [figures.get('chuanMucDo'), figures.get('kdclCapDo')];
  const text = (code: string): string | null =>
    typeof figures.get(code) === 'string' ? String(figures.get(code)) : null;
  const date = text('ngayCongNhan');
  return {
    chuan1: typeof degree === 'number' ? Number(degree === 1) : null,
    chuan2: typeof degree === 'number' ? Number(degree === 2) : null,
    kdcl: typeof grade === 'number' && grade > 0 ? String(grade) : null,
    quyetDinh: text('soQuyetDinh'),
    ngay: date && formatDate(date),
    hoSo: text('hoSoChuan'),
  };
}

function figuresOf(month: ReportMonth, { code }: School): Figures {
  return month.figures.get(code) ?? new Map<string, FigureValue>();
}

function pick(figures: Figures, keys: ReadonlySet<string>): Record<string, Cell> {
  const entries = [...keys].map((key): [string, Cell] => {
    const value = figures.get(key);
    return [key, typeof value === 'number' ? value : null];
  });
  return Object.fromEntries(entries);
}
