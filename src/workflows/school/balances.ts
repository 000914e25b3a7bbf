import { gradeKey, levelKey } from '../../reporting/catalogue/slots';
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import type { Figures } from '../../reporting/figures/figure';
import { type Level, levelInfo } from '../../reporting/levels/level';
import type { MovementBalance } from './school-form';

/** For each level that is asked its movements: HS(M) = HS(M−1) + đến + tăng khác − đi − bỏ học − giảm khác. */
export function balancesOf(slots: readonly FigureSlot[], figures: Figures, previous?: Figures): MovementBalance[] {
  const levels = new Set(
    slots.flatMap(({ level, indicator }) => (level && indicator.code === 'chuyenDen' ? [level] : [])),
  );
  return [...levels].map((level) => {
    const moved = (code: string) => {
      const value = figures.get(levelKey(level, code));
      return typeof value === 'number' ? value : 0;
    };
    const before = previous && pupils(previous, level);
    const now = pupils(figures, level);
    const [arrived, otherGain] = [moved('chuyenDen'), moved('tangKhac')];
    const [left, dropped, otherLoss] = [moved('chuyenDi'), moved('boHoc'), moved('giamKhac')];
    const balance: MovementBalance = { level, arrived, otherGain, left, dropped, otherLoss };
    if (before !== undefined) balance.before = before;
    if (now !== undefined) balance.now = now;
    if (before !== undefined && now !== undefined)
      balance.unexplained = now - (before + arrived + otherGain - left - dropped - otherLoss);
    return balance;
  });
}

/** `undefined` until every grade is given. */
function pupils(figures: Figures, level: Level): number | undefined {
  const parts = levelInfo(level).grades.map(({ code }) => figures.get(gradeKey(level, code, 'hocSinh')));
  const numbers = parts.filter((part) => typeof part === 'number');
  return numbers.length < parts.length ? undefined : numbers.reduce((sum, part) => sum + part, 0);
}
