/** Trendlines of a series, and what may be written beside them. */
import { setRichText } from '../../../spreadsheet/charts/build';
import {
  childOf,
  childrenNamed,
  ensure,
  flagIn,
  insert,
  remove,
  setValue,
  val,
  valueIn,
} from '../../../spreadsheet/charts/nodes';
import { formulaIn, reference } from '../../../spreadsheet/charts/references';
import { seriesName, shownText } from '../../../spreadsheet/charts/text';
import { line, shape } from '../../../spreadsheet/charts/looks';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { defineType, type Scalar } from '../../protocol/registry';
import type { Session } from '../../session/session';
import { aBoolean, aNumber, aString, oneOf } from '../values';
import { fontSize, geometryOf, setPlace, textSize } from './geometry';
import { edit, fixed, inside, partOf, type ChartPart } from './part';
import { figure, figureOrAutomatic, numberFormats, truth } from './properties';
import type { SeriesPart } from './series';
import { alignments, textOrientation } from './text-body';

const TYPES = {
  Linear: 'linear',
  Exponential: 'exp',
  Logarithmic: 'log',
  MovingAverage: 'movingAvg',
  Polynomial: 'poly',
  Power: 'power',
} as const;
type TrendType = keyof typeof TYPES;
const TYPE_NAMES = Object.keys(TYPES) as TrendType[];
/** Kinds of charts whose series can have a trend. */
const TRENDING = ['c:barChart', 'c:lineChart', 'c:areaChart', 'c:scatterChart', 'c:bubbleChart', 'c:stockChart'];

export interface TrendlinePart extends ChartPart {
  series: SeriesPart;
  node: XmlNode;
  index: number;
}

function trendlinesOf(series: SeriesPart): TrendlinePart[] {
  return childrenNamed(series.series.node, 'c:trendline').map((node, index) => trendline(series, node, index));
}

function trendline(series: SeriesPart, node: XmlNode, index: number): TrendlinePart {
  return {
    sheet: series.sheet,
    chart: series.chart,
    automatic: series.automatic,
    series,
    node,
    index,
    at: fixed(node),
  };
}

defineType('ChartTrendlineCollection', {
  collection: {
    of: 'ChartTrendline',
    all: trendlinesOf,
    find: (series, key) => trendlinesOf(series)[Number(key)] ?? null,
  },
  makes: {
    add: [
      'ChartTrendline',
      (series, args, session) => {
        const type = args.choice(0, TYPE_NAMES, 'Linear');
        const { node, group } = series.series;
        if (!TRENDING.includes(group.name)) throw invalidArgument();
        const made = element('c:trendline', {}, [shape(line('595959', 1.5)), val('c:dispRSqr', 0), val('c:dispEq', 0)]);
        edit(series, session, () => {
          setType(made, type);
          insert(node, made);
        });
        return trendline(series, made, childrenNamed(node, 'c:trendline').length - 1);
      },
    ],
  },
});

function setType(node: XmlNode, type: TrendType): void {
  remove(node, 'c:order', 'c:period');
  setValue(node, 'c:trendlineType', TYPES[type]);
  if (type === 'Polynomial') setValue(node, 'c:order', 2);
  if (type === 'MovingAverage') setValue(node, 'c:period', 2);
}

function typeOf(node: XmlNode): TrendType {
  return TYPE_NAMES.find((name) => TYPES[name] === valueIn(node, 'c:trendlineType')) ?? 'Linear';
}

/** A member that only one kind of trend has. */
function onlyFor(type: TrendType, inner: Scalar<TrendlinePart>): Scalar<TrendlinePart> {
  return {
    get: inner.get,
    set: (self, value, session) => {
      if (typeOf(self.node) !== type) throw invalidArgument();
      inner.set?.(self, value, session);
    },
  };
}

const SHOWN_AS: Record<TrendType, string> = {
  Linear: 'Linear',
  Exponential: 'Expon.',
  Logarithmic: 'Log.',
  MovingAverage: '2 per. Mov. Avg.',
  Polynomial: 'Poly.',
  Power: 'Power',
};

