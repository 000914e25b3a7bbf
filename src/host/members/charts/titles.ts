/** The chart's title, the axes' titles, and the characters of a title. */
import { hideTitle, setRichText, setTitle } from '../../../spreadsheet/charts/build';
import { at, childOf, childrenNamed, ensure, insert, remove, setValue } from '../../../spreadsheet/charts/nodes';
import { reference } from '../../../spreadsheet/charts/references';
import { richText, shownText, titleText } from '../../../spreadsheet/charts/text';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import { title as titleElement } from '../../../spreadsheet/charts/looks';
import type { Place } from '../../grid/anchors';
import { invalidArgument } from '../../protocol/errors';
import { defineType, type Scalar } from '../../protocol/registry';
import type { Session } from '../../session/session';
import { aBoolean, aNumber, aString, oneOf } from '../values';
import { geometryOf, manualLayout, setPlace } from './geometry';
import { edit, inside, insideChart, type ChartPart, type ChartSelf } from './part';
import { shadow, truth } from './properties';
import { alignments, textOrientation } from './text-body';

const sheetsOf = (session: Session) => session.workbook.sheets;

/** The chart's own title; looking at it does not make it. */
export function chartTitle(self: ChartSelf): ChartPart {
  return insideChart(self, ['c:title', () => titleElement(14)]);
}

function titlePlace(member: 'left' | 'top'): Scalar<ChartPart> {
  return {
    get: (self, session) => geometryOf(self, sheetsOf(session)).title?.[member] ?? null,
    set: (self, value, session) => {
      const points = aNumber(value);
      const geometry = geometryOf(self, sheetsOf(session));
      if (!geometry.title) throw invalidArgument();
      const place: Place = { ...geometry.title, [member]: points };
      edit(self, session, () => self.at.make().forEach((node) => setPlace(node, place, geometry, false)));
    },
  };
}

const POSITIONS = ['Automatic', 'Top', 'Bottom', 'Left', 'Right'] as const;

defineType('ChartTitle', {
  objects: { format: ['ChartTitleFormat', (self) => self] },
  scalars: {
    text: {
      get: ({ chart }, session) => titleText(chart, sheetsOf(session)) ?? '',
      set: (self, value, session) => {
        const text = aString(value);
        edit(self, session, () => setTitle(self.chart, text));
      },
    },
    visible: {
      get: ({ chart }, session) => titleText(chart, sheetsOf(session)) !== undefined,
      set: (self, value, session) => {
        const on = aBoolean(value);
        edit(self, session, () => {
          if (!on) return hideTitle(self.chart);
          for (const node of insideChart(self).at.make()) setValue(node, 'c:autoTitleDeleted', false);
          self.at.make();
        });
      },
    },
    overlay: truth('c:overlay', false),
    showShadow: shadow,
    textOrientation,
    ...alignments,
    left: titlePlace('left'),
    top: titlePlace('top'),
    width: { get: (self, session) => geometryOf(self, sheetsOf(session)).title?.width ?? null },
    height: { get: (self, session) => geometryOf(self, sheetsOf(session)).title?.height ?? null },
    position: {
      get: (self, session) => {
        const [node] = self.at.look();
        const { title, width, height } = geometryOf(self, sheetsOf(session));
        if (!title || !manualLayout(node)) return 'Top';
        const [across, down] = [(title.left + title.width / 2) / width, (title.top + title.height / 2) / height];
        const sides = { Top: down, Bottom: 1 - down, Left: across, Right: 1 - across };
        return POSITIONS.slice(1).sort((a, b) => sides[a as keyof typeof sides] - sides[b as keyof typeof sides])[0];
      },
      set: (self, value, session) => {
        const position = oneOf(value, POSITIONS);
        const geometry = geometryOf(self, sheetsOf(session));
        const { title, width, height } = geometry;
        edit(self, session, () => {
          for (const node of self.at.make()) {
            remove(childOf(node, 'c:layout'), 'c:manualLayout');
            if (position === 'Automatic' || position === 'Top' || !title) continue;
            const middle = { left: (width - title.width) / 2, top: (height - title.height) / 2 };
            const place = {
              Bottom: { ...middle, top: height - title.height },
              Left: { ...middle, left: 0 },
              Right: { ...middle, left: width - title.width },
            }[position];
            setPlace(node, { ...title, ...place }, geometry, false);
          }
        });
      },
    },
  },
  makes: {
    getSubstring: [
      'ChartFormatString',
      (self, args, session) => {
        const text = titleText(self.chart, sheetsOf(session)) ?? '';
        const [start, length] = [args.integer(0), args.integer(1)];
        if (start < 0 || length < 0 || start + length > text.length) throw invalidArgument();
        return { ...self, text, start, length };
      },
    ],
  },
  does: { setFormula: (self, args, session) => setFormula(self, args.string(0), session) },
});

