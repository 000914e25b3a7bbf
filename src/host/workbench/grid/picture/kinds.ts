/** What a kind of chart is drawn as. */
export type Family = 'column' | 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter' | 'bubble' | 'radar' | 'stock';
export type Stacking = 'none' | 'stacked' | 'percent';

/** Charts in space are drawn flat, surfaces as lines. @param type Excel's name, e.g. "3DColumnStacked" */
export function familyOf(type: string): Family {
  if (/^Doughnut/.test(type)) return 'doughnut';
  if (/Pie/.test(type)) return 'pie';
  if (/^XYScatter/.test(type)) return 'scatter';
  if (/^Bubble/.test(type)) return 'bubble';
  if (/^Radar/.test(type)) return 'radar';
  if (/^Stock/.test(type)) return 'stock';
  if (/Area/.test(type)) return 'area';
  if (/Line|Surface/.test(type)) return 'line';
  return /Bar/.test(type) ? 'bar' : 'column';
}

export function stackingOf(type: string): Stacking {
  return /Stacked100/.test(type) ? 'percent' : /Stacked/.test(type) ? 'stacked' : 'none';
}

export function hasMarkers(type: string): boolean {
  return /Markers|^XYScatter(Lines|Smooth)?$/.test(type) && !/NoMarkers/.test(type);
}

export function hasLines(type: string): boolean {
  return type !== 'XYScatter';
}
