/** Excel's kinds of charts, and how DrawingML tells them: a plot with settings, and marks on its series. */
import { at, childOf, childrenNamed, flagIn, insert, numberIn, remove, setValue, val, valueIn } from './nodes';
import { GROUPS } from './order';
import { element, type XmlNode } from './tree';

/** What a plot stands on. `depth` adds an axis along which the series stand one behind the other. */
export type AxisKind = 'none' | 'category' | 'values' | 'depth';

export interface Kind {
  /** Excel's name, as in `Excel.ChartType`. */
  name: string;
  group: (typeof GROUPS)[number];
  /** Children of the plot with their `val`, in any order. */
  settings: Record<string, string | number>;
  axes: AxisKind;
  /** Lines and points: whether the series show them. */
  markers?: boolean;
  lines?: boolean;
  smooth?: boolean;
  /** Slices are pulled out. */
  exploded?: boolean;
}

const SHAPES = { '3D': 'box', Cylinder: 'cylinder', Cone: 'cone', Pyramid: 'pyramid' } as const;
const STACKS = { Clustered: 'clustered', Stacked: 'stacked', Stacked100: 'percentStacked' } as const;
const GROUPINGS = { '': 'standard', Stacked: 'stacked', Stacked100: 'percentStacked' } as const;

const KINDS: readonly Kind[] = [
  ...Object.entries(STACKS).flatMap(([name, grouping]) => [
    bars(`Column${name}`, 'col', grouping),
    bars(`Bar${name}`, 'bar', grouping),
    ...Object.entries(SHAPES).flatMap(([solid, shape]) => [
      bars3D(solid === '3D' ? `3DColumn${name}` : `${solid}Col${name}`, 'col', grouping, shape),
      bars3D(solid === '3D' ? `3DBar${name}` : `${solid}Bar${name}`, 'bar', grouping, shape),
    ]),
  ]),
  ...Object.entries(SHAPES).map(([solid, shape]): Kind => ({
    ...bars3D(solid === '3D' ? '3DColumn' : `${solid}Col`, 'col', 'standard', shape),
    axes: 'depth',
  })),
  ...Object.entries(GROUPINGS).flatMap(([name, grouping]): Kind[] => [
    {
      name: `Line${name}`,
      group: 'c:lineChart',
      settings: { 'c:grouping': grouping },
      axes: 'category',
      markers: false,
    },
    {
      name: `LineMarkers${name}`,
      group: 'c:lineChart',
      settings: { 'c:grouping': grouping },
      axes: 'category',
      markers: true,
    },
    { name: `Area${name}`, group: 'c:areaChart', settings: { 'c:grouping': grouping }, axes: 'category' },
    {
      name: `3DArea${name}`,
      group: 'c:area3DChart',
      settings: { 'c:grouping': grouping },
      axes: name === '' ? 'depth' : 'category',
    },
  ]),
  { name: '3DLine', group: 'c:line3DChart', settings: { 'c:grouping': 'standard' }, axes: 'depth' },
  { name: 'Pie', group: 'c:pieChart', settings: {}, axes: 'none' },
  { name: 'PieExploded', group: 'c:pieChart', settings: {}, axes: 'none', exploded: true },
  { name: '3DPie', group: 'c:pie3DChart', settings: {}, axes: 'none' },
  { name: '3DPieExploded', group: 'c:pie3DChart', settings: {}, axes: 'none', exploded: true },
  { name: 'PieOfPie', group: 'c:ofPieChart', settings: { 'c:ofPieType': 'pie' }, axes: 'none' },
  { name: 'BarOfPie', group: 'c:ofPieChart', settings: { 'c:ofPieType': 'bar' }, axes: 'none' },
  { name: 'Doughnut', group: 'c:doughnutChart', settings: {}, axes: 'none' },
  { name: 'DoughnutExploded', group: 'c:doughnutChart', settings: {}, axes: 'none', exploded: true },
  scatter('XYScatter', { lines: false, markers: true, smooth: false }),
  scatter('XYScatterLines', { lines: true, markers: true, smooth: false }),
  scatter('XYScatterLinesNoMarkers', { lines: true, markers: false, smooth: false }),
  scatter('XYScatterSmooth', { lines: true, markers: true, smooth: true }),
  scatter('XYScatterSmoothNoMarkers', { lines: true, markers: false, smooth: true }),
  { name: 'Radar', group: 'c:radarChart', settings: { 'c:radarStyle': 'marker' }, axes: 'category', markers: false },
  {
    name: 'RadarMarkers',
    group: 'c:radarChart',
    settings: { 'c:radarStyle': 'marker' },
    axes: 'category',
    markers: true,
  },
  { name: 'RadarFilled', group: 'c:radarChart', settings: { 'c:radarStyle': 'filled' }, axes: 'category' },
  { name: 'Surface', group: 'c:surface3DChart', settings: { 'c:wireframe': 0 }, axes: 'depth' },
  { name: 'SurfaceWireframe', group: 'c:surface3DChart', settings: { 'c:wireframe': 1 }, axes: 'depth' },
  { name: 'SurfaceTopView', group: 'c:surfaceChart', settings: { 'c:wireframe': 0 }, axes: 'depth' },
  { name: 'SurfaceTopViewWireframe', group: 'c:surfaceChart', settings: { 'c:wireframe': 1 }, axes: 'depth' },
  { name: 'Bubble', group: 'c:bubbleChart', settings: { 'c:bubble3D': 0 }, axes: 'values' },
  { name: 'Bubble3DEffect', group: 'c:bubbleChart', settings: { 'c:bubble3D': 1 }, axes: 'values' },
  { name: 'StockHLC', group: 'c:stockChart', settings: {}, axes: 'category' },
  { name: 'StockOHLC', group: 'c:stockChart', settings: {}, axes: 'category' },
];