/** A title that shows a cell. */
function setFormula(self: ChartPart, formula: string, session: Session): void {
  const text = formula.replace(/^=/, '').trim();
  if (text === '') throw invalidArgument();
  edit(self, session, () => {
    for (const node of self.at.make()) {
      remove(node, 'c:tx');
      insert(node, element('c:tx', {}, [reference('str', text)]));
    }
  });
}

/** What an axis title reads until it is given a text. */
const AXIS_PLACEHOLDER = 'Axis Title';

defineType('ChartAxisTitle', {
  objects: { format: ['ChartAxisTitleFormat', (self) => self] },
  scalars: {
    text: {
      get: (self, session) => {
        const [node] = self.at.look();
        return node ? (shownText(node, sheetsOf(session)) ?? AXIS_PLACEHOLDER) : null;
      },
      set: (self, value, session) => {
        const text = aString(value);
        edit(self, session, () => self.at.make().forEach((node) => setRichText(node, text)));
      },
    },
    visible: {
      get: (self) => self.at.look().length > 0,
      set: (self, value, session) => {
        const on = aBoolean(value);
        edit(self, session, () => {
          if (!on) return self.outer.look().forEach((axis) => remove(axis, 'c:title'));
          for (const node of self.at.make()) if (!childOf(node, 'c:tx')) setRichText(node, AXIS_PLACEHOLDER);
        });
      },
    },
    textOrientation,
  },
  does: { setFormula: (self, args, session) => setFormula(self, args.string(0), session) },
});

defineType('ChartFormatString', {
  objects: {
    font: [
      'ChartFont',
      (self) => {
        const span = { start: self.start, end: self.start + self.length };
        return {
          ...self,
          characters: {
            look: () => self.at.look().flatMap((node) => runsIn(node, span).map((run) => ensureLook(run, false))),
            make: () =>
              self.at.make().flatMap((node) => {
                if (richText(node) === undefined) setRichText(node, self.text);
                splitRuns(node, span);
                return runsIn(node, span).map((run) => ensureLook(run, true));
              }),
          },
        };
      },
    ],
  },
});

interface CharacterSpan {
  start: number;
  end: number;
}

function ensureLook(run: XmlNode, keep: boolean): XmlNode {
  return childOf(run, 'a:rPr') ?? (keep ? insert(run, element('a:rPr')) : element('a:rPr'));
}

/** Runs with the place of their first character; a line break counts as one. */
function* placedRuns(title: XmlNode): Generator<{ paragraph: XmlNode; run: XmlNode; from: number; text: string }> {
  let from = 0;
  for (const paragraph of childrenNamed(at(title, 'c:tx', 'c:rich'), 'a:p')) {
    for (const run of paragraph.children) {
      if (run.name === 'a:br') from++;
      if (run.name !== 'a:r') continue;
      const text = childOf(run, 'a:t')?.text ?? '';
      yield { paragraph, run, from, text };
      from += text.length;
    }
    from++;
  }
}

function runsIn(title: XmlNode, { start, end }: CharacterSpan): XmlNode[] {
  return [...placedRuns(title)].flatMap(({ run, from, text }) =>
    from < end && from + text.length > start ? [run] : [],
  );
}

/** Cuts runs where the span begins and ends. */
function splitRuns(title: XmlNode, { start, end }: CharacterSpan): void {
  for (const cut of [start, end])
    for (const { paragraph, run, from, text } of [...placedRuns(title)]) {
      const inner = cut - from;
      if (inner <= 0 || inner >= text.length) continue;
      const rest = structuredClone(run);
      ensure(run, 'a:t').text = text.slice(0, inner);
      ensure(rest, 'a:t').text = text.slice(inner);
      paragraph.children.splice(paragraph.children.indexOf(run) + 1, 0, rest);
    }
}

/** The title of an axis, with the axis it belongs to. */
export interface AxisTitlePart extends ChartPart {
  outer: ChartPart['at'];
}

export function axisTitle(self: ChartPart): AxisTitlePart {
  const title = inside(self.at, ['c:title', () => titleElement(10)]);
  return { sheet: self.sheet, chart: self.chart, at: title, outer: self.at };
}
