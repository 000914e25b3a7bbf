/** The plot area: with its axes' labels (`left` …), and what the axes enclose (`insideLeft` …). */
import { childOf, ensure, remove, setValue } from '../../../spreadsheet/charts/nodes';
import { plotAreaOf } from '../../../spreadsheet/charts/plots';
import type { Place } from '../../grid/anchors';
import { defineType, type Scalar } from '../../protocol/registry';
import { aNumber, oneOf } from '../values';
import { geometryOf, manualLayout, setPlace } from './geometry';
import { edit, fixed, type ChartPart, type ChartSelf } from './part';

export function plotAreaPart({ sheet, chart }: ChartSelf): ChartPart {
  return { sheet, chart, at: fixed(plotAreaOf(chart)) };
}

function side(which: 'outer' | 'inner', member: keyof Place): Scalar<ChartPart> {
  return {
    get: (self, session) => geometryOf(self, session.workbook.sheets)[which][member],
    set: (self, value, session) => {
      const points = aNumber(value);
      const geometry = geometryOf(self, session.workbook.sheets);
      edit(self, session, () => {
        for (const node of self.at.make()) {
          const layout = ensure(ensure(node, 'c:layout'), 'c:manualLayout');
          setValue(layout, 'c:layoutTarget', which);
          setPlace(node, { ...geometry[which], [member]: points }, geometry, true);
        }
      });
    },
  };
}

defineType('ChartPlotArea', {
  objects: { format: ['ChartPlotAreaFormat', (self) => self] },
  scalars: {
    left: side('outer', 'left'),
    top: side('outer', 'top'),
    width: side('outer', 'width'),
    height: side('outer', 'height'),
    insideLeft: side('inner', 'left'),
    insideTop: side('inner', 'top'),
    insideWidth: side('inner', 'width'),
    insideHeight: side('inner', 'height'),
    position: {
      get: ({ at }) => (manualLayout(at.look()[0]) ? 'Custom' : 'Automatic'),
      set: (self, value, session) => {
        const word = oneOf(value, ['Automatic', 'Custom'] as const);
        const geometry = geometryOf(self, session.workbook.sheets);
        edit(self, session, () => {
          for (const node of self.at.make())
            if (word === 'Automatic') remove(childOf(node, 'c:layout'), 'c:manualLayout');
            else if (!manualLayout(node)) setPlace(node, geometry.outer, geometry, true);
        });
      },
    },
  },
});
