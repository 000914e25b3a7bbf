/** How a change against an earlier period is said: "tăng 01 học sinh so với tháng 10/2021". */
import { countPiece, type Piece } from './sentence';

export interface CountedChange {
  /** Signed change. */
  change: number;
  /** "học sinh", "lớp". */
  unit: string;
  figure: string;
}

/**
 * Words of the changes of one sentence, the main one last (pupils after classes). All zero: "duy trì ổn định so với …".
 * When only the others changed, the main one is said to be stable.
 * @param since what it is compared with, e.g. "tháng 10/2021"
 */
export function changePieces(changes: readonly CountedChange[], since: string): Piece[] {
  const main = changes.at(-1);
  const moved = changes.filter(({ change }) => change !== 0);
  if (!main || moved.length === 0) return [`duy trì ổn định so với ${since}`];
  const words = moved.map(movement);
  if (main.change === 0) words.push([`số ${main.unit} duy trì ổn định`]);
  return [...words.flatMap((word, i) => (i === 0 ? word : [', ', ...word])), ` so với ${since}`];
}

function movement({ change, unit, figure }: CountedChange): Piece[] {
  const number = countPiece(Math.abs(change), figure);
  return [change > 0 ? 'tăng ' : 'giảm ', { ...number, value: change }, ` ${unit}`];
}
