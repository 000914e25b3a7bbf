/** How words on a chart stand: turned, aligned, and in which font — in the text itself, or in the look of a text that comes by itself. */
import { at, childOf, childrenNamed, ensure, ensureAt, insert } from '../../../spreadsheet/charts/nodes';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import { invalidArgument } from '../../protocol/errors';
import type { Scalar } from '../../protocol/registry';
import { anInteger, aString } from '../values';
import { edit, type ChartPart } from './part';

const DEGREE = 60_000;
const HORIZONTAL: Record<string, string> = {
  Left: 'l',
  Center: 'ctr',
  Right: 'r',
  Justify: 'just',
  Distributed: 'dist',
};
const VERTICAL: Record<string, string> = { Top: 't', Center: 'ctr', Bottom: 'b', Justify: 'just', Distributed: 'dist' };

/** The body of an element's text: of its own words, else of its look. */
export function bodyOf(owner: XmlNode): XmlNode | undefined {
  return at(owner, 'c:tx', 'c:rich') ?? childOf(owner, 'c:txPr');
}

function ensureBody(owner: XmlNode): XmlNode {
  const body = bodyOf(owner) ?? insert(owner, element('c:txPr', {}, [element('a:bodyPr'), element('a:lstStyle')]));
  if (!childOf(body, 'a:p')) insert(body, element('a:p', {}, [element('a:pPr', {}, [element('a:defRPr')])]));
  return body;
}

/** The properties of all characters, and where each run says its own. */
export function characterLooks(owner: XmlNode): XmlNode[] {
  return childrenNamed(ensureBody(owner), 'a:p').flatMap((paragraph) => [
    ensureAt(paragraph, 'a:pPr', 'a:defRPr'),
    ...childrenNamed(paragraph, 'a:r').map((run) => ensure(run, 'a:rPr')),
  ]);
}

/** -90 to 90 degrees, counted against the clock, or 180 for letters one below the other. */
export const textOrientation: Scalar<ChartPart> = {
  get: ({ at: spot }) => {
    const body = spot
      .look()
      .map((owner) => childOf(bodyOf(owner), 'a:bodyPr'))
      .find((each) => each !== undefined);
    if (body?.attributes.vert === 'wordArtVert') return 180;
    const turned = Number(body?.attributes.rot ?? 0);
    // Excel writes -1000 degrees for "as it fits".
    return Math.abs(turned) > 90 * DEGREE || turned === 0 ? 0 : -turned / DEGREE;
  },
  set: (self, value, session) => {
    const angle = anInteger(value, -90, 180);
    if (angle > 90 && angle !== 180) throw invalidArgument();
    edit(self, session, () => {
      for (const owner of self.at.make()) {
        const { attributes } = ensure(ensureBody(owner), 'a:bodyPr');
        attributes.rot = angle === 180 ? '0' : String(-angle * DEGREE);
        attributes.vert = angle === 180 ? 'wordArtVert' : 'horz';
      }
    });
  },
};

export const alignments: Record<'horizontalAlignment' | 'verticalAlignment', Scalar<ChartPart>> = {
  horizontalAlignment: {
    get: ({ at: spot }) => {
      const told = spot
        .look()
        .map((owner) => at(bodyOf(owner), 'a:p', 'a:pPr')?.attributes.algn)
        .find(Boolean);
      return Object.keys(HORIZONTAL).find((word) => HORIZONTAL[word] === told) ?? 'Center';
    },
    set: (self, value, session) => {
      const word = known(HORIZONTAL, value);
      edit(self, session, () => {
        for (const owner of self.at.make())
          for (const paragraph of childrenNamed(ensureBody(owner), 'a:p'))
            ensure(paragraph, 'a:pPr').attributes.algn = word;
      });
    },
  },
  verticalAlignment: {
    get: ({ at: spot }) => {
      const told = spot
        .look()
        .map((owner) => childOf(bodyOf(owner), 'a:bodyPr')?.attributes.anchor)
        .find(Boolean);
      return Object.keys(VERTICAL).find((word) => VERTICAL[word] === told) ?? 'Center';
    },
    set: (self, value, session) => {
      const word = known(VERTICAL, value);
      edit(self, session, () => {
        for (const owner of self.at.make()) ensure(ensureBody(owner), 'a:bodyPr').attributes.anchor = word;
      });
    },
  },
};

function known(words: Record<string, string>, value: unknown): string {
  const text = aString(value);
  if (!Object.hasOwn(words, text)) throw invalidArgument();
  return words[text];
}
