/**
 * Where the pages of the report end. Programs break pages between rows only: a paragraph that crosses the foot of a page
 * is split there at a measured line, so that pages are full; breaks of our own are set only where a heading would stay
 * behind, or the signature would stand alone.
 */
import { linesStrip, PARAGRAPH_GAP, type Strip } from './strips';
import { lineHeight } from '../looks/text-lines';

/** A4 less 20 mm above and below is 728,5 pt; one is left for rounding. */
const PAGE_HEIGHT = 727.5;
/** The signature's page is judged a line and a half shorter: what went before may come out a little higher. */
const SIGNATURE_RESERVE = 24;
/** Excel's limit for a row is 409 pt; a paragraph is split before it comes near. */
const MAX_ROW = 400;
/** Lines of a paragraph that stay together on either page. */
const KEPT_LINES = 2;

export interface Pages {
  strips: Strip[];
  /** A page break stands above these strips. */
  breaks: number[];
}

/** `text` flows; `signature` stays on one page together with the last strip of the text; `after` flows again. */
export function paginate(text: readonly Strip[], signature: readonly Strip[], after: readonly Strip[] = []): Pages {
  const pages = flow(text);
  const block = heightOf(signature);
  const last = pages.strips.length - 1;
  if (last >= 0 && pages.filled + block > PAGE_HEIGHT - SIGNATURE_RESERVE) {
    const { strip, pieces } = lastParagraph(pages.strips[last], block);
    pages.strips.splice(last, 1, ...pieces, strip);
    let above = pages.strips.length - 1;
    while (above > 0 && pages.strips[above - 1].keepWithNext) above -= 1;
    if (!pages.breaks.includes(above)) pages.breaks.push(above);
  }
  return { strips: [...pages.strips, ...signature, ...after], breaks: pages.breaks };
}

function flow(strips: readonly Strip[]): Pages & { filled: number } {
  const out: Strip[] = [];
  const breaks: number[] = [];
  let filled = 0;
  const put = (strip: Strip) => {
    const fits = filled + strip.height <= PAGE_HEIGHT;
    filled = fits ? filled + strip.height : strip.height;
    out.push(strip);
  };
  strips.forEach((strip, index) => {
    const follows = strip.keepWithNext ? neededAfter(strips, index) : 0;
    if (follows > 0 && filled > 0 && filled + strip.height + follows > PAGE_HEIGHT) {
      breaks.push(out.length);
      filled = 0;
    }
    for (let rest: Strip | undefined = strip; rest;) {
      const [first, next] = splitAt(rest, PAGE_HEIGHT - filled);
      put(first);
      rest = next;
    }
  });
  return { strips: out, breaks, filled };
}

/** Height a heading needs below it: further headings, and the first lines of what follows. */
function neededAfter(strips: readonly Strip[], index: number): number {
  const next = strips[index + 1];
  if (!next) return 0;
  if (next.keepWithNext) return next.height + neededAfter(strips, index + 1);
  const { paragraph } = next;
  // One of three lines is not split: it would leave fewer than are kept together on one of the pages.
  return paragraph && paragraph.lines.length >= 2 * KEPT_LINES
    ? KEPT_LINES * lineHeight(paragraph.font.size)
    : next.height;
}

/** What of a strip goes into `room` points, and the rest; the whole strip when it fits or may not break. */
function splitAt(strip: Strip, room: number): [Strip] | [Strip, Strip] {
  const { paragraph, block } = strip;
  if (!paragraph || (strip.height <= room && strip.height <= MAX_ROW)) return [strip];
  const { lines, font } = paragraph;
  const fit = Math.floor(Math.min(room, MAX_ROW) / lineHeight(font.size));
  // A paragraph that would not keep its lines together goes whole to the next page, unless no page could hold it.
  const usual = Math.min(fit, lines.length - KEPT_LINES);
  const most = Math.min(Math.floor(MAX_ROW / lineHeight(font.size)), lines.length - KEPT_LINES);
  const count = usual >= KEPT_LINES ? usual : strip.height > MAX_ROW ? most : 0;
  if (count <= 0) return [strip];
  return [
    { ...linesStrip(lines.slice(0, count), font, 0), block },
    { ...linesStrip(lines.slice(count), font, PARAGRAPH_GAP), block },
  ];
}

/** The end of the text that goes over with the signature: the last paragraph, or as much of it as a page can take. */
function lastParagraph(strip: Strip, block: number): { strip: Strip; pieces: Strip[] } {
  const room = PAGE_HEIGHT - SIGNATURE_RESERVE - block;
  const { paragraph } = strip;
  if (!paragraph || strip.height <= room) return { strip, pieces: [] };
  const keep = Math.max(KEPT_LINES, Math.floor((room - PARAGRAPH_GAP) / lineHeight(paragraph.font.size)));
  const at = Math.max(0, paragraph.lines.length - keep);
  if (at === 0) return { strip, pieces: [] };
  return {
    strip: { ...linesStrip(paragraph.lines.slice(at), paragraph.font, PARAGRAPH_GAP), block: strip.block },
    pieces: [{ ...linesStrip(paragraph.lines.slice(0, at), paragraph.font, 0), block: strip.block }],
  };
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}
