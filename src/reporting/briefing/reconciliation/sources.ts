/** Where the number of a sentence comes from, by its figure id, worked out from schools and annexes. */
import { splitChange } from '../../comparison/compare';
import { isLevel } from '../../levels/level';
import { attendanceOf } from '../attendance';
import type { Annex, Briefing } from '../document';
import { givenAt, totalAt, type Place, type ReportMonth } from '../month';
import { unitShare } from '../unit-share';
import { annexSum, boardFigure } from './annex-sums';
import type { SchoolSums, Sum } from './school-sums';

/** `undefined`: nothing is known of such a figure. */
export function sourceOf(figure: string, briefing: Briefing, month: ReportMonth, sums: SchoolSums): Sum | undefined {
  if (figure.startsWith('hop.')) return attendanceFigure(figure, month);
  if (figure.startsWith('board.')) return boardSource(figure.slice('board.'.length), briefing, month);
  if (figure.startsWith('school:')) return schoolFigure(figure, month);
  const [head = '', code = '', aspect] = figure.split('.');
  const place: Place = isLevel(head) ? head : 'ALL';
  if (aspect === undefined && code === 'coverage') return coverageFromAnnex(briefing, place);
  if (aspect === undefined && code === 'carried') return { value: givenAt(month, place, ['lop', 'hocSinh']).carried };
  if (aspect === undefined) return sums.get(`${place}.${code}`);
  return aspectSource(aspect, place, code, briefing, month, sums);
}

function aspectSource(
  aspect: string,
  place: Place,
  code: string,
  briefing: Briefing,
  month: ReportMonth,
  sums: SchoolSums,
): Sum | undefined {
  const share = sums.get(`${place}.${code}`);
  const units = share?.outOf === undefined ? shareSource(briefing, month, place, code) : share;
  switch (aspect) {
    case 'real':
      return realSource(place, code, briefing, month);
    case 'outside':
      return { value: outsideSum(month, place, code) };
    case 'coverage': {
      const { own, expected } = givenAt(month, place, [code]);
      return { value: own, outOf: expected };
    }
    case 'carried':
      return { value: givenAt(month, place, [code]).carried };
    case 'reported':
      return { value: reportedUnits(month, place, code) };
    case 'share':
      return units;
    case 'k':
      return units && { value: units.value };
    case 'N':
      return units?.outOf === undefined ? undefined : { value: units.outOf };
    case 'tyLe':
      return units?.outOf ? { value: Number(((100 * units.value) / units.outOf).toFixed(1)) } : undefined;
    case 'cho':
      return { value: waitingInAnnex(annexOf(briefing, 'PL3')) };
    default:
      return undefined;
  }
}

/** PL1 has a column of real changes for classes and pupils; others are added up from the units' own changes. */
function realSource(place: Place, code: string, briefing: Briefing, month: ReportMonth): Sum | undefined {
  const annex = annexOf(briefing, 'PL1');
  const sum = annex && annexSum(annex, place, `${code}.real`);
  if (typeof sum === 'number' && totalAt(month, place, code).outside === undefined) return { value: sum };
  const { real } = splitChange(month.changes, place, code);
  return real === null ? undefined : { value: typeof real === 'number' ? real : real.k };
}

/** Schools of the level with both classes and pupils in PL1, those with last month's figures left out. */
function coverageFromAnnex(briefing: Briefing, place: Place): Sum | undefined {
  const annex = annexOf(briefing, 'PL1');
  if (!annex) return undefined;
  const column = (key: string) => annex.columns.findIndex((one) => one.key === key);
  const [classes, pupils, remark] = [column('lop'), column('hocSinh'), column('ghiChu')];
  const adds = annex.rows.find((row) => row.kind === 'subtotal' && row.id === place)?.adds ?? [];
  const rows = adds.flatMap((r) => annex.rows[r] ?? []);
  const own = rows.filter(({ cells }) => cells[classes] !== null && cells[pupils] !== null && cells[remark] === null);
  return { value: own.length, outOf: rows.length };
}

/** Schools of national standard are counted in PL3; other shares among the units asked. */
function shareSource(briefing: Briefing, month: ReportMonth, place: Place, code: string): Sum | undefined {
  const annex = annexOf(briefing, 'PL3');
  if (annex && code === 'chuanMucDo' && place === 'ALL') {
    const marked = (key: string) => annexSum(annex, 'ALL', key) ?? 0;
    const schools = annex.rows.filter((row) => row.kind === 'school').length;
    return { value: marked('chuan1') + marked('chuan2'), outOf: schools };
  }
  const indicator = month.book.catalogue.indicators.find((one) => one.code === code);
  const share = indicator && unitShare(month, indicator, place);
  return share && { value: share.k, outOf: share.n };
}

/** A pair is reported when complete; anything else when the unit answered at all. */
function reportedUnits(month: ReportMonth, place: Place, code: string): number {
  const indicator = month.book.catalogue.indicators.find((one) => one.code === code);
  const share = indicator && indicator.kind !== 'pair' ? unitShare(month, indicator, place) : undefined;
  return share?.reported ?? totalAt(month, place, code).reported;
}

function attendanceFigure(figure: string, month: ReportMonth): Sum | undefined {
  const [, index, aspect] = figure.split('.');
  const row = attendanceOf(month)[Number(index) - 1];
  if (!row) return undefined;
  return aspect === 'vang' ? { value: row.invited - row.present } : { value: row.present, outOf: row.invited };
}

function boardSource(what: string, briefing: Briefing, month: ReportMonth): Sum | undefined {
  const annex = annexOf(briefing, 'PL4');
  const value = annex && annexSum(annex, 'ALL', what);
  if (value === null || value === undefined) return undefined;
  const expected = boardFigure(month, 'expected');
  return what === 'received' && expected !== undefined ? { value, outOf: expected } : { value };
}

function schoolFigure(figure: string, month: ReportMonth): Sum | undefined {
  const [school = '', code = ''] = figure.slice('school:'.length).split(/\.(?=[^.]*$)/);
  const value = month.figures.get(school)?.get(code);
  return typeof value === 'number' ? { value } : undefined;
}

function outsideSum({ book, period }: ReportMonth, place: Place, code: string): number {
  const named = place === 'ALL' ? code : `${place}.${code}`;
  return book.outside
    .filter((row) => row.period === period.id && row.indicator === named)
    .reduce((sum, row) => sum + row.value, 0);
}

function waitingInAnnex(annex: Annex | undefined): number {
  const c = annex?.columns.findIndex((column) => column.key === 'hoSo') ?? -1;
  return annex?.rows.filter((row) => /^chờ đánh giá ngoài$/i.test(String(row.cells[c] ?? ''))).length ?? 0;
}

function annexOf(briefing: Briefing, code: Annex['code']): Annex | undefined {
  return briefing.annexes.find((annex) => annex.code === code);
}
