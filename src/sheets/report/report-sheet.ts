/** The report itself on a sheet: A4 upright, print set-up of NĐ 30/2020, one row per strip. */
import type { Briefing } from '../../reporting/briefing/document';
import { emptySheet, internStyle, setCell } from '../../spreadsheet/build';
import type { Sheet, Workbook } from '../../spreadsheet/model';
import { bodyStrips } from './body';
import { superscript } from './body-text';
import { FULL, GRID_WIDTHS, ISSUER_RULE } from './grid';
import { letterhead } from './letterhead';
import { PAGE } from './page';
import { paginate } from './paginate';
import { signatureStrips } from './signature';
import { gapStrip, paragraphStrips, ruleCell, type Strip } from './strips';

export interface ReportSheet {
  sheet: Sheet;
  /** Row (from 0) of the first strip of each block of the briefing. */
  blockRows: Map<number, number>;
}

/** Body text stays one paragraph per row, which staff can go on editing by hand. */
export function reportSheet(workbook: Workbook, name: string, briefing: Briefing): ReportSheet {
  const text = [...letterhead(briefing.header), ...bodyStrips(briefing.blocks)];
  const signature = [gapStrip(9), ...signatureStrips(briefing.signature)];
  const { strips, breaks } = paginate(text, signature, notes(briefing));
  const sheet = emptySheet(name);
  GRID_WIDTHS.forEach((width, column) => (sheet.columns[column] = { width }));
  const blockRows = new Map<number, number>();
  strips.forEach((strip, row) => {
    drawStrip(workbook, sheet, strip, row);
    if (strip.block !== undefined && !blockRows.has(strip.block)) blockRows.set(strip.block, row);
  });
  sheet.showGridlines = false;
  sheet.page = {
    ...PAGE,
    orientation: 'portrait',
    area: { top: 0, left: FULL.from, bottom: strips.length - 1, right: FULL.to },
    rowBreaks: breaks,
  };
  return { sheet, blockRows };
}

function drawStrip(workbook: Workbook, sheet: Sheet, { height, cells }: Strip, row: number): void {
  sheet.rowFormats[row] = { height };
  for (const { span, text, style } of cells) {
    const index = internStyle(workbook, style);
    for (let column = span.from; column <= span.to; column++) setCell(sheet, row, column, { style: index });
    if (text === undefined) continue;
    setCell(sheet, row, span.from, { value: text, style: index });
    if (span.to > span.from) sheet.merges.push({ top: row, left: span.from, bottom: row, right: span.to });
  }
}

/** Footnotes under a short rule. Figures of earlier reports that have changed since are among them. */
function notes({ footnotes }: Briefing): Strip[] {
  const lines = footnotes.flatMap(({ number, text }) =>
    paragraphStrips(`${superscript(number)} ${text}`, { size: 11 }),
  );
  const rule = ruleCell({ from: FULL.from, to: ISSUER_RULE.to });
  return lines.length === 0 ? [] : [gapStrip(12), { height: 6, cells: [rule] }, ...lines];
}
