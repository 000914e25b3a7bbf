/** PL1: quy mô by school and level. A TH&THCS school stands in both levels' groups with that level's figures. */
import type { Indicator } from '../../catalogue/indicator';
import type { Amount } from '../../consolidation/amounts';
import { levelInfo, type Level } from '../../levels/level';
import { periodInSentence } from '../../periods/calendar';
import { displayName } from '../../schools/names';
import type { School } from '../../schools/school';
import { settingOn } from '../../settings/settings';
import { currentSubmissions } from '../../submissions/states';
import { STATE_LABEL } from '../../submissions/submission';
import { formatCount } from '../../wording/numbers';
import type { Annex } from '../document';
import { levelsOfMonth, totalAt, unitsAt, unitWord, type ReportMonth } from '../month';
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

/** Key of the column of real changes of an indicator. */
const realColumn = (code: string): string => `${code}.real`;

export function scaleAnnex(month: ReportMonth): Pick<Annex, 'columns' | 'rows'> {
  const groups = groupsOf(month);
  const columns = filledColumns(allColumns(month), groups, ['lop', 'hocSinh']);
  return { columns, rows: annexRows(columns, groups) };
}

/** Indicators with a column of their own, besides classes, pupils and the office's own. */
const SHOWN = [
  'nu',
  'danToc',
  'khuyetTat',
  'haiBuoi',
  'banTru',
  'chuyenDen',
  'chuyenDi',
  'boHoc',
  'giaoVien',
  'gvDatChuan',
];

function allColumns(month: ReportMonth): Column[] {
  const hideSensitive = settingOn(month.book.settings, 'anChiTieuNhayCam', month.period.id);
  const shown = month.book.catalogue.indicators.filter(
    (one) =>
      (one.scope === 'grade' || one.scope === 'level') &&
      one.kind === 'count' &&
      one.aggregation === 'sum' &&
      (SHOWN.includes(one.code) || one.custom) &&
      !(one.sensitive && hideSensitive),
  );
  const count = (key: string, label: string, group?: string): Column => ({
    key,
    label,
    ...(group !== undefined && { group }),
    kind: 'count',
    weight: 8,
  });
  const compared = month.compared && `So với ${periodInSentence(month.compared)}`;
  return [
    ORDER_COLUMN,
    SCHOOL_COLUMN,
    { key: 'xa', label: 'Xã, phường', kind: 'text', weight: 13 },
    count('lop', 'Số lớp'),
    count('hocSinh', 'Số học sinh, trẻ'),
    ...(compared
      ? [count(realColumn('lop'), '± lớp', compared), count(realColumn('hocSinh'), '± học sinh, trẻ', compared)]
      : []),
    ...shown.map((one) => count(one.code, one.label, groupOf(one))),
    REMARK_COLUMN,
  ];
}

function groupOf(indicator: Indicator): string | undefined {
  if (indicator.scope === 'grade') return 'Trong đó';
  return { bienDong: 'Biến động trong tháng', doiNgu: 'Đội ngũ' }[indicator.section as string];
}

function groupsOf(month: ReportMonth): Group[] {
  const cells = cellsBySchool(month);
  const submissions = currentSubmissions(month.book.submissions, month.period.id);
  const remark = (school: School): string | null => {
    const state = submissions.get(school.code)?.state ?? 'missing';
    if (state === 'carried') return 'Tạm lấy số kỳ trước';
    return state === 'missing' || state === 'returned' ? STATE_LABEL[state] : null;
  };
  return levelsOfMonth(month).map((level) => ({
    id: level,
    label: levelInfo(level).label,
    rows: unitsAt(month, level).map((school) => ({
      id: school.code,
      cells: {
        truong: displayName(school),
        xa: school.commune,
        ghiChu: remark(school),
        ...cells.get(`${school.code}\u0000${level}`),
      },
    })),
    ...coverageRemark(month, level),
  }));
}

function coverageRemark(month: ReportMonth, level: Level): { remark?: string } {
  const { reported, expected } = totalAt(month, level, 'hocSinh');
  if (reported === expected) return {};
  return { remark: `${formatCount(reported)}/${formatCount(expected)} ${unitWord(month, level)}` };
}

/** Amounts and real changes by school and level. */
function cellsBySchool(month: ReportMonth): Map<string, Record<string, Cell>> {
  const cells = new Map<string, Record<string, Cell>>();
  for (const { unit, level, code, current, delta, like } of month.changes) {
    if (!level) continue;
    const id = `${unit}\u0000${level}`;
    let row = cells.get(id);
    if (!row) cells.set(id, (row = {}));
    row[code] = numberOf(current);
    if (like) row[realColumn(code)] = numberOf(delta);
  }
  return cells;
}

function numberOf(amount: Amount | null): number | null {
  return typeof amount === 'number' ? amount : null;
}
