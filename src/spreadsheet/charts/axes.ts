/** The axes of a chart: which plots stand on which, and making those a kind of chart needs. */
import { childOf, childrenNamed, insert, remove, setValue, val, valueIn } from './nodes';
import { isGroup, type Kind } from './kinds';
import { noLine, rule, textLook } from './looks';
import { element, type XmlNode } from './tree';

export type AxisGroup = 'Primary' | 'Secondary';

const AXES = ['c:catAx', 'c:dateAx', 'c:valAx', 'c:serAx'];

function isAxis(node: XmlNode): boolean {
  return AXES.includes(node.name);
}

function axisIds(group: XmlNode): string[] {
  return childrenNamed(group, 'c:axId').map((each) => each.attributes.val);
}

/** The plots on the second pair of axes are secondary; a chart with one pair has none. */
export function axisGroupOf(plotArea: XmlNode, group: XmlNode): AxisGroup {
  const secondary = pairsOf(plotArea).secondary;
  return secondary !== undefined && axisIds(group)[0] === secondary[0] ? 'Secondary' : 'Primary';
}

/** Ids of the axes of each side. Excel's second value axis is the one that crosses at the far end, whichever plot comes first. */
function pairsOf(plotArea: XmlNode): { primary?: string[]; secondary?: string[] } {
  const pairs: string[][] = [];
  for (const ids of plotArea.children.filter(isGroup).map(axisIds))
    if (ids.length > 0 && !pairs.some((known) => known[0] === ids[0])) pairs.push(ids);
  const isFar = (ids: string[]): boolean =>
    axesOf(plotArea).some(
      (axis) => axis.name === 'c:valAx' && ids.includes(idOf(axis)) && valueIn(axis, 'c:crosses') === 'max',
    );
  const primary = pairs.find((ids) => !isFar(ids)) ?? pairs[0];
  return { primary, secondary: pairs.find((ids) => ids !== primary) };
}

function idsOn(plotArea: XmlNode, side: AxisGroup): string[] | undefined {
  const { primary, secondary } = pairsOf(plotArea);
  return side === 'Primary' ? primary : secondary;
}

export function axesOf(plotArea: XmlNode): XmlNode[] {
  return plotArea.children.filter(isAxis);
}

export function idOf(axis: XmlNode): string {
  return valueIn(axis, 'c:axId') ?? '';
}

export type AxisType = 'Category' | 'Value' | 'Series';

export function axisOf(plotArea: XmlNode, type: AxisType, group: AxisGroup): XmlNode | undefined {
  const ids = idsOn(plotArea, group);
  const axes = axesOf(plotArea).filter((axis) => ids?.includes(idOf(axis)));
  if (type === 'Series') return axes.find((axis) => axis.name === 'c:serAx');
  const values = axes.filter((axis) => axis.name === 'c:valAx');
  // Of two value axes (a scatter chart's), the one along the bottom is the category axis.
  const flat =
    values.length > 1 ? (values.find((axis) => /^[bt]$/.test(valueIn(axis, 'c:axPos') ?? '')) ?? values[0]) : undefined;
  if (type === 'Value') return values.find((axis) => axis !== flat);
  return axes.find((axis) => axis.name === 'c:catAx' || axis.name === 'c:dateAx') ?? flat;
}

export function groupOfAxis(plotArea: XmlNode, axis: XmlNode): AxisGroup {
  return pairsOf(plotArea).secondary?.includes(idOf(axis)) ? 'Secondary' : 'Primary';
}

/** The axis that this one crosses. */
export function crossing(plotArea: XmlNode, axis: XmlNode): XmlNode | undefined {
  const id = valueIn(axis, 'c:crossAx');
  return axesOf(plotArea).find((each) => idOf(each) === id);
}

/** Puts a plot on the axes of its kind, making those that are not there. */
export function standOn(plotArea: XmlNode, group: XmlNode, kind: Kind, side: AxisGroup): void {
  remove(group, 'c:axId');
  if (kind.axes === 'none') return;
  const ids = idsOn(plotArea, side) ?? makeAxes(plotArea, kind, side);
  for (const id of ids) insert(group, val('c:axId', id));
}

