/** Properties of charts as rows of tables: each is a child element with a value, read and written alike. */
import { ensure, flagIn, numberIn, remove, setValue, valueIn } from '../../../spreadsheet/charts/nodes';
import type { XmlNode } from '../../../spreadsheet/charts/tree';
import { invalidArgument } from '../../protocol/errors';
import type { Scalar } from '../../protocol/registry';
import { aBoolean, aNumber, anInteger, aString } from '../values';
import { edit, inside, type ChartPart, type Spot } from './part';

type Property<P extends ChartPart = ChartPart> = Required<Pick<Scalar<P>, 'get' | 'set'>>;

/** A property whose element stands elsewhere than the piece itself. */
export interface Where<P extends ChartPart> {
  in?: (self: P) => Spot;
}

function spotOf<P extends ChartPart>(self: P, where: Where<P>): Spot {
  return where.in ? where.in(self) : self.at;
}

function firstOf<T>(nodes: readonly XmlNode[], read: (node: XmlNode) => T | undefined): T | undefined {
  for (const node of nodes) {
    const value = read(node);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `<c:overlay val="1"/>`. @param usual when the file says nothing */
export function truth<P extends ChartPart>(name: string, usual: boolean, where: Where<P> = {}): Property<P> {
  return {
    get: (self) => firstOf(spotOf(self, where).look(), (node) => flagIn(node, name)) ?? usual,
    set: (self, value, session) => {
      const on = aBoolean(value);
      edit(self, session, () =>
        spotOf(self, where)
          .make()
          .forEach((node) => setValue(node, name, on)),
      );
    },
  };
}

/** The opposite of what the element says: `<c:noEndCap val="0"/>`. */
export function untruth<P extends ChartPart>(name: string, usual: boolean): Property<P> {
  const inner = truth<P>(name, !usual);
  return {
    get: (self, session) => !inner.get(self, session),
    set: (self, value, session) => inner.set(self, !aBoolean(value), session),
  };
}

export interface Limits {
  from?: number;
  to?: number;
  whole?: boolean;
}

function checked(value: unknown, { from, to, whole }: Limits): number {
  return whole ? anInteger(value, from, to) : aNumber(value, from, to);
}

export function figure<P extends ChartPart>(
  name: string,
  usual: number | null,
  options: Limits & Where<P> = {},
): Property<P> {
  return {
    get: (self) => firstOf(spotOf(self, options).look(), (node) => numberIn(node, name)) ?? usual,
    set: (self, value, session) => {
      const number = checked(value, options);
      edit(self, session, () =>
        spotOf(self, options)
          .make()
          .forEach((node) => setValue(node, name, number)),
      );
    },
  };
}

/** A figure, or an empty string for what Excel works out itself. @param automatic what that comes to */
export function figureOrAutomatic<P extends ChartPart>(
  name: string,
  automatic: (self: P) => number | string | null,
  options: Limits & Where<P> = {},
): Property<P> {
  const inner = figure<P>(name, null, options);
  return {
    get: (self, session) => inner.get(self, session) ?? automatic(self),
    set: (self, value, session) => {
      if (value !== '' && value !== null) return inner.set(self, value, session);
      edit(self, session, () =>
        spotOf(self, options)
          .look()
          .forEach((node) => remove(node, name)),
      );
    },
  };
}

/** One of an enumeration. @param words Excel's name → the schema's */
export function choice<P extends ChartPart>(
  name: string,
  words: Readonly<Record<string, string>>,
  usual: string | null,
  where: Where<P> = {},
): Property<P> {
  return {
    get: (self) => {
      const told = firstOf(spotOf(self, where).look(), (node) => valueIn(node, name));
      return Object.keys(words).find((word) => words[word] === told) ?? usual;
    },
    set: (self, value, session) => {
      const word = words[aString(value)];
      if (word === undefined || !Object.hasOwn(words, aString(value))) throw invalidArgument();
      edit(self, session, () =>
        spotOf(self, where)
          .make()
          .forEach((node) => setValue(node, name, word)),
      );
    },
  };
}

/** The piece is there or it is not: gridlines, legend, table. */
export function presence<P extends ChartPart>(hide: (self: P) => void): Property<P> {
  return {
    get: (self) => self.at.look().length > 0,
    set: (self, value, session) => {
      const on = aBoolean(value);
      edit(self, session, () => (on ? void self.at.make() : hide(self)));
    },
  };
}

/** Removes the child element from whatever holds it. */
export function hiding<P extends ChartPart>(outer: (self: P) => Spot, name: string): (self: P) => void {
  return (self) =>
    outer(self)
      .look()
      .forEach((node) => remove(node, name));
}

/** The format code of figures on an axis or a label, and whether it follows the cells'. */
export const numberFormats: Record<'numberFormat' | 'linkNumberFormat', Property> = {
  numberFormat: {
    get: (self) => firstOf(inside(self.at, 'c:numFmt').look(), (node) => node.attributes.formatCode) ?? 'General',
    set: (self, value, session) => {
      const code = aString(value);
      edit(self, session, () =>
        self.at.make().forEach((node) => {
          Object.assign(ensure(node, 'c:numFmt').attributes, { formatCode: code, sourceLinked: '0' });
        }),
      );
    },
  },
  linkNumberFormat: {
    get: (self) => firstOf(inside(self.at, 'c:numFmt').look(), (node) => node.attributes.sourceLinked) !== '0',
    set: (self, value, session) => {
      const linked = aBoolean(value) ? '1' : '0';
      edit(self, session, () =>
        self.at.make().forEach((node) => {
          const { attributes } = ensure(node, 'c:numFmt');
          Object.assign(attributes, { formatCode: attributes.formatCode ?? 'General', sourceLinked: linked });
        }),
      );
    },
  },
};

/** A shadow behind a title, a legend, a series. */
export const shadow: Property = {
  get: (self) => inside(self.at, 'c:spPr', 'a:effectLst', 'a:outerShdw').look().length > 0,
  set: (self, value, session) => {
    const on = aBoolean(value);
    edit(self, session, () => {
      if (!on)
        return inside(self.at, 'c:spPr')
          .look()
          .forEach((node) => remove(node, 'a:effectLst'));
      for (const node of inside(self.at, 'c:spPr', 'a:effectLst', 'a:outerShdw').make()) {
        Object.assign(node.attributes, {
          blurRad: '50800',
          dist: '38100',
          dir: '2700000',
          algn: 'tl',
          rotWithShape: '0',
        });
        const black = ensure(node, 'a:prstClr');
        black.attributes.val = 'black';
        ensure(black, 'a:alpha').attributes.val = '40000';
      }
    });
  },
};
