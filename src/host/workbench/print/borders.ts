/** The lines round a pane's cells: each drawn once, in pieces as long as can be, as paths of an SVG drawing. */
import type { BorderEdge, Style } from '../../../spreadsheet/model';
import type { Pane, PrintCell, PrintSheet } from './document';
import { boxOf } from './on-pane';

export interface Stroke {
  /** SVG path data. */
  path: string;
  color: string;
  /** Pixels. */
  width: number;
  dashes?: string;
}

/** A border's edge, or a gridline's. */
interface Edge extends Pick<BorderEdge, 'color'> {
  style: string;
}

interface Look {
  width: number;
  dashes?: string;
  isDouble?: true;
}

/** Every border style of .xlsx; where two cells give one edge different lines, the one further down here is drawn. */
const LOOKS: Record<string, Look> = {
  gridline: { width: 0.5 },
  hair: { width: 0.4, dashes: '1 1' },
  dotted: { width: 1, dashes: '1 2' },
  dashDotDot: { width: 1, dashes: '6 2 1 2 1 2' },
  dashDot: { width: 1, dashes: '6 2 1 2' },
  dashed: { width: 1, dashes: '3 2' },
  thin: { width: 1 },
  mediumDashDotDot: { width: 2, dashes: '9 3 3 3 3 3' },
  slantDashDot: { width: 2, dashes: '9 2 4 2' },
  mediumDashDot: { width: 2, dashes: '9 3 3 3' },
  mediumDashed: { width: 2, dashes: '9 3' },
  medium: { width: 2 },
  thick: { width: 3 },
  double: { width: 1, isDouble: true },
};
const RANKS = new Map(Object.keys(LOOKS).map((style, rank) => [style, rank]));
const INK = '#000000';
const GRIDLINE: Edge = { style: 'gridline', color: '#606060' };
/** Half the distance between the two lines of a double border. */
const APART = 1;

/** Pieces of lines by where they run: "h" at so many pixels from the top, "v" from the left. */
type Lines = Map<string, { at: number; isAcross: boolean; pieces: { from: number; to: number; edge: Edge }[] }>;

export function bordersOf(
  sheet: PrintSheet,
  pane: Pane,
  cells: readonly PrintCell[],
  styles: Record<number, Style>,
): Stroke[] {
  const lines: Lines = new Map();
  if (sheet.gridlines) gridlines(sheet, pane, cells, lines);
  for (const cell of cells) {
    const border = { ...styles[cell.style]?.border, ...cell.over?.border };
    if (!isInside(cell, pane)) continue;
    const { row, column, merge } = cell;
    const { left, top, width, height } = boxOf(sheet, pane, { row, column });
    if (width === 0 || height === 0) continue;
    // Inside a merged cell there are no lines.
    if (border.top && (!merge || merge.top === row)) put(lines, true, top, left, left + width, border.top);
    if (border.bottom && (!merge || merge.bottom === row))
      put(lines, true, top + height, left, left + width, border.bottom);
    if (border.left && (!merge || merge.left === column)) put(lines, false, left, top, top + height, border.left);
    if (border.right && (!merge || merge.right === column))
      put(lines, false, left + width, top, top + height, border.right);
  }
  return strokesOf(lines, sheet.blackAndWhite);
}

function isInside({ row, column }: PrintCell, { area }: Pane): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Round every cell of the pane, empty ones too, but not inside merged ones. */
function gridlines(sheet: PrintSheet, pane: Pane, cells: readonly PrintCell[], lines: Lines): void {
  const merges = new Set(cells.flatMap(({ merge }) => merge ?? []));
  const { area } = pane;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const box = boxOf(sheet, pane, { row, column });
      if (box.width === 0 || box.height === 0) continue;
      let [isTop, isLeft] = [true, true];
      for (const merge of merges)
        if (row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right) {
          isTop = row === merge.top;
          isLeft = column === merge.left;
        }
      const [right, bottom] = [box.left + box.width, box.top + box.height];
      if (isTop) put(lines, true, box.top, box.left, right, GRIDLINE);
      if (isLeft) put(lines, false, box.left, box.top, bottom, GRIDLINE);
      if (row === area.bottom) put(lines, true, bottom, box.left, right, GRIDLINE);
      if (column === area.right) put(lines, false, right, box.top, bottom, GRIDLINE);
    }
}

function put(lines: Lines, isAcross: boolean, at: number, from: number, to: number, edge: Edge): void {
  const key = `${isAcross ? 'h' : 'v'}${at}`;
  let line = lines.get(key);
  if (!line) lines.set(key, (line = { at, isAcross, pieces: [] }));
  const known = line.pieces.find((piece) => piece.from === from && piece.to === to);
  if (!known) line.pieces.push({ from, to, edge });
  else if (rankOf(edge) > rankOf(known.edge)) known.edge = edge;
}

function rankOf({ style }: Edge): number {
  return RANKS.get(style) ?? 0;
}

function strokesOf(lines: Lines, isBlack: boolean): Stroke[] {
  const strokes = new Map<string, Stroke>();
  for (const { at, isAcross, pieces } of lines.values())
    for (const { from, to, edge } of joined(pieces)) {
      const { isDouble, ...look } = LOOKS[edge.style] ?? LOOKS.thin;
      const color = isBlack ? INK : (edge.color ?? INK);
      const key = `${edge.style} ${color}`;
      let stroke = strokes.get(key);
      if (!stroke) strokes.set(key, (stroke = { path: '', color, ...look }));
      for (const place of isDouble ? [at - APART, at + APART] : [at])
        stroke.path += isAcross ? `M${from} ${place}H${to}` : `M${place} ${from}V${to}`;
    }
  return [...strokes.values()];
}

function joined(pieces: Lines extends Map<string, { pieces: infer P }> ? P : never): typeof pieces {
  const sorted = pieces.toSorted((a, b) => a.from - b.from);
  const whole: typeof pieces = [];
  for (const piece of sorted) {
    const before = whole.at(-1);
    if (before && before.to === piece.from && sameLine(before.edge, piece.edge)) before.to = piece.to;
    else whole.push({ ...piece });
  }
  return whole;
}

function sameLine(a: Edge, b: Edge): boolean {
  return a.style === b.style && (a.color ?? INK) === (b.color ?? INK);
}