function makeAxes(plotArea: XmlNode, kind: Kind, side: AxisGroup): string[] {
  const used = axesOf(plotArea).map((axis) => Number(idOf(axis)));
  const [first, second, third] = [1, 2, 3].map((n) => String(Math.max(111_111_110, ...used) + n));
  const lying = kind.settings['c:barDir'] === 'bar';
  const far = side === 'Secondary';
  const [across, up] = lying ? (far ? ['r', 't'] : ['l', 'b']) : far ? ['t', 'r'] : ['b', 'l'];
  const category =
    kind.axes === 'values' ? valueAxis(first, second, across, 'midCat') : categoryAxis(first, second, across);
  const value = valueAxis(second, first, up, kind.group === 'c:areaChart' ? 'midCat' : 'between');
  if (far) {
    setValue(category, 'c:delete', true);
    setValue(value, 'c:crosses', 'max');
    remove(value, 'c:majorGridlines');
  }
  if (kind.axes === 'values') remove(category, far ? 'c:majorGridlines' : '');
  insert(plotArea, category);
  insert(plotArea, value);
  if (kind.axes !== 'depth') return [first, second];
  insert(plotArea, seriesAxis(third, first));
  return [first, second, third];
}

function categoryAxis(id: string, other: string, side: string): XmlNode {
  return element('c:catAx', {}, [
    ...axisHead(id, side),
    ...format('General', true, rule()),
    val('c:crossAx', other),
    val('c:crosses', 'autoZero'),
    val('c:auto', 1),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    val('c:noMultiLvlLbl', 0),
  ]);
}

function valueAxis(id: string, other: string, side: string, between: string): XmlNode {
  return element('c:valAx', {}, [
    ...axisHead(id, side),
    element('c:majorGridlines', {}, [rule()]),
    ...format('General', true, noLine()),
    val('c:crossAx', other),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', between),
  ]);
}

function seriesAxis(id: string, other: string): XmlNode {
  return element('c:serAx', {}, [
    ...axisHead(id, 'b'),
    val('c:majorTickMark', 'out'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    textLook(9),
    val('c:crossAx', other),
    val('c:crosses', 'autoZero'),
  ]);
}

function axisHead(id: string, side: string): XmlNode[] {
  const scaling = element('c:scaling', {}, [val('c:orientation', 'minMax')]);
  return [val('c:axId', id), scaling, val('c:delete', 0), val('c:axPos', side)];
}

function format(code: string, linked: boolean, look: XmlNode): XmlNode[] {
  return [
    element('c:numFmt', { formatCode: code, sourceLinked: Number(linked) }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    look,
    textLook(9),
  ];
}

/** Removes axes that no plot stands on any more. */
export function dropUnusedAxes(plotArea: XmlNode): void {
  const used = new Set(plotArea.children.filter(isGroup).flatMap(axisIds));
  plotArea.children = plotArea.children.filter((node) => !isAxis(node) || used.has(idOf(node)));
}

/** Whether the axes that are there can carry the kind: the same types, lying the same way. */
export function axesFit(plotArea: XmlNode, kind: Kind): boolean {
  if (kind.axes === 'none') return axesOf(plotArea).length === 0;
  const category = axisOf(plotArea, 'Category', 'Primary');
  const value = axisOf(plotArea, 'Value', 'Primary');
  if (!category || !value) return false;
  const depth = axisOf(plotArea, 'Series', 'Primary') !== undefined;
  const lying = /^[lr]$/.test(valueIn(category, 'c:axPos') ?? '');
  return (
    (category.name === 'c:valAx') === (kind.axes === 'values') &&
    depth === (kind.axes === 'depth') &&
    lying === (kind.settings['c:barDir'] === 'bar')
  );
}

/** What a person set on an axis goes over to the one that takes its place. */
export function carryOver(from: XmlNode | undefined, to: XmlNode | undefined): void {
  if (!from || !to) return;
  for (const name of ['c:title', 'c:spPr', 'c:txPr', 'c:delete']) {
    const kept = childOf(from, name);
    if (!kept) continue;
    remove(to, name);
    insert(to, kept);
  }
}
