/** The figures sentences that stand under the fields of the report. */
import { countOf, sameAmount } from '../consolidation/amounts';
import type { Total } from '../consolidation/total';
import { levelInfo, type Level } from '../levels/level';
import { changePieces, type CountedChange } from './change';
import { countPiece, pairPiece, type Piece } from './sentence';

export interface Measured {
  total: Total;
  unit: string;
  /** Place and code: "TH.hocSinh". */
  figure: string;
}

export interface SentenceSetting {
  /** "trường", or "đơn vị" where independent nurseries are among them. */
  unitWord: string;
  /** Units whose figures of last month stand in. */
  carried: number;
  /** What is compared with: "tháng 10/2021", "cùng kỳ năm học trước"; absent: nothing to compare with. */
  since?: string;
}

/**
 * "Tổng số lớp: 188; Tổng số học sinh: 8.411 (tăng 01 học sinh so với tháng 10/2021)."; with a unit missing the
 * parenthesis says so and compares only like with like. When nobody reported: "Chưa có số liệu (0/17 trường …)".
 */
export function levelSentence(level: Level, classes: Total, pupils: Total, setting: SentenceSetting): Piece[] {
  const { pupil } = levelInfo(level);
  const measured: Measured[] = [
    { total: classes, unit: 'lớp', figure: `${level}.lop` },
    { total: pupils, unit: pupil, figure: `${level}.hocSinh` },
  ];
  const coverage = pairPiece(0, pupils.expected, `${level}.coverage`);
  if (classes.current === null && pupils.current === null)
    return ['Chưa có số liệu (', coverage, ` ${setting.unitWord} có báo cáo).`];
  const sums = measured.flatMap(({ total, unit, figure }, i): Piece[] => {
    if (total.current === null) return [];
    const sum = [`Tổng số ${unit}: `, countPiece(countOf(total.current), figure)];
    return i > 0 && classes.current !== null ? ['; ', ...sum] : sum;
  });
  return [...sums, ...inParentheses(measured, `${level}.coverage`, setting), '.'];
}

/** " (số liệu của 16/17 trường; trong các trường đã nộp, tăng 01 học sinh so với …)"; nothing to say: no parenthesis. */
export function inParentheses(measured: readonly Measured[], coverage: string, setting: SentenceSetting): Piece[] {
  const parts = [coveragePieces(measured, coverage, setting), comparedPieces(measured, setting)];
  const said = parts.filter((part) => part.length > 0);
  return said.length === 0 ? [] : [' (', ...said.flatMap((part, i) => (i === 0 ? part : ['; ', ...part])), ')'];
}

/** "số liệu của 16/17 trường"; nothing when everybody expected reported for themselves. */
export function coveragePieces(measured: readonly Measured[], coverage: string, setting: SentenceSetting): Piece[] {
  const { carried, unitWord } = setting;
  const reported = reportedUnits(measured) - carried;
  const expected = Math.max(...measured.map(({ total }) => total.expected));
  if (reported === expected) return [];
  const pieces: Piece[] = ['số liệu của ', pairPiece(reported, expected, coverage), ` ${unitWord}`];
  return carried === 0
    ? pieces
    : [
        ...pieces,
        ' và ',
        countPiece(carried, coverage.replace('coverage', 'carried')),
        ` ${unitWord} tạm lấy số kỳ trước`,
      ];
}

/** Units that gave every one of the figures of the sentence. */
export function reportedUnits(measured: readonly Measured[]): number {
  return Math.min(...measured.map(({ total }) => total.reported));
}

/** The real change only: what comes of missing, new or carried units is never read as growth or fall. */
function comparedPieces(measured: readonly Measured[], setting: SentenceSetting): Piece[] {
  if (setting.since === undefined) return [];
  const changes: CountedChange[] = measured.flatMap(({ total, unit, figure }) =>
    total.real === null ? [] : [{ change: countOf(total.real), unit, figure: `${figure}.real` }],
  );
  const main = measured.at(-1);
  if (!main || main.total.real === null) return [];
  return [limits(measured, setting), ...changePieces(changes, setting.since)];
}

/** Whom the comparison speaks of, when not everybody. */
function limits(measured: readonly Measured[], { carried, unitWord }: SentenceSetting): string {
  const all = measured.every(({ total }) => total.reported === total.expected);
  if (!all || carried > 0) return `trong các ${unitWord} đã nộp, `;
  const like = measured.every(({ total }) => sameAmount(total.delta, total.real));
  return like ? '' : `trong các ${unitWord} có số liệu cả hai kỳ, `;
}
