/**
 * Where the pieces of a chart stand, in points from its top left corner. A place the file gives is exact; one that Excel
 * chooses is worked out from the sizes of texts, as near as can be without drawing.
 */
import type { Sheet } from '../../../spreadsheet/model';
import { axisOf } from '../../../spreadsheet/charts/axes';
import { at, childOf, ensure, flagIn, numberIn, remove, setValue, valueIn } from '../../../spreadsheet/charts/nodes';
import { plotAreaOf, seriesOf } from '../../../spreadsheet/charts/plots';
import { seriesName, titleText } from '../../../spreadsheet/charts/text';
import type { XmlNode } from '../../../spreadsheet/charts/tree';
import { placeOf, type Place } from '../../grid/anchors';
import { bodyOf } from './text-body';
import type { ChartSelf } from './part';

const MARGIN = 7;
const TICK_TEXT = 9;
const LINE_HEIGHT = 1.35;
/** A letter is about half as wide as its font is high. */
const LETTER = 0.5;

export interface Geometry {
  width: number;
  height: number;
  title?: Place;
  legend?: Place;
  /** Axes with their labels and titles. */
  outer: Place;
  /** What the axes enclose. */
  inner: Place;
}

export function geometryOf(self: ChartSelf, sheets: readonly Sheet[]): Geometry {
  const { width, height } = placeOf(self.sheet, self.chart.anchor);
  const holder = childOf(self.chart.space, 'c:chart');
  const text = titleText(self.chart, sheets);
  const titleNode = childOf(holder, 'c:title');
  const titleSize = text === undefined ? undefined : textSize(text, fontSize(titleNode, 14));
  const title =
    titleSize && placed(titleNode, { ...titleSize, left: (width - titleSize.width) / 2, top: MARGIN }, width, height);
  const legendNode = childOf(holder, 'c:legend');
  const names = seriesOf(self.chart).map((series, index) => seriesName(series, index, sheets));
  const top = title && flagIn(titleNode, 'c:overlay') !== true ? title.top + title.height + 4 : MARGIN;
  const automatic = legendNode && legendPlace(legendNode, names, { width, height, top });
  const legend = automatic && placed(legendNode, automatic, width, height);
  const outer = outerPlace(legendNode, legend, { width, height, top });
  const plotArea = plotAreaOf(self.chart);
  const told = manualLayout(plotArea);
  const isInner = valueIn(told, 'c:layoutTarget') === 'inner';
  const own = placed(plotArea, outer, width, height);
  const gap = axisGap(plotArea);
  if (told && isInner) return { width, height, title, legend, inner: own, outer: grown(own, gap) };
  return {
    width,
    height,
    title,
    legend,
    outer: own,
    inner: grown(own, { ...gap, left: -gap.left, bottom: -gap.bottom, right: -gap.right }),
  };
}

interface Room {
  width: number;
  height: number;
  top: number;
}

function legendPlace(node: XmlNode, names: readonly string[], { width, height, top }: Room): Place {
  const size = fontSize(node, TICK_TEXT);
  const entry = (name: string): number => name.length * size * LETTER + 24;
  const position = valueIn(node, 'c:legendPos') ?? 'r';
  if (position === 't' || position === 'b') {
    const wide = Math.min(
      width - 2 * MARGIN,
      names.reduce((sum, name) => sum + entry(name), 0),
    );
    const high = size * LINE_HEIGHT + 8;
    return {
      left: (width - wide) / 2,
      width: wide,
      height: high,
      top: position === 't' ? top : height - high - MARGIN,
    };
  }
  const wide = Math.min(width / 3, Math.max(20, ...names.map(entry)));
  const high = Math.min(height - top - MARGIN, names.length * size * LINE_HEIGHT + 8);
  const middle = position === 'tr' ? top : top + (height - top - high) / 2;
  return { left: position === 'l' ? MARGIN : width - wide - MARGIN, width: wide, height: high, top: middle };
}

function outerPlace(node: XmlNode | undefined, legend: Place | undefined, { width, height, top }: Room): Place {
  let place: Place = { left: MARGIN, top, width: width - 2 * MARGIN, height: height - top - MARGIN };
  if (!legend || flagIn(node, 'c:overlay')) return place;
  const position = valueIn(node, 'c:legendPos') ?? 'r';
  const [wide, high] = [legend.width + 5, legend.height + 5];
  if (position === 'b') place = { ...place, height: place.height - high };
  else if (position === 't') place = { ...place, top: place.top + high, height: place.height - high };
  else if (position === 'l') place = { ...place, left: place.left + wide, width: place.width - wide };
  else place = { ...place, width: place.width - wide };
  return place;
}

