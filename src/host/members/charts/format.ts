/** The `format` of every piece of a chart: its fill, its line or border, its font. */
import { at, childOf, ensure, insert, remove } from '../../../spreadsheet/charts/nodes';
import { automaticColor, colorIn, themeOf } from '../../../spreadsheet/charts/colors';
import { solidFill } from '../../../spreadsheet/charts/looks';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import { invalidArgument } from '../../protocol/errors';
import { defineType, type Scalar, type TypeSpec } from '../../protocol/registry';
import type { Session } from '../../session/session';
import { aBoolean, aColor, aNumber, aString, oneOf } from '../values';
import { edit, fixed, inside, type ChartPart, type Spot } from './part';
import { truth } from './properties';
import { bodyOf, characterLooks } from './text-body';

const EMU_PER_POINT = 12_700;
const FILLS = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'];

const FILL: TypeSpec<ChartPart>['objects'] = { fill: ['ChartFill', (self) => self] };
const BORDER: TypeSpec<ChartPart>['objects'] = { border: ['ChartBorder', (self) => self] };
const LINE: TypeSpec<ChartPart>['objects'] = { line: ['ChartLineFormat', (self) => self] };
const FONT: TypeSpec<ChartPart>['objects'] = { font: ['ChartFont', (self) => self] };

for (const name of ['ChartTitleFormat', 'ChartAxisTitleFormat', 'ChartLegendFormat', 'ChartDataLabelFormat'] as const)
  defineType(name, { objects: { ...BORDER, ...FILL, ...FONT } });
for (const name of ['ChartDataTableFormat', 'ChartTrendlineLabelFormat'] as const)
  defineType(name, { objects: { ...BORDER, ...FILL, ...FONT } });
for (const name of ['ChartPointFormat', 'ChartPlotAreaFormat'] as const)
  defineType(name, { objects: { ...BORDER, ...FILL } });
for (const name of ['ChartGridlinesFormat', 'ChartTrendlineFormat', 'ChartErrorBarsFormat'] as const)
  defineType(name, { objects: LINE });
defineType('ChartSeriesFormat', { objects: { ...FILL, ...LINE } });
defineType('ChartAxisFormat', { objects: { ...FILL, ...FONT, ...LINE } });
defineType('ChartAreaFormat', {
  objects: { ...BORDER, ...FILL, ...FONT },
  scalars: { roundedCorners: truth('c:roundedCorners', true) },
});

defineType('ChartFill', {
  does: {
    clear: (self, _args, session) => setFill(self, session, () => element('a:noFill')),
    setSolidColor: (self, args, session) => {
      const color = aColor(args.string(0));
      setFill(self, session, () => solidFill(color));
    },
  },
});

function setFill(self: ChartPart, session: Session, fill: () => XmlNode): void {
  edit(self, session, () =>
    inside(self.at, 'c:spPr')
      .make()
      .forEach((node) => replaceFill(node, fill())),
  );
}

function replaceFill(node: XmlNode, fill: XmlNode): void {
  remove(node, ...FILLS);
  insert(node, fill);
}

/** Excel's name → the schema's; the greys are patterns. */
const DASHES: Record<string, string> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDash',
  RoundDot: 'sysDot',
};
const GREYS: Record<string, string> = { Grey25: 'pct25', Grey50: 'pct50', Grey75: 'pct75' };

const lineScalars: Record<string, Scalar<ChartPart>> = {
  color: {
    get: (self, session) => {
      const theme = themeOf(session.workbook);
      const automatic = self.automatic === undefined ? '#000000' : automaticColor(self.automatic, theme);
      return (
        lineOf(self)
          .map((node) => colorIn(childOf(node, 'a:solidFill'), theme))
          .find(Boolean) ?? automatic
      );
    },
    set: (self, value, session) => {
      const color = aColor(value);
      editLine(self, session, (node) => replaceFill(node, solidFill(color)));
    },
  },
  lineStyle: {
    get: (self) => {
      const [node] = lineOf(self);
      if (childOf(node, 'a:noFill')) return 'None';
      const pattern = childOf(node, 'a:pattFill')?.attributes.prst;
      const grey = Object.keys(GREYS).find((word) => GREYS[word] === pattern);
      if (grey) return grey;
      const dash = childOf(node, 'a:prstDash')?.attributes.val;
      const word = Object.keys(DASHES).find((each) => DASHES[each] === dash);
      return word ?? (node && FILLS.some((name) => childOf(node, name)) ? 'Continuous' : 'Automatic');
    },
    set: (self, value, session) => {
      const word = oneOf(value, ['None', 'Automatic', ...Object.keys(DASHES), ...Object.keys(GREYS)]);
      editLine(self, session, (node) => {
        remove(node, 'a:prstDash', 'a:custDash');
        if (word === 'None') return replaceFill(node, element('a:noFill'));
        if (word === 'Automatic') return remove(node, ...FILLS);
        if (GREYS[word]) return replaceFill(node, element('a:pattFill', { prst: GREYS[word] }));
        remove(node, 'a:noFill', 'a:pattFill');
        insert(node, element('a:prstDash', { val: DASHES[word] }));
        if (word === 'RoundDot') node.attributes.cap = 'rnd';
      });
    },
  },
  weight: {
    get: (self) => {
      const told = lineOf(self)
        .map((node) => node.attributes.w)
        .find(Boolean);
      return told === undefined ? 0.75 : Number(told) / EMU_PER_POINT;
    },
    set: (self, value, session) => {
      const width = Math.round(aNumber(value, 0, 1584) * EMU_PER_POINT);
      editLine(self, session, (node) => void (node.attributes.w = String(width)));
    },
  },
};

