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

/** Who gave every figure of a sentence. */
export interface Given {
  /** Units that reported them themselves. */
  own: number;
  /** Units whose figures of last month stand in. */
  carried: number;
  expected: number;
}

export interface SentenceSetting {
  /** "trường", or "đơn vị" where independent nurseries are among them. */
  unitWord: string;
  given: Given;
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
  const given = measured.filter(({ total }) => total.current !== null);
  if (given.length === 0) {
    const { own, expected } = setting.given;
    return ['Chưa có số liệu (', pairPiece(own, expected, `${level}.coverage`), ` ${setting.unitWord} có báo cáo).`];
  }
  const sums = given.flatMap(({ total, unit, figure }, i): Piece[] => [
    `${i > 0 ? '; ' : ''}Tổng số ${unit}: `,
    countPiece(countOf(total.current ?? 0), figure),
  ]);
  return [...sums, ...inParentheses(measured, `${level}.coverage`, setting), '.'];
}

/** " (số liệu của 16/17 trường; trong các trường đã nộp, tăng 01 học sinh so với …)"; nothing to say: no parenthesis. */
export function inParentheses(measured: readonly Measured[], coverage: string, setting: SentenceSetting): Piece[] {
  const parts = [coveragePieces(coverage, setting), comparedPieces(measured, setting)];
  const said = parts.filter((part) => part.length > 0);
  return said.length === 0 ? [] : [' (', ...said.flatMap((part, i) => (i === 0 ? part : ['; ', ...part])), ')'];
}

/** "số liệu của 16/17 trường"; nothing when everybody expected reported for themselves. */
export function coveragePieces(figure: string, { given, unitWord }: SentenceSetting): Piece[] {
  const { own, carried, expected } = given;
  if (own === expected) return [];
  const pieces: Piece[] = ['số liệu của ', pairPiece(own, expected, figure), ` ${unitWord}`];
  if (carried === 0) return pieces;
  const lent = countPiece(carried, figure.replace(/coverage$/, 'carried'));
  return [...pieces, ' và ', lent, ` ${unitWord} tạm lấy số kỳ trước`];
}

/** The real change only: what comes of missing, new or carried units is never read as growth or fall. */
function comparedPieces(measured: readonly Measured[], setting: SentenceSetting): Piece[] {
  if (setting.since === undefined || measured.at(-1)?.total.real === null) return [];
  const changes: CountedChange[] = measured.flatMap(({ total, unit, figure }) =>
    total.real === null ? [] : [{ change: countOf(total.real), unit, figure: `${figure}.real` }],
  );
  return [limits(measured, setting), ...changePieces(changes, setting.since)];
}

/** Whom the comparison speaks of, when not everybody. */
function limits(measured: readonly Measured[], { given, unitWord }: SentenceSetting): string {
  if (given.own < given.expected) return `trong các ${unitWord} đã nộp, `;
  const like = measured.every(({ total }) => sameAmount(total.delta, total.real));
  return like ? '' : `trong các ${unitWord} có số liệu cả hai kỳ, `;
}
