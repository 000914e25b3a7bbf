/**
 * Figures of one school for one period. Blank is not zero: a blank figure has no entry.
 *
 * Values by kind: count, money, percent, pair parts → number (counts and money are integers; percent 0–100);
 * yesNo → boolean; date → "YYYY-MM-DD"; choice and text → NFC text.
 */
import type { PeriodId } from '../periods/period';

export type FigureValue = number | boolean | string;
/** Key: see `FigureSlot.key`. */
export type Figures = ReadonlyMap<string, FigureValue>;

export interface MonthlyReport {
  school: string;
  period: PeriodId;
  figures: Figures;
  /** Giải trình: reasons the school gave, by the key of the figure they explain. */
  explanations: ReadonlyMap<string, string>;
}

/** "k of N" as two integers. */
export interface Pair {
  k: number;
  n: number;
}
