/** Error bars of a series, along one of its directions. */
import { childrenNamed, insert, remove, setValue, val, valueIn } from '../../../spreadsheet/charts/nodes';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import { invalidArgument } from '../../protocol/errors';
import { defineType } from '../../protocol/registry';
import { aBoolean, oneOf } from '../values';
import { edit } from './part';
import { choice, untruth } from './properties';
import type { SeriesPart } from './series';

export interface ErrorBarsPart extends SeriesPart {
  direction: 'x' | 'y';
}

const XY = ['c:scatterChart', 'c:bubbleChart'];
const UPRIGHT = [...XY, 'c:barChart', 'c:lineChart', 'c:areaChart'];
const TYPES = { FixedValue: 'fixedVal', Percent: 'percentage', StDev: 'stdDev', StError: 'stdErr', Custom: 'cust' };

/** Bars along x only where there is an x. */
function allowed({ series, direction }: ErrorBarsPart): boolean {
  return (direction === 'x' ? XY : UPRIGHT).includes(series.group.name);
}

function barsOf({ series, direction }: ErrorBarsPart): XmlNode[] {
  return childrenNamed(series.node, 'c:errBars').filter((bars) => (valueIn(bars, 'c:errDir') ?? 'y') === direction);
}

function ensureBars(self: ErrorBarsPart): XmlNode[] {
  const known = barsOf(self);
  if (known.length > 0) return known;
  if (!allowed(self)) throw invalidArgument();
  const bars = element('c:errBars', {}, [
    ...(XY.includes(self.series.group.name) ? [val('c:errDir', self.direction)] : []),
    val('c:errBarType', 'both'),
    val('c:errValType', 'stdErr'),
    val('c:noEndCap', 0),
  ]);
  return [insert(self.series.node, bars)];
}

/** The series' part turned to its bars in one direction. */
function bars(self: ErrorBarsPart): ErrorBarsPart {
  return { ...self, at: { look: () => barsOf(self), make: () => ensureBars(self) } };
}

const include = choice<ErrorBarsPart>(
  'c:errBarType',
  { Both: 'both', MinusValues: 'minus', PlusValues: 'plus' },
  'Both',
  {
    in: (self) => bars(self).at,
  },
);
const endStyleCap = untruth<ErrorBarsPart>('c:noEndCap', true);

defineType('ChartErrorBars', {
  objects: { format: ['ChartErrorBarsFormat', bars] },
  scalars: {
    visible: {
      get: (self) => barsOf(self).length > 0,
      set: (self, value, session) => {
        const on = aBoolean(value);
        if (on && !allowed(self)) throw invalidArgument();
        edit(self, session, () => {
          if (on) return void ensureBars(self);
          const gone = barsOf(self);
          const { node } = self.series;
          node.children = node.children.filter((child) => !gone.includes(child));
        });
      },
    },
    include,
    endStyleCap: {
      get: (self, session) => endStyleCap.get(bars(self), session),
      set: (self, value, session) => endStyleCap.set(bars(self), value, session),
    },
    type: {
      get: (self) => {
        const told = valueIn(barsOf(self)[0], 'c:errValType');
        return Object.entries(TYPES).find(([, word]) => word === told)?.[0] ?? 'StError';
      },
      set: (self, value, session) => {
        const type = oneOf(value, Object.keys(TYPES) as (keyof typeof TYPES)[]);
        edit(self, session, () =>
          ensureBars(self).forEach((node) => {
            setValue(node, 'c:errValType', TYPES[type]);
            // What Excel takes when it is not told how much.
            const usual = { FixedValue: 1, Percent: 5, StDev: 1, StError: undefined, Custom: undefined }[type];
            if (usual === undefined) remove(node, 'c:val');
            else setValue(node, 'c:val', usual);
            if (type !== 'Custom') remove(node, 'c:plus', 'c:minus');
          }),
        );
      },
    },
  },
});
