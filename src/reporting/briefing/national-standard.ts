/** What field 10 says of trường chuẩn: schools newly recognised, and schools waiting for the outside assessment. */
import { countedFigures } from '../consolidation/figures';
import type { Figures } from '../figures/figure';
import { displayName } from '../schools/names';
import type { School } from '../schools/school';
import { formatDate } from '../wording/dates';
import { countPiece, joinPieces, plainPiece, type Piece } from '../wording/sentence';
import type { BriefingBlock } from './document';
import type { ReportMonth } from './month';

export function nationalStandardSentences(month: ReportMonth): BriefingBlock[] {
  return [...recognitions(month), ...waiting(month)].map((pieces) => ({
    kind: 'figures',
    section: '10',
    ...joinPieces(['- ', ...pieces]),
    notes: [],
  }));
}

const WAITING = 'chờ đánh giá ngoài';

/** One sentence per school whose degree is higher than last month's, or (no last month) recognised in the period. */
function recognitions(month: ReportMonth): Piece[][] {
  const before = new Map(
    (month.compared ? countedFigures(month.book, month.compared) : []).map(({ school, figures }) => [
      school.code,
      figures,
    ]),
  );
  return schoolsOnly(month).flatMap(({ school, figures, carried }) => {
    const isNew = !carried && newlyRecognised(month, figures, before.get(school.code));
    return isNew ? [recognition(school, figures)] : [];
  });
}

function newlyRecognised(month: ReportMonth, now: Figures, before: Figures | undefined): boolean {
  const codes = ['chuanMucDo', 'kdclCapDo'];
  if (before && codes.some((code) => before.has(code)))
    return codes.some((code) => numberAt(now, code) > numberAt(before, code) && before.has(code));
  const date = now.get('ngayCongNhan');
  const { year, firstMonth, lastMonth } = month.period;
  if (typeof date !== 'string' || Number(date.slice(0, 4)) !== year || numberAt(now, 'chuanMucDo') === 0) return false;
  return Number(date.slice(5, 7)) >= firstMonth && Number(date.slice(5, 7)) <= lastMonth;
}

/** "Trường THCS Trưng Vương được công nhận đạt chuẩn quốc gia mức độ 2 và kiểm định chất lượng giáo dục cấp độ 3 (…)." */
function recognition(school: School, figures: Figures): Piece[] {
  const degree = numberAt(figures, 'chuanMucDo');
  const grade = numberAt(figures, 'kdclCapDo');
  const honours: Piece[][] = [];
  const plain = (value: number, code: string) => plainPiece(value, 0, `school:${school.code}.${code}`);
  if (degree > 0) honours.push(['đạt chuẩn quốc gia mức độ ', plain(degree, 'chuanMucDo')]);
  if (grade > 0) honours.push(['đạt kiểm định chất lượng giáo dục cấp độ ', plain(grade, 'kdclCapDo')]);
  const joined = honours.flatMap((honour, i) => (i === 0 ? honour : [', ', ...honour]));
  return [`${displayName(school)} được công nhận `, ...joined, `${decision(figures)}.`];
}

/** " (Quyết định số 4123/QĐ-UBND ngày 15/11/2021)". */
function decision(figures: Figures): string {
  const [number, date] = [figures.get('soQuyetDinh'), figures.get('ngayCongNhan')];
  if (typeof number !== 'string' || number === '') return '';
  return ` (Quyết định số ${number.replace(/^(?:Quyết định|QĐ)\s*(?:số)?\s*:?\s*/iu, '')}${
    typeof date === 'string' ? ` ngày ${formatDate(date)}` : ''
  })`;
}

function waiting(month: ReportMonth): Piece[][] {
  const schools = waitingSchools(month);
  if (schools.length === 0) return [];
  const names = schools.map(displayName).join(', ');
  return [['Có ', countPiece(schools.length, 'ALL.hoSoChuan.cho'), ` trường đang ${WAITING}: ${names}.`]];
}

/** Schools that wait for the outside assessment. */
export function waitingSchools(month: ReportMonth): School[] {
  return schoolsOnly(month)
    .filter(({ figures }) => String(figures.get('hoSoChuan') ?? '').toLocaleLowerCase('vi') === WAITING)
    .map(({ school }) => school);
}

/** Independent nurseries are not schools. */
function schoolsOnly(month: ReportMonth) {
  return month.counted.filter(({ school }) => !school.independentNursery);
}

function numberAt(figures: Figures, code: string): number {
  const value = figures.get(code);
  return typeof value === 'number' ? value : 0;
}
