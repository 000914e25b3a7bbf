/** The pages' own style sheet, on screen and on paper. */
import type { Paper, PrintDocument } from './document';

/** Each size of paper is a named page, so that upright and lying sheets come out of one print job. */
export function paperName({ width, height }: Paper): string {
  return `paper-${width}-${height}`.replaceAll('.', '_');
}

/** Contained strictly: else Chrome shrinks every page for what sticks out of one of them, though it is never seen. */
const PAGE = `
.paper-page { position: relative; contain: strict; box-sizing: border-box; background: #fff; color: #000;
  color-scheme: light; forced-color-adjust: none; text-rendering: geometricPrecision; font-kerning: auto; }
.paper-pane { position: absolute; overflow: hidden; }
.paper-sheet { position: absolute; transform-origin: 0 0; }
.paper-sheet > svg { position: absolute; left: 0; top: 0; display: block; }
.paper-sheet > div, .paper-sheet > img { position: absolute; }
.paper-sheet div { box-sizing: border-box; }
.paper-indent { display: inline-block; white-space: pre; }
.paper-heading { position: absolute; box-sizing: border-box; overflow: hidden; display: grid; place-content: center; }
.paper-header { position: absolute; white-space: pre; }
`;

/** What is printed lies beside everything else on the page, which stays away from the paper. */
const JOB = `
@media screen { .print-job { display: none; } }
@media print {
  html, body { display: block !important; position: static !important; width: auto !important; height: auto !important;
    min-height: 0 !important; margin: 0 !important; padding: 0 !important; overflow: visible !important;
    background: #fff !important; }
  body > :not(.print-job) { display: none !important; }
  .print-job { display: block; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .print-job > .print-sheet { break-after: page; break-inside: avoid; overflow: hidden; }
  .print-job > .print-sheet:last-of-type { break-after: auto; }
}
`;

export function pageStyles(): string {
  return PAGE;
}

export function jobStyles({ sheets }: PrintDocument): string {
  const papers = new Map(sheets.map(({ paper }) => [paperName(paper), paper]));
  const named = [...papers].map(
    ([name, { width, height }]) =>
      `@page ${name} { size: ${width}mm ${height}mm; margin: 0; }\n.${name} { page: ${name}; height: ${height - SPARE}mm; }`,
  );
  return [PAGE, JOB, ...named].join('\n');
}

/** Millimetres: printers' rounding must not push a page's end onto a page of its own. */
const SPARE = 0.2;
