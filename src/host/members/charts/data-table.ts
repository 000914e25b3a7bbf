/** The table of the figures under a chart. */
import { insert, val } from '../../../spreadsheet/charts/nodes';
import { plotAreaOf, groupsOf } from '../../../spreadsheet/charts/plots';
import { textLook } from '../../../spreadsheet/charts/looks';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import { defineType } from '../../protocol/registry';
import { fixed, inside, insideChart, type ChartPart, type ChartSelf } from './part';
import { hiding, presence, truth } from './properties';

/** Kinds that have a table in Excel: those with categories along an axis. */
const TABLED = [
  'c:areaChart',
  'c:area3DChart',
  'c:barChart',
  'c:bar3DChart',
  'c:lineChart',
  'c:line3DChart',
  'c:stockChart',
];

/** `null` when the kind of chart allows no table. */
export function dataTable(self: ChartSelf): ChartPart | null {
  const allowed = groupsOf(self.chart).every((group) => TABLED.includes(group.name));
  const at = inside(fixed(plotAreaOf(self.chart)), ['c:dTable', newTable]);
  return allowed ? { sheet: self.sheet, chart: self.chart, at } : null;
}

function newTable(): XmlNode {
  const shown = ['c:showHorzBorder', 'c:showVertBorder', 'c:showOutline', 'c:showKeys'].map((name) => val(name, 1));
  const table = element('c:dTable', {}, shown);
  insert(table, textLook(9));
  return table;
}

defineType('ChartDataTable', {
  objects: { format: ['ChartDataTableFormat', (self) => self] },
  scalars: {
    visible: presence(hiding((self) => insideChart(self, 'c:plotArea').at, 'c:dTable')),
    showHorizontalBorder: truth('c:showHorzBorder', true),
    showVerticalBorder: truth('c:showVertBorder', true),
    showOutlineBorder: truth('c:showOutline', true),
    showLegendKey: truth('c:showKeys', true),
  },
});
