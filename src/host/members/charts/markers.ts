/** The marks at the points of lines: of a series, or of one point. */
import { childOf, insert, remove } from '../../../spreadsheet/charts/nodes';
import { automaticColor, colorIn, themeOf } from '../../../spreadsheet/charts/colors';
import { line, solidFill } from '../../../spreadsheet/charts/looks';
import type { Scalar } from '../../protocol/registry';
import { aColor } from '../values';
import { edit, inside, type ChartPart } from './part';
import { choice, figure } from './properties';

const SYMBOLS = {
  Automatic: 'auto',
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
  Picture: 'picture',
};

const where = { in: (self: ChartPart) => inside(self.at, 'c:marker') };

function markerColor(name: 'a:solidFill' | 'a:ln'): Scalar<ChartPart> {
  return {
    get: (self, session) => {
      const theme = themeOf(session.workbook);
      const told = inside(self.at, 'c:marker', 'c:spPr')
        .look()
        .map((node) => colorIn(childOf(name === 'a:ln' ? childOf(node, 'a:ln') : node, 'a:solidFill'), theme))
        .find(Boolean);
      return told ?? automaticColor(self.automatic ?? 0, theme);
    },
    set: (self, value, session) => {
      const color = aColor(value);
      edit(self, session, () => {
        for (const node of inside(self.at, 'c:marker', 'c:spPr').make()) {
          if (name === 'a:ln') {
            remove(node, 'a:ln');
            insert(node, line(color));
          } else {
            remove(node, 'a:noFill', 'a:solidFill', 'a:gradFill', 'a:pattFill');
            insert(node, solidFill(color));
          }
        }
      });
    },
  };
}

export const markers: Record<string, Scalar<ChartPart>> = {
  markerStyle: choice('c:symbol', SYMBOLS, 'Automatic', where),
  markerSize: figure('c:size', 5, { ...where, from: 2, to: 72, whole: true }),
  markerBackgroundColor: markerColor('a:solidFill'),
  markerForegroundColor: markerColor('a:ln'),
};