function lineOf(self: ChartPart): XmlNode[] {
  return inside(self.at, 'c:spPr', 'a:ln').look();
}

function editLine(self: ChartPart, session: Session, change: (line: XmlNode) => void): void {
  edit(self, session, () => inside(self.at, 'c:spPr', 'a:ln').make().forEach(change));
}

for (const name of ['ChartLineFormat', 'ChartBorder'] as const)
  defineType(name, {
    scalars: lineScalars,
    does: {
      clear: (self, _args, session) => editLine(self, session, (node) => replaceFill(node, element('a:noFill'))),
    },
  });

interface FontAspect {
  read(look: XmlNode, session: Session): unknown;
  write(look: XmlNode, value: unknown): void;
  usual: unknown;
}

const FONT_ASPECTS: Record<string, FontAspect> = {
  bold: attribute(
    'b',
    (text) => text === '1' || text === 'true',
    (value) => (aBoolean(value) ? '1' : '0'),
    false,
  ),
  italic: attribute(
    'i',
    (text) => text === '1' || text === 'true',
    (value) => (aBoolean(value) ? '1' : '0'),
    false,
  ),
  size: attribute(
    'sz',
    (text) => Number(text) / 100,
    (value) => String(Math.round(aNumber(value, 1, 409) * 100)),
    10,
  ),
  underline: attribute(
    'u',
    (text) => (text === 'none' ? 'None' : 'Single'),
    (value) => (oneOf(value, ['None', 'Single'] as const) === 'Single' ? 'sng' : 'none'),
    'None',
  ),
  color: {
    read: (look, session) => colorIn(childOf(look, 'a:solidFill'), themeOf(session.workbook)),
    write: (look, value) => replaceFill(look, solidFill(aColor(value))),
    usual: '#000000',
  },
  name: {
    read: (look) => {
      const face = childOf(look, 'a:latin')?.attributes.typeface;
      // "+mn-lt" is the theme's own font.
      return face === undefined || face.startsWith('+') ? undefined : face;
    },
    write: (look, value) => {
      const face = aString(value);
      if (face === '') throw invalidArgument();
      for (const name of ['a:latin', 'a:cs']) ensure(look, name).attributes = { typeface: face };
    },
    usual: 'Calibri',
  },
};

function attribute(
  name: string,
  read: (text: string) => unknown,
  write: (value: unknown) => string,
  usual: unknown,
): FontAspect {
  return {
    read: ({ attributes }) => (attributes[name] === undefined ? undefined : read(attributes[name])),
    write: ({ attributes }, value) => void (attributes[name] = write(value)),
    usual,
  };
}

/** The characters meant when only some of a text are: see `getSubstring`. */
export interface CharactersPart extends ChartPart {
  characters?: Spot;
}

defineType('ChartFont', {
  scalars: Object.fromEntries(
    Object.entries(FONT_ASPECTS).map(([name, aspect]): [string, Scalar<CharactersPart>] => [
      name,
      {
        get: (self, session) => {
          for (const look of looksOf(self)) {
            const value = aspect.read(look, session);
            if (value !== undefined) return value;
          }
          return aspect.usual;
        },
        set: (self, value, session) => {
          // Checked on a copy, so that a bad value changes nothing.
          aspect.write(element('a:rPr'), value);
          edit(self, session, () => {
            const looks = self.characters?.make() ?? self.at.make().flatMap(characterLooks);
            looks.forEach((look) => aspect.write(look, value));
          });
        },
      },
    ]),
  ),
});

/** Runs before paragraphs before the whole chart's text. */
function looksOf(self: CharactersPart): XmlNode[] {
  const bodies = [...self.at.look(), ...fixed(self.chart.space).look()].flatMap((owner) => bodyOf(owner) ?? []);
  const own = self.characters?.look() ?? [];
  return [
    ...own,
    ...bodies.flatMap((body) => {
      const paragraph = childOf(body, 'a:p');
      const run = at(paragraph, 'a:r', 'a:rPr');
      const usual = at(paragraph, 'a:pPr', 'a:defRPr');
      return [run, usual].filter((each) => each !== undefined);
    }),
  ];
}
