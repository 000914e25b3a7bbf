/** The points of a series. */
import { childrenNamed, insert, numberIn, val } from '../../../spreadsheet/charts/nodes';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import { isCellError } from '../../../spreadsheet/model';
import { defineType, type Scalar } from '../../protocol/registry';
import { aBoolean } from '../values';
import { pointValues } from './data';
import { pointHasLabel, pointLabel, setPointHasLabel } from './labels';
import { markers } from './markers';
import { edit } from './part';
import { type SeriesPart } from './series';

export interface PointPart extends SeriesPart {
  point: number;
}

/** Slices are coloured one by one, points of lines as their series. */
function pointPart(self: SeriesPart, point: number): PointPart {
  const { node, group } = self.series;
  const sliced = numberIn(group, 'c:varyColors') === 1;
  const own = (): XmlNode[] => childrenNamed(node, 'c:dPt').filter((each) => numberIn(each, 'c:idx') === point);
  const make = (): XmlNode[] => {
    const known = own();
    if (known.length > 0) return known;
    const made = element('c:dPt', {}, [val('c:idx', point)]);
    if (group.name === 'c:barChart' || group.name === 'c:bar3DChart') insert(made, val('c:invertIfNegative', 0));
    if (group.name !== 'c:surfaceChart') insert(made, val('c:bubble3D', 0));
    const before = childrenNamed(node, 'c:dPt').filter((each) => (numberIn(each, 'c:idx') ?? 0) > point);
    insert(node, made);
    // Points stand in the order of their numbers.
    node.children = node.children.filter((each) => !before.includes(each));
    before.forEach((each) => insert(node, each));
    return [made];
  };
  return {
    ...self,
    point,
    automatic: sliced ? point : self.automatic,
    at: { look: () => [...own(), node], make },
  };
}

defineType('ChartPointsCollection', {
  collection: {
    of: 'ChartPoint',
    all: (self, session) =>
      pointValues(self.series, session.workbook.sheets).map((_value, point) => pointPart(self, point)),
  },
  scalars: { count: { get: (self, session) => pointValues(self.series, session.workbook.sheets).length } },
});

defineType('ChartPoint', {
  objects: {
    dataLabel: ['ChartDataLabel', (self) => pointLabel(self, self.series, self.point)],
    format: ['ChartPointFormat', (self) => self],
  },
  scalars: {
    value: {
      get: (self, session) => {
        const value = pointValues(self.series, session.workbook.sheets)[self.point] ?? null;
        return isCellError(value) ? value.error : value;
      },
    },
    hasDataLabel: {
      get: (self) => pointHasLabel(self.series.node, self.point),
      set: (self, value, session) => {
        const on = aBoolean(value);
        edit(self, session, () => setPointHasLabel(self.series.node, self.point, on));
      },
    },
    ...(markers as Record<string, Scalar<PointPart>>),
  },
});
