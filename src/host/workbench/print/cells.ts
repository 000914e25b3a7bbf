/** The cells that show something on paper: their text, looks, how far merged cells and long texts go. */
import type { Area, PageSetup, Style } from '../../../spreadsheet/model';
import type { CellBlock, CellView } from '../engine/api';
import type { PrintCell } from './document';
import { estimatedWidth } from './text-estimate';

export interface PrintedCells {
  rows: Record<number, PrintCell[]>;
  tall: PrintCell[];
}

type Errors = NonNullable<PageSetup['errors']>;
const SHOWN_FOR_ERRORS: Record<Exclude<Errors, 'displayed'>, string> = { blank: '', dash: '--', notAvailable: '#N/A' };
const COLUMNS = 16_384;
/** Texts are wider in some fonts than we think: rather let one flow too far than cut it. */
const CAUTION = 1.5;

/**
 * @param block every cell from A1 to the last one in use
 * @param lefts where each column begins, in pixels
 */
export function printedCells(
  { area, cells, styles }: CellBlock,
  merges: readonly Area[],
  lefts: readonly number[],
  errors: Errors = 'displayed',
): PrintedCells {
  const merged = mergedCells(merges, area);
  const rows: Record<number, PrintCell[]> = {};
  const tall: PrintCell[] = [];
  cells.forEach((line, at) => {
    const row = area.top + at;
    const isEmpty = (column: number) => {
      const cell = line[column - area.left];
      return (!cell || cell.text === '') && !merged.has(row * COLUMNS + column);
    };
    line.forEach((view, index) => {
      if (!view) return;
      const column = area.left + index;
      const merge = merged.get(row * COLUMNS + column);
      const isCovered = merge !== undefined && (merge.top !== row || merge.left !== column);
      const style = styles[view.style] ?? {};
      const text = isCovered ? '' : textOf(view, errors);
      if (text === '' && !isVisible(style, view)) return;
      const { kind, over, color } = view;
      const cell: PrintCell = {
        row,
        column,
        text,
        style: view.style,
        kind,
        ...(over && { over }),
        ...(color && { color }),
      };
      if (merge) cell.merge = merge;
      const reach = text === '' || merge ? undefined : reachOf(cell, style, lefts, isEmpty, line, styles);
      if (reach) cell.reach = reach;
      (rows[row] ??= []).push(cell);
      if (merge && !isCovered && merge.bottom > row) tall.push(cell);
    });
  });
  return { rows, tall };
}

/** There is something to see even when the cell is empty. */
export function isVisible(style: Style, { over = {} }: Pick<CellView, 'over'>): boolean {
  return (
    (style.fill ?? over.fill ?? over.bar ?? over.icon) !== undefined ||
    Object.keys({ ...style.border, ...over.border }).length > 0
  );
}

function textOf({ text, kind, over }: CellView, errors: Errors): string {
  if (over?.hidesValue) return '';
  return kind === 'error' && errors !== 'displayed' ? SHOWN_FOR_ERRORS[errors] : text;
}

/** By cell: the merged area it belongs to, as far as it lies in the block. */
function mergedCells(merges: readonly Area[], area: Area): Map<number, Area> {
  const merged = new Map<number, Area>();
  for (const merge of merges)
    for (let row = merge.top; row <= Math.min(merge.bottom, area.bottom); row++)
      for (let column = merge.left; column <= Math.min(merge.right, area.right); column++)
        merged.set(row * COLUMNS + column, merge);
  return merged;
}

/** Long texts flow over empty neighbours; numbers never do, nor do texts that wrap, shrink or are turned. */
function reachOf(
  cell: PrintCell,
  { align = {}, font }: Style,
  lefts: readonly number[],
  isEmpty: (column: number) => boolean,
  line: readonly (CellView | null)[],
  styles: CellBlock['styles'],
): PrintCell['reach'] {
  const { column } = cell;
  if (align.horizontal === 'centerContinuous') return acrossSelection(column, line, styles);
  if (cell.kind !== 'text' || align.wrap || align.shrink || align.rotation || cell.text.includes('\n'))
    return undefined;
  if (align.horizontal === 'fill' || align.horizontal === 'justify' || align.horizontal === 'distributed')
    return undefined;
  const width = estimatedWidth(cell.text, font) * CAUTION;
  const own = lefts[column + 1] - lefts[column];
  if (width <= own) return undefined;
  const goesLeft = align.horizontal === 'right' || align.horizontal === 'center';
  const goesRight = align.horizontal !== 'right';
  let [from, to] = [column, column];
  const last = lefts.length - 2;
  while (goesLeft && from > 0 && lefts[column + 1] - lefts[from] < width && isEmpty(from - 1)) from -= 1;
  while (goesRight && to < last && lefts[to + 1] - lefts[column] < width && isEmpty(to + 1)) to += 1;
  return from === column && to === column ? undefined : { from, to };
}

/** "Center across selection": over the empty cells to the right that are aligned so too. */
function acrossSelection(
  column: number,
  line: readonly (CellView | null)[],
  styles: CellBlock['styles'],
): PrintCell['reach'] {
  let to = column;
  for (let next = line[to + 1]; next; next = line[to + 1]) {
    if (next.text !== '' || styles[next.style]?.align?.horizontal !== 'centerContinuous') break;
    to += 1;
  }
  return to === column ? undefined : { from: column, to };
}
