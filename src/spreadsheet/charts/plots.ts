/** A chart's plots and the series on them. */
import type { Chart } from '../model';
import { axesFit, axesOf, axisGroupOf, axisOf, carryOver, dropUnusedAxes, standOn, type AxisGroup } from './axes';
import { isGroup, kindNamed, kindOf, markSeries, newGroup, VOLUME_KINDS, type Kind } from './kinds';
import { at, childOf, childrenNamed, ensureAt, insert, numberIn, remove, setValue, val, valueIn } from './nodes';
import { reference } from './references';
import { element, type XmlNode } from './tree';

export interface Series {
  group: XmlNode;
  node: XmlNode;
}

export function plotAreaOf(chart: Chart): XmlNode {
  return ensureAt(chart.space, 'c:chart', 'c:plotArea');
}

export function groupsOf(chart: Chart): XmlNode[] {
  return plotAreaOf(chart).children.filter(isGroup);
}

/** In the order of the legend, whatever plot they are on. */
export function seriesOf(chart: Chart): Series[] {
  return groupsOf(chart)
    .flatMap((group) => childrenNamed(group, 'c:ser').map((node) => ({ group, node })))
    .sort((a, b) => (numberIn(a.node, 'c:order') ?? 0) - (numberIn(b.node, 'c:order') ?? 0));
}

/** Excel's name of the chart's kind; "Invalid" for what this vocabulary has no word for. A mixed chart goes by its first series. */
export function chartType(chart: Chart): string {
  const groups = groupsOf(chart);
  const stock = groups.find((group) => group.name === 'c:stockChart');
  if (stock && groups.some((group) => group.name === 'c:barChart'))
    return kindOf(stock)?.name === 'StockOHLC' ? 'StockVOHLC' : 'StockVHLC';
  const group = seriesOf(chart)[0]?.group ?? groups[0];
  return (group && kindOf(group)?.name) ?? 'Invalid';
}

export function seriesType({ group, node }: Series): string {
  return kindOf(group, [node])?.name ?? 'Invalid';
}

/** What a plot calls the cells along its first axis, and those of its figures. */
export function categoriesName(group: XmlNode): 'c:cat' | 'c:xVal' {
  return isXY(group) ? 'c:xVal' : 'c:cat';
}

export function valuesName(group: XmlNode): 'c:val' | 'c:yVal' {
  return isXY(group) ? 'c:yVal' : 'c:val';
}

function isXY(group: XmlNode): boolean {
  return group.name === 'c:scatterChart' || group.name === 'c:bubbleChart';
}

/** Puts a reference in place of what the series showed there. */
export function setReference(series: XmlNode, name: string, kind: 'num' | 'str', formula: string): void {
  remove(series, name);
  insert(series, element(name, {}, [reference(kind, formula)]));
}

/** A series with one value of its own, as Excel adds it, until cells are given. */
export function addSeries(chart: Chart, index: number, name?: string): Series {
  const all = seriesOf(chart);
  const group = all[all.length - 1]?.group ?? groupsOf(chart)[0];
  const free = 1 + Math.max(-1, ...all.map(({ node }) => numberIn(node, 'c:idx') ?? 0));
  const node = element('c:ser', {}, [val('c:idx', free), val('c:order', all.length)]);
  if (name !== undefined) insert(node, element('c:tx', {}, [element('c:v', {}, [], name)]));
  insert(
    node,
    element(valuesName(group), {}, [
      element('c:numLit', {}, [
        element('c:formatCode', {}, [], 'General'),
        val('c:ptCount', 1),
        element('c:pt', { idx: 0 }, [element('c:v', {}, [], '1')]),
      ]),
    ]),
  );
  const kind = kindOf(group);
  insert(group, node);
  if (kind) markSeries(node, kind);
  const series = { group, node };
  all.splice(index, 0, series);
  renumber(all);
  return series;
}

export function removeSeries(chart: Chart, { group, node }: Series): void {
  group.children = group.children.filter((each) => each !== node);
  dropEmptyGroups(chart);
  renumber(seriesOf(chart));
}

export function moveSeries(chart: Chart, series: Series, to: number): void {
  const all = seriesOf(chart).filter((each) => each.node !== series.node);
  all.splice(to, 0, series);
  renumber(all);
}

function renumber(all: readonly Series[]): void {
  all.forEach(({ node }, index) => setValue(node, 'c:order', index));
  for (const group of new Set(all.map((each) => each.group))) {
    const own = all.filter((each) => each.group === group).map((each) => each.node);
    remove(group, 'c:ser');
    for (const node of own) insert(group, node);
  }
}

/** One series shown as another kind, beside the rest. */
export function setSeriesKind(chart: Chart, series: Series, kind: Kind): void {
  moveTo(chart, series, kind, axisGroupOf(plotAreaOf(chart), series.group));
}

export function setAxisGroup(chart: Chart, series: Series, side: AxisGroup): void {
  const kind = kindOf(series.group, [series.node]);
  if (kind && kind.axes !== 'none') moveTo(chart, series, kind, side);
}

function moveTo(chart: Chart, { group, node }: Series, kind: Kind, side: AxisGroup): void {
  const plotArea = plotAreaOf(chart);
  const fitting = groupsOf(chart).find(
    (each) => kindOf(each)?.group === kind.group && sameSettings(each, kind) && sideOf(plotArea, each, kind) === side,
  );
  group.children = group.children.filter((each) => each !== node);
  let target = fitting;
  if (!target) {
    target = newGroup(kind);
    insert(plotArea, target);
    standOn(plotArea, target, kind, side);
  }
  rename(node, group, target);
  insert(target, node);
  markSeries(node, kind);
  dropForeignLabels(node, target);
  dropEmptyGroups(chart);
}

