/** One direction of paging: which rows (or columns) go on which page. */

/** Rows, or columns, of what is printed. */
export interface Lines {
  /** Where line n begins, in pixels; one more than there are lines. */
  offsets: readonly number[];
  first: number;
  last: number;
  /** Lines repeated on pages that begin after them. */
  titles?: { first: number; last: number };
  /** A page begins with these lines, ascending. */
  breaks?: readonly number[];
  /** Pixels of every page that row numbers or column letters take. */
  reserved?: number;
}

/** What one page takes of the lines. */
export interface Band {
  first: number;
  last: number;
  /** Pixels of the sheet; a line higher than the page is parted over several bands. */
  from: number;
  to: number;
  titles?: { first: number; last: number; from: number; to: number };
}

/** A hundredth of a pixel is not worth a page. */
const TOLERANCE = 0.01;

/** @param page pixels of the sheet that a page holds */
export function bandsOf(lines: Lines, page: number): Band[] {
  const room = Math.max(page - (lines.reserved ?? 0), 1);
  const { offsets, last } = lines;
  const breaks = new Set(lines.breaks);
  const bands: Band[] = [];
  const end = offsets[last + 1];
  let line = lines.first;
  let from = offsets[line];
  while (line <= last && end - from > TOLERANCE) {
    const titles = titlesAbove(lines, line, room);
    const limit = from + room - (titles ? titles.to - titles.from : 0) + TOLERANCE;
    let next = line;
    while (next <= last && offsets[next + 1] <= limit && (next === line || !breaks.has(next))) next += 1;
    const isParted = next === line;
    const to = isParted ? limit - TOLERANCE : offsets[next];
    if (to - from > TOLERANCE)
      bands.push({ first: line, last: isParted ? line : next - 1, from, to, ...(titles && { titles }) });
    line = next;
    from = to;
  }
  return bands;
}

/** Titles stand once where they are, and again on every later page; none when they would leave no room for the next line. */
function titlesAbove({ titles, offsets }: Lines, line: number, room: number): Band['titles'] {
  if (!titles || titles.first >= line) return undefined;
  const last = Math.min(titles.last, line - 1);
  const from = offsets[titles.first];
  const to = offsets[last + 1];
  const next = offsets[line + 1] - offsets[line];
  return to > from && to - from + next <= room ? { first: titles.first, last, from, to } : undefined;
}
