/** The axes of a chart. */
import { axisOf, crossing, groupOfAxis, idOf, type AxisGroup, type AxisType } from '../../../spreadsheet/charts/axes';
import {
  childOf,
  ensure,
  flagIn,
  insert,
  numberIn,
  remove,
  setValue,
  val,
  valueIn,
} from '../../../spreadsheet/charts/nodes';
import { rule } from '../../../spreadsheet/charts/looks';
import { orderIn } from '../../../spreadsheet/charts/order';
import { plotAreaOf, seriesOf, categoriesName } from '../../../spreadsheet/charts/plots';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { defineType, type Scalar } from '../../protocol/registry';
import type { Session } from '../../session/session';
import { aBoolean, aNumber, aString, oneOf } from '../values';
import { categoryTexts, pointValues } from './data';
import { axisPlace } from './geometry';
import { edit, fixed, partOf, type ChartPart, type ChartSelf, type Spot } from './part';
import { choice, figure, figureOrAutomatic, hiding, numberFormats, presence, untruth } from './properties';
import { automaticScale, type AxisScale } from './scale';
import { seriesParts, setCells } from './series';
import { textOrientation } from './text-body';
import { axisTitle } from './titles';
import type { Place } from '../../grid/anchors';

export interface AxisPart extends ChartPart {
  node: XmlNode;
  type: AxisType;
  group: AxisGroup;
}

/** `null` when the chart has no such axis. */
function axisPart({ sheet, chart }: ChartSelf, type: AxisType, group: AxisGroup = 'Primary'): AxisPart | null {
  const node = axisOf(plotAreaOf(chart), type, group);
  return node ? { sheet, chart, node, type, group, at: fixed(node) } : null;
}

defineType('ChartAxes', {
  objects: {
    categoryAxis: ['ChartAxis', (self) => axisPart(self, 'Category')],
    valueAxis: ['ChartAxis', (self) => axisPart(self, 'Value')],
    seriesAxis: ['ChartAxis', (self) => axisPart(self, 'Series')],
  },
  makes: {
    getItem: [
      'ChartAxis',
      (self, args) => {
        const type = args.choice(0, ['Category', 'Value', 'Series'] as const);
        const axis = axisPart(self, type, args.choice(1, ['Primary', 'Secondary'] as const, 'Primary'));
        if (!axis) throw itemNotFound();
        return axis;
      },
    ],
  },
});

const MARKS = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' };
const TIMES = { Days: 'days', Months: 'months', Years: 'years' };
const UNITS: Record<string, string> = {
  Hundreds: 'hundreds',
  Thousands: 'thousands',
  TenThousands: 'tenThousands',
  HundredThousands: 'hundredThousands',
  Millions: 'millions',
  TenMillions: 'tenMillions',
  HundredMillions: 'hundredMillions',
  Billions: 'billions',
  Trillions: 'trillions',
};
const CROSSES: Record<string, string> = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' };

const scaling = { in: (self: AxisPart): Spot => partOf(self, 'c:scaling').at };

/** The other axis says where it crosses this one. */
function crossed({ chart, node }: AxisPart): XmlNode {
  return crossing(plotAreaOf(chart), node) ?? node;
}

/** Values and categories change places at the value axis: it says whether it stands between them. */
function between(self: AxisPart): Spot {
  const axis = self.node.name === 'c:valAx' && self.type === 'Value' ? self.node : crossed(self);
  return fixed(axis);
}

/** The scale in force: what was set, the rest as Excel works it out from the values. */
function scaleOf(self: AxisPart, sheets: Session['workbook']['sheets']): AxisScale {
  const own = seriesOf(self.chart).filter(({ group }) =>
    group.children.some((child) => child.name === 'c:axId' && child.attributes.val === idOf(self.node)),
  );
  const rows = own.map((series) =>
    (self.type === 'Value' ? pointValues(series, sheets) : categoryTexts(series, sheets).map(Number)).map((value) =>
      typeof value === 'number' && Number.isFinite(value) ? value : 0,
    ),
  );
  const grouping = valueIn(own[0]?.group, 'c:grouping');
  const stacked = grouping === 'stacked' || grouping === 'percentStacked';
  const told = {
    minimum: numberIn(childOf(self.node, 'c:scaling'), 'c:min'),
    maximum: numberIn(childOf(self.node, 'c:scaling'), 'c:max'),
    majorUnit: numberIn(self.node, 'c:majorUnit'),
  };
  if (grouping === 'percentStacked')
    return { minimum: told.minimum ?? 0, maximum: told.maximum ?? 1, majorUnit: told.majorUnit ?? 0.1 };
  return automaticScale(stacked ? stackedValues(rows) : rows.flat(), told);
}

