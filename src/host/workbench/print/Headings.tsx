/** Row numbers and column letters beside and above a page's cells. */
import { columnName } from '../../../spreadsheet/address';
import { fontFamily } from '../grid/paint/fonts';
import type { Pane, PrintPage, PrintSheet } from './document';

interface Props {
  sheet: PrintSheet;
  page: PrintPage;
  headings: NonNullable<PrintPage['headings']>;
}

interface Label {
  text: string;
  /** Pixels of the sheet from the pane's edge. */
  at: number;
  size: number;
}

const FONT = fontFamily('Calibri');
const LINE = '0.5px solid #808080';

export function Headings({ sheet, page: { panes, scale }, headings: { left, top, width, height } }: Props) {
  const box = (mmLeft: number, mmTop: number, at: { left: number; top: number; width: number; height: number }) => ({
    left: `calc(${mmLeft}mm + ${at.left * scale}px)`,
    top: `calc(${mmTop}mm + ${at.top * scale}px)`,
    width: at.width * scale,
    height: at.height * scale,
    font: `${14 * scale}px ${FONT}`,
    border: LINE,
  });
  return (
    <>
      <div className="paper-heading" style={box(left, top, { left: 0, top: 0, width, height })} />
      {distinct(panes, (pane) => pane.left).flatMap((pane) =>
        labels(sheet.lefts, pane.area.left, pane.area.right, pane.source.left, pane.source.width, columnName).map(
          ({ text, at, size }) => (
            <div
              key={`${pane.left} ${text}`}
              className="paper-heading"
              style={box(pane.left, top, { left: at, top: 0, width: size, height })}
            >
              {text}
            </div>
          ),
        ),
      )}
      {distinct(panes, (pane) => pane.top).flatMap((pane) =>
        labels(sheet.tops, pane.area.top, pane.area.bottom, pane.source.top, pane.source.height, (row) =>
          String(row + 1),
        ).map(({ text, at, size }) => (
          <div
            key={`${pane.top} ${text}`}
            className="paper-heading"
            style={box(left, pane.top, { left: 0, top: at, width, height: size })}
          >
            {text}
          </div>
        )),
      )}
    </>
  );
}

function distinct(panes: readonly Pane[], place: (pane: Pane) => number): Pane[] {
  return [...new Map(panes.map((pane) => [place(pane), pane])).values()];
}

/** Those that are seen, cut where the pane begins and ends. */
function labels(
  offsets: readonly number[],
  first: number,
  last: number,
  from: number,
  length: number,
  name: (line: number) => string,
): Label[] {
  const found: Label[] = [];
  for (let line = first; line <= last; line++) {
    const start = Math.max(offsets[line] - from, 0);
    const end = Math.min(offsets[line + 1] - from, length);
    if (end > start) found.push({ text: name(line), at: start, size: end - start });
  }
  return found;
}
