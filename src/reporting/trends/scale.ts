/** The axis of a chart of counts: whole numbers at round steps. */

export interface CountScale {
  min: number;
  max: number;
  step: number;
}

/** Steps the axis has about. */
const STEPS = 4;
/** A change of less than this share of the largest value stays a small one to the eye. */
const SMALLEST_SHARE = 0.02;

/** Holds all values, begins and ends on a step, never below 0 unless a value is. */
export function countScale(values: readonly number[]): CountScale {
  if (values.length === 0) return { min: 0, max: STEPS, step: 1 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = Math.max(0, Math.max(STEPS, Math.abs(high) * SMALLEST_SHARE) - (high - low)) / 2;
  const step = roundStep((high - low + 2 * spare) / STEPS);
  const bottom = Math.floor((low - spare) / step) * step;
  return { min: low >= 0 ? Math.max(0, bottom) : bottom, max: Math.ceil((high + spare) / step) * step, step };
}

/** The marks of the axis, from the lowest. */
export function scaleMarks({ min, max, step }: CountScale): number[] {
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step);
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, about)));
  return ([1, 2, 5].find((digit) => digit * power >= about) ?? 10) * power;
}
