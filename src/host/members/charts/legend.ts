/** The legend and its entries. */
import {
  childOf,
  childrenNamed,
  flagIn,
  insert,
  numberIn,
  remove,
  setValue,
  val,
  valueIn,
} from '../../../spreadsheet/charts/nodes';
import { legend } from '../../../spreadsheet/charts/looks';
import { seriesOf } from '../../../spreadsheet/charts/plots';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import type { Place } from '../../grid/anchors';
import { invalidArgument } from '../../protocol/errors';
import { defineType, type Scalar } from '../../protocol/registry';
import type { Session } from '../../session/session';
import { aBoolean, aNumber, oneOf } from '../values';
import { pointValues } from './data';
import { geometryOf, manualLayout, setPlace } from './geometry';
import { edit, insideChart, type ChartPart, type ChartSelf } from './part';
import { hiding, presence, shadow, truth } from './properties';

const PLACES = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;

export function chartLegend(self: ChartSelf): ChartPart {
  return insideChart(self, ['c:legend', () => legend('r')]);
}

/** A side of the legend in points; `null` while it is not shown. */
function side(member: keyof Place): Scalar<ChartPart> {
  return {
    get: (self, session) => geometryOf(self, session.workbook.sheets).legend?.[member] ?? null,
    set: (self, value, session) => {
      const points = aNumber(value);
      const geometry = geometryOf(self, session.workbook.sheets);
      if (!geometry.legend) throw invalidArgument();
      const place = { ...geometry.legend, [member]: points };
      edit(self, session, () => self.at.make().forEach((node) => setPlace(node, place, geometry, true)));
    },
  };
}

defineType('ChartLegend', {
  objects: {
    format: ['ChartLegendFormat', (self) => self],
    legendEntries: ['ChartLegendEntryCollection', (self) => self],
  },
  scalars: {
    visible: presence(hiding((self) => insideChart(self).at, 'c:legend')),
    position: {
      get: ({ at }) => {
        const [node] = at.look();
        if (manualLayout(node)) return 'Custom';
        const told = valueIn(node, 'c:legendPos') ?? 'r';
        return Object.entries(PLACES).find(([, place]) => place === told)?.[0] ?? 'Right';
      },
      set: (self, value, session) => {
        const word = oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const);
        edit(self, session, () =>
          self.at.make().forEach((node) => {
            remove(childOf(node, 'c:layout'), 'c:manualLayout');
            setValue(node, 'c:legendPos', PLACES[word]);
          }),
        );
      },
    },
    overlay: truth('c:overlay', false),
    showShadow: shadow,
    left: side('left'),
    top: side('top'),
    width: side('width'),
    height: side('height'),
  },
});

export interface LegendEntryPart extends ChartPart {
  index: number;
  count: number;
}

/** One for each series; where the colours differ by point, one for each point. */
function entriesOf(self: ChartPart, session: Session): LegendEntryPart[] {
  const series = seriesOf(self.chart);
  const [first] = series;
  const byPoint = first !== undefined && series.length === 1 && flagIn(first.group, 'c:varyColors') === true;
  const count = byPoint ? pointValues(first, session.workbook.sheets).length : series.length;
  return Array.from({ length: count }, (_, index) => ({ ...self, index, count }));
}

defineType('ChartLegendEntryCollection', { collection: { of: 'ChartLegendEntry', all: entriesOf } });

/** Entries share the legend's box evenly, below or beside each other. */
function entryPlace(self: LegendEntryPart, session: Session): Place | undefined {
  const box = geometryOf(self, session.workbook.sheets).legend;
  if (!box) return undefined;
  const flat = /^[tb]$/.test(valueIn(self.at.look()[0], 'c:legendPos') ?? 'r');
  const [width, height] = flat ? [box.width / self.count, box.height] : [box.width, box.height / self.count];
  return {
    width,
    height,
    left: box.left + (flat ? self.index * width : 0),
    top: box.top + (flat ? 0 : self.index * height),
  };
}

function entrySide(member: keyof Place): Scalar<LegendEntryPart> {
  return { get: (self, session) => entryPlace(self, session)?.[member] ?? null };
}

function entryIn(node: XmlNode | undefined, index: number): XmlNode | undefined {
  return childrenNamed(node, 'c:legendEntry').find((entry) => numberIn(entry, 'c:idx') === index);
}

defineType('ChartLegendEntry', {
  scalars: {
    index: { get: ({ index }) => index },
    visible: {
      get: ({ at, index }) => flagIn(entryIn(at.look()[0], index), 'c:delete') !== true,
      set: (self, value, session) => {
        const on = aBoolean(value);
        edit(self, session, () => {
          for (const node of self.at.make()) {
            const known = entryIn(node, self.index);
            if (on) node.children = node.children.filter((child) => child !== known);
            else if (known) setValue(known, 'c:delete', true);
            else insert(node, element('c:legendEntry', {}, [val('c:idx', self.index), val('c:delete', true)]));
          }
        });
      },
    },
    left: entrySide('left'),
    top: entrySide('top'),
    width: entrySide('width'),
    height: entrySide('height'),
  },
});
