/** The scale Excel gives a value axis of itself: round steps that take in all values, and zero where they come near it. */
export interface AxisScale {
  minimum: number;
  maximum: number;
  majorUnit: number;
}

export function automaticScale(values: readonly number[], told: Partial<AxisScale> = {}): AxisScale {
  let low = Math.min(...values, Infinity);
  let high = Math.max(...values, -Infinity);
  if (low > high) [low, high] = [0, 1];
  // Far from zero and close together: the axis need not reach zero.
  if (low > 0 && (high - low) / high > 1 / 6) low = 0;
  if (high < 0 && (high - low) / -low > 1 / 6) high = 0;
  if (low === high) [low, high] = low === 0 ? [0, 1] : low > 0 ? [0, high] : [low, 0];
  const from = told.minimum ?? low;
  const to = Math.max(told.maximum ?? high, from);
  const majorUnit = told.majorUnit ?? roundStep((to - from) / 5 || 1);
  const margin = (high - low) * 0.05;
  const minimum = told.minimum ?? (low === 0 ? 0 : Math.floor((low - margin) / majorUnit) * majorUnit);
  const maximum = told.maximum ?? (high === 0 ? 0 : Math.ceil((high + margin) / majorUnit) * majorUnit);
  return { minimum: exact(minimum), maximum: exact(maximum), majorUnit };
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((each) => each * power >= raw * 0.999) ?? 10;
  return exact(step * power);
}

/** Without the dust of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