function sideOf(plotArea: XmlNode, group: XmlNode, kind: Kind): AxisGroup {
  return kind.axes === 'none' ? 'Primary' : axisGroupOf(plotArea, group);
}

function sameSettings(group: XmlNode, kind: Kind): boolean {
  return Object.entries(kind.settings).every(([name, value]) => {
    const known = valueIn(group, name);
    return known === undefined || known === String(value) || name === 'c:scatterStyle' || name === 'c:bubble3D';
  });
}

/** Categories of columns are the x values of a scatter plot. */
function rename(series: XmlNode, from: XmlNode, to: XmlNode): void {
  const pairs = [
    [categoriesName(from), categoriesName(to)],
    [valuesName(from), valuesName(to)],
  ];
  for (const [old, now] of pairs) {
    const holder = childOf(series, old);
    if (!holder || old === now) continue;
    remove(series, old);
    insert(series, { ...holder, name: now });
  }
  if (to.name !== 'c:bubbleChart') remove(series, 'c:bubbleSize');
  if (!['c:barChart', 'c:lineChart', 'c:areaChart', 'c:scatterChart', 'c:bubbleChart'].includes(to.name))
    remove(series, 'c:trendline', 'c:errBars');
}

/** Excel takes a label placed where its plot has no such place for damage. */
function dropForeignLabels(series: XmlNode, group: XmlNode): void {
  const allowed = labelPlaces(group);
  const labels = childOf(series, 'c:dLbls');
  for (const holder of [labels, ...childrenNamed(labels, 'c:dLbl')])
    if (holder && !allowed.includes(valueIn(holder, 'c:dLblPos') ?? '')) remove(holder, 'c:dLblPos');
}

/** Where labels may stand, the usual place first. */
export function labelPlaces(group: XmlNode): readonly string[] {
  switch (group.name) {
    case 'c:barChart':
      return valueIn(group, 'c:grouping') === 'clustered' || valueIn(group, 'c:grouping') === undefined
        ? ['outEnd', 'ctr', 'inEnd', 'inBase']
        : ['ctr', 'inEnd', 'inBase'];
    case 'c:lineChart':
    case 'c:scatterChart':
    case 'c:bubbleChart':
      return ['r', 'ctr', 'l', 't', 'b'];
    case 'c:pieChart':
    case 'c:pie3DChart':
    case 'c:ofPieChart':
      return ['bestFit', 'ctr', 'inEnd', 'outEnd'];
    default:
      return [];
  }
}

function dropEmptyGroups(chart: Chart): void {
  const plotArea = plotAreaOf(chart);
  const groups = groupsOf(chart);
  // The last plot stays, so that the chart keeps its kind until it has series again.
  const empty = groups.filter((group) => childrenNamed(group, 'c:ser').length === 0);
  const gone = empty.length === groups.length ? empty.slice(1) : empty;
  plotArea.children = plotArea.children.filter((node) => !gone.includes(node));
  dropUnusedAxes(plotArea);
}

/** The whole chart as another kind. `name` is Excel's; `false` when there is no such kind. */
export function setChartType(chart: Chart, name: string): boolean {
  const volume = VOLUME_KINDS[name];
  const kind = kindNamed(volume ?? name);
  if (!kind) return false;
  const all = seriesOf(chart);
  const plotArea = plotAreaOf(chart);
  const before = { category: axisOf(plotArea, 'Category', 'Primary'), value: axisOf(plotArea, 'Value', 'Primary') };
  const columns = volume === undefined ? undefined : kindNamed('ColumnClustered');
  const fits = axesFit(plotArea, columns ?? kind);
  const kept = fits ? axesOf(plotArea) : [];
  const ids = fits
    ? groupsOf(chart)
        .map((group) => childrenNamed(group, 'c:axId'))
        .find((each) => each.length > 0)
    : undefined;
  plotArea.children = plotArea.children.filter(
    (node) => !isGroup(node) && (kept.includes(node) || !axesOf(plotArea).includes(node)),
  );
  const place = (members: readonly Series[], as: Kind, side: AxisGroup): void => {
    const group = newGroup(as);
    insert(plotArea, group);
    if (side === 'Primary' && ids) for (const id of ids) insert(group, id);
    else standOn(plotArea, group, as, side);
    for (const { group: old, node } of members) {
      rename(node, old, group);
      insert(group, node);
      markSeries(node, as);
      dropForeignLabels(node, group);
    }
  };
  if (columns) {
    place(all.slice(0, 1), columns, 'Primary');
    place(all.slice(1), kind, 'Secondary');
  } else place(all, kind, 'Primary');
  dropUnusedAxes(plotArea);
  if (!fits && kind.axes !== 'none') {
    carryOver(before.category, axisOf(plotArea, 'Category', 'Primary'));
    carryOver(before.value, axisOf(plotArea, 'Value', 'Primary'));
  }
  setDepth(chart, kind);
  return true;
}

/** Charts in space are seen from a point; flat ones have none. */
function setDepth(chart: Chart, kind: Kind): void {
  const holder = ensureAt(chart.space, 'c:chart');
  const solid = /3D|surface/.test(kind.group);
  if (!solid) remove(holder, 'c:view3D', 'c:floor', 'c:sideWall', 'c:backWall');
  else if (!at(holder, 'c:view3D')) {
    const pie = kind.group === 'c:pie3DChart';
    const flat = kind.group === 'c:surfaceChart';
    insert(
      holder,
      element('c:view3D', {}, [
        val('c:rotX', flat ? 90 : pie ? 30 : 15),
        val('c:rotY', pie || flat ? 0 : 20),
        val('c:rAngAx', kind.axes === 'category' ? 1 : 0),
        ...(kind.axes === 'category' ? [] : [val('c:perspective', 30)]),
      ]),
    );
  }
}
