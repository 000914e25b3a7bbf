/** Figures of a level outside the office's schools (THPT, GDTX), from `tblSoNgoai`: "THPT.hocSinh" with its source. */
import { countOf } from '../consolidation/amounts';
import { levelInfo, type Level } from '../levels/level';
import { changePieces } from '../wording/change';
import { countPiece, type Piece } from '../wording/sentence';
import { totalAt, type ReportMonth } from './month';

/** "- Cấp THPT (theo Trường THPT Uông Bí): tổng số học sinh: 5.004 (…)." or `undefined` without such figures. */
export function outsideSentence(month: ReportMonth, level: Level): Piece[] | undefined {
  const said = [
    { code: 'lop', unit: 'lớp' },
    { code: 'hocSinh', unit: levelInfo(level).pupil },
  ].flatMap(({ code, unit }) => {
    const total = totalAt(month, level, code);
    return total.current === null ? [] : [{ unit, total, current: total.current, figure: `${level}.${code}` }];
  });
  if (said.length === 0) return undefined;
  const sums = said.flatMap(({ unit, current, figure }, i): Piece[] => [
    `${i > 0 ? '; ' : ''}tổng số ${unit}: `,
    countPiece(countOf(current), figure),
  ]);
  const changes = said.flatMap(({ unit, total, figure }) =>
    total.real === null ? [] : [{ change: countOf(total.real), unit, figure: `${figure}.real` }],
  );
  const compared =
    month.since === undefined || changes.length === 0 ? [] : [' (', ...changePieces(changes, month.since), ')'];
  return [`- Cấp ${levelInfo(level).label} (theo ${sourcesOf(month, level).join(', ')}): `, ...sums, ...compared, '.'];
}

function sourcesOf(month: ReportMonth, level: Level): string[] {
  const rows = month.book.outside.filter(
    (row) => row.period === month.period.id && row.indicator.startsWith(`${level}.`),
  );
  return [...new Set(rows.map((row) => row.source))];
}