/** Columns of volume with a stock plot on the second axes: two plots under one name. */
export const VOLUME_KINDS: Record<string, string> = { StockVHLC: 'StockHLC', StockVOHLC: 'StockOHLC' };

function bars(name: string, direction: string, grouping: string): Kind {
  return { name, group: 'c:barChart', settings: { 'c:barDir': direction, 'c:grouping': grouping }, axes: 'category' };
}

function bars3D(name: string, direction: string, grouping: string, shape: string): Kind {
  const settings = { 'c:barDir': direction, 'c:grouping': grouping, 'c:shape': shape };
  return { name, group: 'c:bar3DChart', settings, axes: 'category' };
}

function scatter(name: string, marks: Required<Pick<Kind, 'lines' | 'markers' | 'smooth'>>): Kind {
  const style = marks.smooth ? 'smoothMarker' : 'lineMarker';
  return { name, group: 'c:scatterChart', settings: { 'c:scatterStyle': style }, axes: 'values', ...marks };
}

export function kindNamed(name: string): Kind | undefined {
  return KINDS.find((kind) => kind.name === name);
}

export function isGroup(node: XmlNode): boolean {
  return (GROUPS as readonly string[]).includes(node.name);
}

/** The kind of a plot, by its settings and by what its series (or those given) show. */
export function kindOf(group: XmlNode, series = childrenNamed(group, 'c:ser')): Kind | undefined {
  if (group.name === 'c:stockChart')
    return kindNamed(childrenNamed(group, 'c:ser').length > 3 ? 'StockOHLC' : 'StockHLC');
  const fits = KINDS.filter(
    (kind) =>
      kind.group === group.name &&
      Object.entries(kind.settings).every(([name, value]) => settingOf(name, group, series[0]) === String(value)),
  );
  return fits.find((kind) => marksFit(kind, series)) ?? fits[0];
}

function marksFit(kind: Kind, series: readonly XmlNode[]): boolean {
  const smooth = flagIn(series[0], 'c:smooth') ?? false;
  const exploded = series.length > 0 && series.every((each) => (numberIn(each, 'c:explosion') ?? 0) > 0);
  return (
    (kind.markers === undefined || kind.markers === series.some(hasMarkers)) &&
    (kind.lines === undefined || kind.lines === !series.every(hasNoLine)) &&
    (kind.smooth === undefined || kind.lines === false || kind.smooth === smooth) &&
    (kind.axes !== 'none' || (kind.exploded ?? false) === exploded)
  );
}

/** What a setting comes to: files leave out what is the default, and say some things on the series. */
function settingOf(name: string, group: XmlNode, series: XmlNode | undefined): string {
  const value = valueIn(group, name);
  switch (name) {
    case 'c:shape':
      return valueIn(series, name) ?? value ?? 'box';
    case 'c:wireframe':
      return String(Number(flagIn(group, name) ?? false));
    case 'c:bubble3D':
      return String(Number(flagIn(series, name) ?? flagIn(group, name) ?? false));
    case 'c:radarStyle':
      // A radar of the plain style is one whose series have no markers.
      return value === 'filled' ? 'filled' : 'marker';
    case 'c:scatterStyle':
      // Excel itself goes by the series.
      return childrenNamed(group, 'c:ser').some((each) => flagIn(each, 'c:smooth')) ? 'smoothMarker' : 'lineMarker';
    default:
      return value ?? { 'c:grouping': 'standard', 'c:barDir': 'col', 'c:ofPieType': 'pie' }[name] ?? '';
  }
}

