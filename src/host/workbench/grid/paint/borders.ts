/**
 * Borders of cells. An edge belongs to two cells; the heavier of their two borders shows. Edges that go on in the same
 * way are drawn in one stroke, so that dashes run through.
 */
import type { BorderEdge, Style } from '../../../../spreadsheet/model';
import { shownArea, type Pane, type Scene } from './scene';

interface Stroke {
  /** Hairlines. */
  width: number;
  /** Lengths of dashes and gaps, in hairlines. */
  dash: number[];
}

/** All of Excel's names, heavier ones later. */
const STROKES: Record<string, Stroke> = {
  hair: { width: 1, dash: [1, 1] },
  dotted: { width: 1, dash: [2, 2] },
  dashDotDot: { width: 1, dash: [6, 2, 2, 2, 2, 2] },
  dashDot: { width: 1, dash: [6, 2, 2, 2] },
  dashed: { width: 1, dash: [4, 2] },
  thin: { width: 1, dash: [] },
  mediumDashDotDot: { width: 2, dash: [9, 3, 3, 3, 3, 3] },
  slantDashDot: { width: 2, dash: [10, 2, 4, 2] },
  mediumDashDot: { width: 2, dash: [9, 3, 3, 3] },
  mediumDashed: { width: 2, dash: [9, 3] },
  medium: { width: 2, dash: [] },
  double: { width: 3, dash: [] },
  thick: { width: 3, dash: [] },
};
const WEIGHT = Object.fromEntries(Object.keys(STROKES).map((name, index) => [name, index]));

interface Run {
  edge: BorderEdge;
  from: number;
  to: number;
}

export function paintBorders(context: CanvasRenderingContext2D, scene: Scene, pane: Pane): void {
  const shown = shownArea(pane);
  if (!shown) return;
  const { rows, columns } = pane;
  const bordered = (row: number, column: number): Style['border'] => {
    if (row < 0 || column < 0) return undefined;
    const cell = scene.tiles.cell(row, column);
    if (!cell) return undefined;
    const own = scene.tiles.style(row, column, cell).border;
    return cell.over?.border ? { ...own, ...cell.over.border } : own;
  };
  const parted = (row: number, column: number, otherRow: number, otherColumn: number): boolean => {
    const merge = scene.merges.at(row, column);
    return (
      !merge || otherRow < merge.top || otherRow > merge.bottom || otherColumn < merge.left || otherColumn > merge.right
    );
  };
  const hasMerges = scene.merges.touching(shown).length > 0;

  // The edge above each row, and below the last.
  for (const [row, at] of edgesOf(rows.bands)) {
    const runs: Run[] = [];
    for (const { index: column, start, size } of columns.bands) {
      const above = scene.rows.axis.lastShown(row - 1) ?? -1;
      const edge = heavier(bordered(above, column)?.bottom, bordered(row, column)?.top);
      if (edge && (!hasMerges || parted(row, column, above, column))) extend(runs, edge, start, start + size);
    }
    for (const run of runs) stroke(context, scene.hairline, run, at, true);
  }
  for (const [column, at] of edgesOf(columns.bands)) {
    const runs: Run[] = [];
    for (const { index: row, start, size } of rows.bands) {
      const before = scene.columns.axis.lastShown(column - 1) ?? -1;
      const edge = heavier(bordered(row, before)?.right, bordered(row, column)?.left);
      if (edge && (!hasMerges || parted(row, column, row, before))) extend(runs, edge, start, start + size);
    }
    for (const run of runs) stroke(context, scene.hairline, run, at, false);
  }
}

/** The index behind each edge, and where the edge lies. */
function edgesOf(bands: Pane['rows']['bands']): [index: number, at: number][] {
  const last = bands[bands.length - 1];
  return [
    ...bands.map(({ index, start }): [number, number] => [index, start]),
    [last.index + 1, last.start + last.size],
  ];
}

function heavier(a: BorderEdge | undefined, b: BorderEdge | undefined): BorderEdge | undefined {
  if (!a || !b) return a ?? b;
  return (WEIGHT[a.style] ?? 0) > (WEIGHT[b.style] ?? 0) ? a : b;
}

function extend(runs: Run[], edge: BorderEdge, from: number, to: number): void {
  const last = runs.at(-1);
  if (last && last.to === from && last.edge.style === edge.style && last.edge.color === edge.color) last.to = to;
  else runs.push({ edge, from, to });
}

function stroke(
  context: CanvasRenderingContext2D,
  hairline: number,
  { edge, from, to }: Run,
  at: number,
  isHorizontal: boolean,
): void {
  const { width, dash } = STROKES[edge.style] ?? STROKES.thin;
  const thick = width * hairline;
  // A hairline lies on the last pixels before the edge; thicker ones around those.
  const near = at - hairline - Math.floor((thick - hairline) / 2);
  context.fillStyle = edge.color ?? '#000000';
  const bar = (start: number, length: number, offset: number, breadth: number): void => {
    if (isHorizontal) context.fillRect(start, near + offset, length, breadth);
    else context.fillRect(near + offset, start, breadth, length);
  };
  const start = from - hairline;
  if (edge.style === 'double') {
    bar(start, to - start, 0, hairline);
    bar(start, to - start, 2 * hairline, hairline);
    return;
  }
  if (dash.length === 0) return bar(start, to - start, 0, thick);
  for (let position = start, index = 0; position < to; index++) {
    const length = dash[index % dash.length] * hairline;
    if (index % 2 === 0) bar(position, Math.min(length, to - position), 0, thick);
    position += length;
  }
}
