/**
 * Splits a whole number into whole parts in proportion to weights, so that the parts add up to it exactly
 * (largest remainders first; ties go to the earlier part). A weight of 0 gets 0.
 */
export function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .filter(({ index }) => weights[index] > 0)
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const left = total - parts.reduce((a, b) => a + b, 0);
  for (let i = 0; i < left; i++) parts[order[i % order.length].index]++;
  return parts;
}
