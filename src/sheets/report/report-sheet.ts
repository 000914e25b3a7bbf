/** The report itself on a sheet: A4 upright, print set-up of NĐ 30/2020, one row per strip. */
import type { Briefing } from '../../reporting/briefing/document';
import { emptySheet, internStyle, setCell } from '../../spreadsheet/build';
import type { Sheet, Workbook } from '../../spreadsheet/model';
import { bodyStrips } from './body';
import { LIST_COLUMN, RECORD_COLUMN, type RecordEntry, Recorder } from './drawn-record';
import { FIXED, noteField, type FieldName } from './field-names';
import { superscript } from './body-text';
import { FULL, GRID_WIDTHS, ISSUER_RULE } from './grid';
import { letterhead } from './letterhead';
import { PAGE } from './page';
import { paginate } from './paginate';
import { signatureStrips } from './signature';
import { gapStrip, named, paragraphStrips, ruleCell, type Strip } from './strips';

/** How the texts are known again on the sheet. */
export interface Drawn {
  /** Beside the blocks; `undefined`: staff's own. */
  names: readonly (FieldName | undefined)[];
  /** Every text as it was worked out, edits by hand aside. */
  computed: ReadonlyMap<FieldName, string>;
}

export interface ReportSheet {
  sheet: Sheet;
  /** Row (from 0) of the first strip of each block of the briefing. */
  blockRows: Map<number, number>;
}

/** Body text stays one paragraph per row, which staff can go on editing by hand. */
export function reportSheet(workbook: Workbook, name: string, briefing: Briefing, drawn: Drawn): ReportSheet {
  const text = [...letterhead(briefing.header), ...bodyStrips(briefing.blocks, drawn.names)];
  const recorder = new Recorder(drawn.computed);
  const signature = [gapStrip(9), ...signatureStrips(briefing.signature)];
  const { strips, breaks } = paginate(text, signature, notes(briefing));
  const sheet = emptySheet(name);
  GRID_WIDTHS.forEach((width, column) => (sheet.columns[column] = { width }));
  const blockRows = new Map<number, number>();
  strips.forEach((strip, row) => {
    drawStrip(workbook, sheet, strip, row);
    const record = recordOf(strip, drawn.names, recorder);
    if (record.length > 0) setCell(sheet, row, RECORD_COLUMN, { value: JSON.stringify(record) });
    if (strip.block !== undefined && !blockRows.has(strip.block)) blockRows.set(strip.block, row);
  });
  setCell(sheet, 0, LIST_COLUMN, { value: JSON.stringify([...drawn.computed.keys()]) });
  for (const column of [RECORD_COLUMN, LIST_COLUMN]) sheet.columns[column] = { hidden: true };
  sheet.showGridlines = false;
  sheet.page = {
    ...PAGE,
    orientation: 'portrait',
    area: { top: 0, left: FULL.from, bottom: strips.length - 1, right: FULL.to },
    rowBreaks: breaks,
  };
  return { sheet, blockRows };
}

/** The names of a row's texts; a text without a name of its own goes by its block's. */
function recordOf({ cells, block }: Strip, names: Drawn['names'], recorder: Recorder): RecordEntry[] {
  return cells.flatMap(({ span, text, field }) => {
    if (text === undefined) return [];
    if (field !== undefined) return [recorder.entry(span.from, field)];
    if (block === undefined) return [recorder.entry(span.from, FIXED)];
    const name = names[block];
    return [name === undefined ? recorder.added(span.from, block) : recorder.entry(span.from, name)];
  });
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
    paragraphStrips(`${superscript(number)} ${text}`, { size: 11 }).map((strip) => named(strip, noteField(number))),
  );
  const rule = ruleCell({ from: FULL.from, to: ISSUER_RULE.to });
  return lines.length === 0 ? [] : [gapStrip(12), { height: 6, cells: [rule] }, ...lines];
}