function stackedValues(rows: readonly number[][]): number[] {
  const length = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length }, (_, at) => at).flatMap((at) => {
    const column = rows.map((row) => row[at] ?? 0);
    const sum = (keep: (value: number) => boolean): number =>
      column.filter(keep).reduce((total, value) => total + value, 0);
    return [sum((value) => value > 0), sum((value) => value < 0)];
  });
}

/** A bound or a step of the scale; an empty string gives it back to Excel. A category axis has none. */
function scaled(
  name: string,
  member: keyof AxisScale,
  where: { in?: (self: AxisPart) => Spot } = {},
): Scalar<AxisPart> {
  const told = figureOrAutomatic<AxisPart>(name, () => null, where);
  return {
    get: (self, session) => {
      const set = told.get(self, session);
      if (set !== null) return set;
      return self.node.name === 'c:valAx'
        ? scaleOf(self, session.workbook.sheets)[member]
        : member === 'majorUnit'
          ? 1
          : null;
    },
    set: (self, value, session) => {
      if (self.node.name !== 'c:valAx' && self.node.name !== 'c:dateAx') throw invalidArgument();
      told.set(self, value, session);
    },
  };
}

function side(member: keyof Place): Scalar<AxisPart> {
  return { get: (self, session) => axisPlace(self, self.node, session.workbook.sheets)?.[member] ?? null };
}

const position: Scalar<AxisPart> = {
  get: (self) => {
    const other = crossed(self);
    if (childOf(other, 'c:crossesAt')) return 'Custom';
    return Object.keys(CROSSES).find((word) => CROSSES[word] === valueIn(other, 'c:crosses')) ?? 'Automatic';
  },
  set: (self, value, session) => {
    const word = oneOf(value, ['Automatic', 'Maximum', 'Minimum', 'Custom'] as const);
    const at = positionAtOf(self, session);
    edit(self, session, () => {
      const other = crossed(self);
      if (word === 'Custom') return setCrossing(other, at);
      remove(other, 'c:crossesAt');
      setValue(other, 'c:crosses', CROSSES[word]);
    });
  },
};

function setCrossing(other: XmlNode, value: number): void {
  remove(other, 'c:crosses');
  setValue(other, 'c:crossesAt', value);
}

function positionAtOf(self: AxisPart, session: Session): number {
  const other = crossed(self);
  const told = numberIn(other, 'c:crossesAt');
  if (told !== undefined) return told;
  if (self.node.name !== 'c:valAx') return 1;
  const { minimum, maximum } = scaleOf(self, session.workbook.sheets);
  const crosses = valueIn(other, 'c:crosses');
  return crosses === 'max' ? maximum : crosses === 'min' ? minimum : Math.max(0, minimum);
}