defineType('ChartTrendline', {
  id: { field: '_Id', of: ({ index }) => index },
  objects: {
    format: ['ChartTrendlineFormat', (self) => self],
    label: ['ChartTrendlineLabel', (self) => ({ ...self, ...partOf(self, 'c:trendlineLbl') })],
  },
  scalars: {
    type: {
      get: ({ node }) => typeOf(node),
      set: (self, value, session) => {
        const type = oneOf(value, TYPE_NAMES);
        edit(self, session, () => setType(self.node, type));
      },
    },
    name: {
      get: ({ node, series }, session) =>
        childOf(node, 'c:name')?.text ??
        `${SHOWN_AS[typeOf(node)]} (${seriesName(series.series, series.index, session.workbook.sheets)})`,
      set: (self, value, session) => {
        const name = value === null ? null : aString(value);
        edit(self, session, () => {
          if (name === null) remove(self.node, 'c:name');
          else ensure(self.node, 'c:name').text = name;
        });
      },
    },
    polynomialOrder: onlyFor('Polynomial', figure('c:order', 2, { from: 2, to: 6, whole: true })),
    movingAveragePeriod: onlyFor('MovingAverage', figure('c:period', 2, { from: 2, to: 255, whole: true })),
    forwardPeriod: figure('c:forward', 0, { from: 0 }),
    backwardPeriod: figure('c:backward', 0, { from: 0 }),
    intercept: figureOrAutomatic('c:intercept', () => ''),
    showEquation: labelled('c:dispEq'),
    showRSquared: labelled('c:dispRSqr'),
  },
  does: {
    delete: (self, _args, session) => {
      const { node } = self.series.series;
      if (!node.children.includes(self.node)) throw itemNotFound();
      edit(self, session, () => {
        node.children = node.children.filter((child) => child !== self.node);
      });
    },
  },
});

function labelled(name: string): Scalar<TrendlinePart> {
  const inner = truth<TrendlinePart>(name, false);
  return {
    get: inner.get,
    set: (self, value, session) => {
      inner.set(self, value, session);
      if (!aBoolean(value) || childOf(self.node, 'c:trendlineLbl')) return;
      insert(
        self.node,
        element('c:trendlineLbl', {}, [
          element('c:layout'),
          element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
        ]),
      );
    },
  };
}

const isShown = ({ node }: TrendlinePart): boolean =>
  flagIn(node, 'c:dispEq') === true || flagIn(node, 'c:dispRSqr') === true;

/** Where the label stands; `null` while neither equation nor R² is shown. */
function place(self: TrendlinePart, session: Session) {
  if (!isShown(self)) return undefined;
  const geometry = geometryOf(self, session.workbook.sheets);
  const [node] = self.at.look();
  const size = textSize(shownText(node, session.workbook.sheets) ?? 'y = 00.000x + 00.000', fontSize(node, 9));
  const told = inside(self.at, 'c:layout', 'c:manualLayout').look()[0];
  const { inner, width, height } = geometry;
  const usual = { left: inner.left + inner.width - size.width, top: inner.top };
  const fraction = (name: string): number | undefined =>
    told && valueIn(told, name) !== undefined ? Number(valueIn(told, name)) : undefined;
  const [x, y] = [fraction('c:x'), fraction('c:y')];
  return {
    geometry,
    box: { ...size, left: x === undefined ? usual.left : x * width, top: y === undefined ? usual.top : y * height },
  };
}

function side(member: 'left' | 'top'): Scalar<TrendlinePart> {
  return {
    get: (self, session) => place(self, session)?.box[member] ?? null,
    set: (self, value, session) => {
      const points = aNumber(value);
      const now = place(self, session);
      if (!now) throw invalidArgument();
      edit(self, session, () =>
        self.at.make().forEach((node) => setPlace(node, { ...now.box, [member]: points }, now.geometry, false)),
      );
    },
  };
}

defineType('ChartTrendlineLabel', {
  objects: { format: ['ChartTrendlineLabelFormat', (self) => self] },
  scalars: {
    text: {
      get: ({ at }, session) => shownText(at.look()[0], session.workbook.sheets) ?? '',
      set: (self, value, session) => {
        const text = aString(value);
        edit(self, session, () => self.at.make().forEach((node) => setRichText(node, text)));
      },
    },
    autoText: {
      get: ({ at }) => inside(at, 'c:tx').look().length === 0,
      set: (self, value, session) => {
        if (!aBoolean(value)) throw invalidArgument();
        edit(self, session, () => self.at.look().forEach((node) => remove(node, 'c:tx')));
      },
    },
    formula: {
      get: ({ at }) => {
        const formula = formulaIn(inside(at, 'c:tx').look()[0]);
        return formula === undefined ? '' : `=${formula}`;
      },
      set: (self, value, session) => {
        const formula = aString(value).replace(/^=/, '').trim();
        if (formula === '') throw invalidArgument();
        edit(self, session, () =>
          self.at.make().forEach((node) => {
            remove(node, 'c:tx');
            insert(node, element('c:tx', {}, [reference('str', formula)]));
          }),
        );
      },
    },
    left: side('left'),
    top: side('top'),
    width: { get: (self, session) => place(self, session)?.box.width ?? null },
    height: { get: (self, session) => place(self, session)?.box.height ?? null },
    textOrientation: textOrientation as Scalar<TrendlinePart>,
    ...(alignments as Record<string, Scalar<TrendlinePart>>),
    ...(numberFormats as Record<string, Scalar<TrendlinePart>>),
  },
});
