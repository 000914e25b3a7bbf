/** The balance of pupils as an equation people can read: "253 + 3 − 2 = 254". */
import { levelKey } from '../../../reporting/catalogue/slots';
import { formatCount } from '../../../reporting/wording/numbers';
import type { MovementBalance } from '../../../workflows/school/school-form';

export type MovementCode = 'chuyenDen' | 'tangKhac' | 'chuyenDi' | 'boHoc' | 'giamKhac';

export interface Movement {
  code: MovementCode;
  /** Of the figure in the form. */
  key: string;
  isGain: boolean;
  count: number;
}

export function movementsOf(balance: MovementBalance): Movement[] {
  const one = (code: MovementCode, isGain: boolean, count: number): Movement => ({
    code,
    key: levelKey(balance.level, code),
    isGain,
    count,
  });
  return [
    one('chuyenDen', true, balance.arrived),
    one('tangKhac', true, balance.otherGain),
    one('chuyenDi', false, balance.left),
    one('boHoc', false, balance.dropped),
    one('giamKhac', false, balance.otherLoss),
  ];
}

export type BalanceStanding = 'no-before' | 'no-now' | 'balanced' | 'unexplained';

export interface Equation {
  /** Absent without last month. */
  text?: string;
  /** What the movements make of last month's pupils. */
  expected?: number;
  standing: BalanceStanding;
}

/** Movements of 0 are left out of the text; "253 = 253" when there are none. */
export function equationOf(balance: MovementBalance): Equation {
  const { before, now, unexplained } = balance;
  if (before === undefined) return { standing: 'no-before' };
  const moved = movementsOf(balance).filter(({ count }) => count !== 0);
  const expected = moved.reduce((sum, { isGain, count }) => sum + (isGain ? count : -count), before);
  const terms = moved.map(({ isGain, count }) => ` ${isGain ? '+' : '−'} ${formatCount(count)}`);
  const text = `${formatCount(before)}${terms.join('')} = ${formatCount(expected)}`;
  if (now === undefined) return { ...(moved.length > 0 && { text }), expected, standing: 'no-now' };
  return { text, expected, standing: unexplained === 0 ? 'balanced' : 'unexplained' };
}