defineType('ChartAxis', {
  objects: {
    format: ['ChartAxisFormat', (self) => self],
    majorGridlines: ['ChartGridlines', (self) => gridlines(self, 'c:majorGridlines')],
    minorGridlines: ['ChartGridlines', (self) => gridlines(self, 'c:minorGridlines')],
    title: ['ChartAxisTitle', (self) => axisTitle(self)],
  },
  scalars: {
    type: { get: ({ type }) => type },
    axisGroup: { get: ({ chart, node }) => groupOfAxis(plotAreaOf(chart), node) },
    visible: untruth('c:delete', true),
    minimum: scaled('c:min', 'minimum', scaling),
    maximum: scaled('c:max', 'maximum', scaling),
    majorUnit: scaled('c:majorUnit', 'majorUnit'),
    minorUnit: {
      ...scaled('c:minorUnit', 'majorUnit'),
      get: (self, session) => {
        const told = numberIn(self.node, 'c:minorUnit');
        if (told !== undefined) return told;
        return self.node.name === 'c:valAx' ? scaleOf(self, session.workbook.sheets).majorUnit / 5 : 1;
      },
    },
    scaleType: {
      get: ({ node }) => (childOf(childOf(node, 'c:scaling'), 'c:logBase') ? 'Logarithmic' : 'Linear'),
      set: (self, value, session) => {
        const kind = oneOf(value, ['Linear', 'Logarithmic'] as const);
        edit(self, session, () => {
          const scale = ensure(self.node, 'c:scaling');
          if (kind === 'Linear') remove(scale, 'c:logBase');
          else if (!childOf(scale, 'c:logBase')) setValue(scale, 'c:logBase', 10);
        });
      },
    },
    logBase: figure('c:logBase', 10, { ...scaling, from: 2, to: 1000 }),
    reversePlotOrder: {
      get: ({ node }) => valueIn(childOf(node, 'c:scaling'), 'c:orientation') === 'maxMin',
      set: (self, value, session) => {
        const on = aBoolean(value);
        edit(self, session, () => setValue(ensure(self.node, 'c:scaling'), 'c:orientation', on ? 'maxMin' : 'minMax'));
      },
    },
    displayUnit: {
      get: ({ node }) => {
        const units = childOf(node, 'c:dispUnits');
        if (childOf(units, 'c:custUnit')) return 'Custom';
        return Object.keys(UNITS).find((word) => UNITS[word] === valueIn(units, 'c:builtInUnit')) ?? 'None';
      },
      set: (self, value, session) => {
        const word = oneOf(value, ['None', ...Object.keys(UNITS)]);
        edit(self, session, () => {
          if (word === 'None') return remove(self.node, 'c:dispUnits');
          const units = labelledUnits(self.node);
          remove(units, 'c:custUnit');
          setValue(units, 'c:builtInUnit', UNITS[word]);
        });
      },
    },
    customDisplayUnit: { get: ({ node }) => numberIn(childOf(node, 'c:dispUnits'), 'c:custUnit') ?? 1 },
    showDisplayUnitLabel: {
      get: ({ node }) => childOf(childOf(node, 'c:dispUnits'), 'c:dispUnitsLbl') !== undefined,
      set: (self, value, session) => {
        const on = aBoolean(value);
        edit(self, session, () => {
          const units = childOf(self.node, 'c:dispUnits');
          if (!on) remove(units, 'c:dispUnitsLbl');
          else if (units) labelledUnits(self.node);
        });
      },
    },
    categoryType: {
      get: ({ node }) =>
        node.name === 'c:dateAx' ? 'DateAxis' : flagIn(node, 'c:auto') === false ? 'TextAxis' : 'Automatic',
      set: (self, value, session) => {
        const word = oneOf(value, ['Automatic', 'TextAxis', 'DateAxis'] as const);
        if (self.node.name === 'c:valAx' || self.type !== 'Category') throw invalidArgument();
        edit(self, session, () => setCategoryType(self.node, word));
      },
    },
    baseTimeUnit: dated('c:baseTimeUnit'),
    majorTimeUnitScale: dated('c:majorTimeUnit'),
    minorTimeUnitScale: dated('c:minorTimeUnit'),
    isBetweenCategories: {
      get: (self) =>
        between(self)
          .look()
          .map((node) => valueIn(node, 'c:crossBetween'))[0] !== 'midCat',
      set: (self, value, session) => {
        const word = aBoolean(value) ? 'between' : 'midCat';
        edit(self, session, () =>
          between(self)
            .make()
            .forEach((node) => setValue(node, 'c:crossBetween', word)),
        );
      },
    },
    majorTickMark: choice('c:majorTickMark', MARKS, 'Cross'),
    minorTickMark: choice('c:minorTickMark', MARKS, 'Cross'),
    tickLabelPosition: choice(
      'c:tickLblPos',
      { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' },
      'NextToAxis',
    ),
    tickLabelSpacing: onCategories(figureOrAutomatic('c:tickLblSkip', () => 1, { from: 1, to: 31_999, whole: true })),
    tickMarkSpacing: onCategories(figure('c:tickMarkSkip', 1, { from: 1, to: 31_999, whole: true })),
    alignment: onCategories(choice('c:lblAlgn', { Center: 'ctr', Left: 'l', Right: 'r' }, 'Center')),
    offset: onCategories(figure('c:lblOffset', 100, { from: 0, to: 1000, whole: true })),
    multiLevel: onCategories({
      get: ({ node }) => flagIn(node, 'c:noMultiLvlLbl') !== true,
      set: (self, value, session) => {
        const on = aBoolean(value);
        edit(self, session, () => setValue(self.node, 'c:noMultiLvlLbl', !on));
      },
    }),
    ...(numberFormats as Record<string, Scalar<AxisPart>>),
    textOrientation: textOrientation as Scalar<AxisPart>,
    position,
    positionAt: { get: positionAtOf },
    crosses: { ...position, internal: true },
    crossesAt: { get: positionAtOf, internal: true },
    left: side('left'),
    top: side('top'),
    width: side('width'),
    height: side('height'),
  },
  does: {
    setCategoryNames: (self, args, session) => {
      const range = args.object(0, 'Range');
      for (const series of seriesParts(self)) setCells(series, categoriesName(series.series.group), range, session);
    },
    setCustomDisplayUnit: (self, args, session) => {
      const value = aNumber(args.raw(0));
      if (value <= 0) throw invalidArgument();
      edit(self, session, () => {
        const units = labelledUnits(self.node);
        remove(units, 'c:builtInUnit');
        setValue(units, 'c:custUnit', value);
      });
    },
    setPositionAt: setPositionAt,
    setCrossesAt: setPositionAt,
  },
});

function setPositionAt(self: AxisPart, args: { raw(index: number): unknown }, session: Session): void {
  const value = aNumber(args.raw(0));
  edit(self, session, () => setCrossing(crossed(self), value));
}

function labelledUnits(axis: XmlNode): XmlNode {
  const units = ensure(axis, 'c:dispUnits');
  ensure(units, 'c:dispUnitsLbl');
  return units;
}

/** Only dates have units of time; Excel reads the others as days. */
function dated(name: string): Scalar<AxisPart> {
  const inner = choice<AxisPart>(name, TIMES, 'Days');
  return {
    get: inner.get,
    set: (self, value, session) => {
      oneOf(aString(value), Object.keys(TIMES));
      if (self.node.name !== 'c:dateAx') throw invalidArgument();
      inner.set(self, value, session);
    },
  };
}

/** What a value axis does not have. */
function onCategories(inner: Scalar<AxisPart>): Scalar<AxisPart> {
  return {
    get: inner.get,
    set: (self, value, session) => {
      if (self.node.name === 'c:valAx') throw invalidArgument();
      inner.set?.(self, value, session);
    },
  };
}

function setCategoryType(axis: XmlNode, word: 'Automatic' | 'TextAxis' | 'DateAxis'): void {
  const name = word === 'DateAxis' ? 'c:dateAx' : 'c:catAx';
  if (axis.name !== name) {
    axis.name = name;
    const known = orderIn(name);
    const kept = axis.children.filter((child) => known.includes(child.name));
    axis.children = [];
    // The two kinds of axis order their last children differently.
    for (const child of kept) insert(axis, child);
    if (name === 'c:dateAx') insert(axis, val('c:baseTimeUnit', 'days'));
    else insert(axis, val('c:lblAlgn', 'ctr'));
  }
  setValue(axis, 'c:auto', word === 'Automatic');
}

/** Lines across the plot at the axis' marks. */
export interface GridlinesPart extends ChartPart {
  outer: Spot;
  name: string;
}

function gridlines(self: AxisPart, name: string): GridlinesPart {
  const { at } = partOf(self, [name, () => element(name, {}, [rule()])]);
  return { sheet: self.sheet, chart: self.chart, at, outer: self.at, name };
}

defineType('ChartGridlines', {
  objects: { format: ['ChartGridlinesFormat', (self) => self] },
  scalars: { visible: presence((self) => hiding<GridlinesPart>(({ outer }) => outer, self.name)(self)) },
});