interface Gap {
  left: number;
  bottom: number;
  right: number;
}

/** What labels and titles of axes take at the sides. */
function axisGap(plotArea: XmlNode): Gap {
  const gap: Gap = { left: 0, bottom: 0, right: 0 };
  const sides: Record<string, keyof Gap> = { l: 'left', b: 'bottom', r: 'right' };
  for (const type of ['Category', 'Value'] as const)
    for (const group of ['Primary', 'Secondary'] as const) {
      const axis = axisOf(plotArea, type, group);
      const side = sides[valueIn(axis, 'c:axPos') ?? ''];
      if (!axis || !side || flagIn(axis, 'c:delete')) continue;
      const labels = valueIn(axis, 'c:tickLblPos') === 'none' ? 0 : side === 'bottom' ? 18 : 32;
      gap[side] += labels + (childOf(axis, 'c:title') ? 20 : 0);
    }
  return gap;
}

function grown({ left, top, width, height }: Place, gap: Gap): Place {
  return {
    left: left - gap.left,
    top,
    width: Math.max(0, width + gap.left + gap.right),
    height: Math.max(0, height + gap.bottom),
  };
}

/** The strip an axis and its labels take; `undefined` when it is not shown. */
export function axisPlace(self: ChartSelf, axis: XmlNode, sheets: readonly Sheet[]): Place | undefined {
  if (flagIn(axis, 'c:delete')) return undefined;
  const { inner } = geometryOf(self, sheets);
  const side = valueIn(axis, 'c:axPos');
  if (side === 'l' || side === 'r') {
    const width = 32;
    return {
      left: side === 'l' ? inner.left - width : inner.left + inner.width,
      top: inner.top,
      width,
      height: inner.height,
    };
  }
  const height = 18;
  return {
    left: inner.left,
    top: side === 't' ? inner.top - height : inner.top + inner.height,
    width: inner.width,
    height,
  };
}

export function textSize(text: string, size: number): { width: number; height: number } {
  const lines = text.split('\n');
  return {
    width: Math.max(...lines.map((line) => line.length)) * size * LETTER + 10,
    height: lines.length * size * LINE_HEIGHT + 6,
  };
}

export function fontSize(owner: XmlNode | undefined, usual: number): number {
  const paragraph = childOf(owner && bodyOf(owner), 'a:p');
  const told = at(paragraph, 'a:r', 'a:rPr')?.attributes.sz ?? at(paragraph, 'a:pPr', 'a:defRPr')?.attributes.sz;
  return told === undefined ? usual : Number(told) / 100;
}

export function manualLayout(owner: XmlNode | undefined): XmlNode | undefined {
  return at(owner, 'c:layout', 'c:manualLayout');
}

/** The place the file gives, in fractions of the chart; what it leaves out is as Excel would choose. */
function placed(owner: XmlNode | undefined, usual: Place, width: number, height: number): Place {
  const told = manualLayout(owner);
  if (!told) return usual;
  const edge = (mode: string): boolean => valueIn(told, mode) === 'edge';
  const [x, y, w, h] = ['c:x', 'c:y', 'c:w', 'c:h'].map((name) => numberIn(told, name));
  const left = x === undefined ? usual.left : edge('c:xMode') ? x * width : usual.left + x * width;
  const top = y === undefined ? usual.top : edge('c:yMode') ? y * height : usual.top + y * height;
  return {
    left,
    top,
    width: w === undefined ? usual.width : edge('c:wMode') ? w * width - left : w * width,
    height: h === undefined ? usual.height : edge('c:hMode') ? h * height - top : h * height,
  };
}

/** Writes a place into the file's fractions. @param sized titles have a place but no size of their own */
export function setPlace(owner: XmlNode, place: Place, { width, height }: Geometry, sized: boolean): void {
  const layout = ensure(ensure(owner, 'c:layout'), 'c:manualLayout');
  setValue(layout, 'c:xMode', 'edge');
  setValue(layout, 'c:yMode', 'edge');
  setValue(layout, 'c:x', fraction(place.left, width));
  setValue(layout, 'c:y', fraction(place.top, height));
  if (!sized) return;
  remove(layout, 'c:wMode', 'c:hMode');
  setValue(layout, 'c:w', fraction(place.width, width));
  setValue(layout, 'c:h', fraction(place.height, height));
}

function fraction(points: number, whole: number): number {
  return whole === 0 ? 0 : points / whole;
}