function hasMarkers(series: XmlNode): boolean {
  return valueIn(childOf(series, 'c:marker'), 'c:symbol') !== 'none';
}

function hasNoLine(series: XmlNode): boolean {
  return at(series, 'c:spPr', 'a:ln', 'a:noFill') !== undefined;
}

/** A plot of that kind without series; the caller adds series and axes. */
export function newGroup(kind: Kind): XmlNode {
  const group = element(kind.group);
  for (const [name, value] of Object.entries(kind.settings)) insert(group, val(name, value));
  const add = (name: string, value: string | number) => insert(group, val(name, value));
  const colorful = ['c:pieChart', 'c:pie3DChart', 'c:ofPieChart', 'c:doughnutChart'].includes(kind.group);
  if (!['c:stockChart', 'c:surfaceChart', 'c:surface3DChart'].includes(kind.group))
    add('c:varyColors', colorful ? 1 : 0);
  if (kind.group === 'c:barChart') {
    add('c:gapWidth', kind.settings['c:grouping'] === 'clustered' ? 219 : 150);
    add('c:overlap', kind.settings['c:grouping'] === 'clustered' ? -27 : 100);
  }
  if (kind.group === 'c:bar3DChart' || kind.group === 'c:ofPieChart')
    add('c:gapWidth', kind.group === 'c:ofPieChart' ? 100 : 150);
  if (kind.group === 'c:ofPieChart') {
    add('c:secondPieSize', 75);
    insert(group, element('c:serLines'));
  }
  if (kind.group === 'c:lineChart') add('c:marker', 1);
  if (kind.group === 'c:pieChart' || kind.group === 'c:doughnutChart') add('c:firstSliceAng', 0);
  if (kind.group === 'c:doughnutChart') add('c:holeSize', 75);
  if (kind.group === 'c:bubbleChart') {
    add('c:bubbleScale', 100);
    add('c:showNegBubbles', 0);
  }
  if (kind.group === 'c:stockChart') {
    insert(group, element('c:hiLowLines'));
    if (kind.name === 'StockOHLC')
      insert(group, element('c:upDownBars', {}, [val('c:gapWidth', 150), element('c:upBars'), element('c:downBars')]));
  }
  return group;
}

/** Makes a series look as its kind wants: markers, lines, smoothing, slices pulled out. */
export function markSeries(series: XmlNode, kind: Kind): void {
  const pointed = ['c:lineChart', 'c:scatterChart', 'c:radarChart', 'c:stockChart'].includes(kind.group);
  if (!pointed) remove(series, 'c:marker', 'c:smooth');
  if (kind.markers === false || kind.group === 'c:stockChart') setSymbol(series, 'none');
  else if (pointed && valueIn(childOf(series, 'c:marker'), 'c:symbol') === 'none') remove(series, 'c:marker');
  if (kind.lines === false || kind.group === 'c:stockChart') hideLine(series);
  else if (kind.lines && hasNoLine(series)) remove(at(series, 'c:spPr'), 'a:ln');
  if (kind.smooth !== undefined) setValue(series, 'c:smooth', kind.smooth);
  else if (kind.group === 'c:lineChart') setValue(series, 'c:smooth', false);
  if (kind.exploded) setValue(series, 'c:explosion', 25);
  else if (kind.axes === 'none' || childOf(series, 'c:explosion')) remove(series, 'c:explosion');
  if (['c:barChart', 'c:bar3DChart', 'c:bubbleChart'].includes(kind.group)) {
    if (!childOf(series, 'c:invertIfNegative')) setValue(series, 'c:invertIfNegative', false);
  } else remove(series, 'c:invertIfNegative');
  if (kind.group === 'c:bubbleChart') setValue(series, 'c:bubble3D', kind.settings['c:bubble3D']);
  else remove(series, 'c:bubble3D');
  if (kind.group !== 'c:bar3DChart') remove(series, 'c:shape');
}

function setSymbol(series: XmlNode, symbol: string): void {
  remove(series, 'c:marker');
  insert(series, element('c:marker', {}, [val('c:symbol', symbol)]));
}

function hideLine(series: XmlNode): void {
  const properties = childOf(series, 'c:spPr') ?? insert(series, element('c:spPr'));
  remove(properties, 'a:ln');
  insert(properties, element('a:ln', { w: 19050 }, [element('a:noFill')]));
}
