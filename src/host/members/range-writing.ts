/** Writing values, formulas and number formats into a range. */
import type { Area, Sheet, Style } from '../../spreadsheet/model';
import { formulaProblem } from '../calculation/formulas';
import { contains, intersection, overlaps } from '../grid/areas';
import { forEachGiven, isUnbounded, readBlock } from '../grid/cells';
import { GENERAL } from '../grid/input';
import { fromR1C1 } from '../grid/r1c1';
import { restyle } from '../grid/styles';
import { omit } from '../omit';
import { assertAllowed, assertWritable } from '../protection';
import { invalidArgument } from '../protocol/errors';
import type { Session } from '../session/session';
import { enterInto } from '../session/entering';
import { syncTables } from '../tables/sync';
import type { RangeSelf } from './selves';
import { aString } from './values';

/** `values`, `formulas` and their local kin: "=…" is a formula in each of them. */
export function writeValues({ sheet, area }: RangeSelf, given: unknown, session: Session): void {
  session.assertAlive(sheet);
  const { workbook } = session;
  if (isUnbounded(area)) throw invalidArgument();
  assertWritable(workbook, sheet, area);
  const covered = coveredByMerges(sheet, area);
  const checked = new Set<string>();
  // The whole array is checked before the first cell is written: a bad shape or formula changes nothing.
  forEachGiven(area, given, (value) => assertReadable(value, checked));
  session.changing(sheet, area);
  forEachGiven(area, given, (value, row, column) => {
    if (!covered?.(row, column)) enterInto(session, sheet, row, column, value);
  });
  syncTables(session, sheet, area);
  session.contentChanged(sheet, area);
  if (session.calculationMode === 'Manual') calculateEntered(session, sheet, area);
}

/** `formulasR1C1`: one formula for every cell means another address in each of them. */
export function writeR1C1(range: RangeSelf, given: unknown, session: Session): void {
  const { top, left } = range.area;
  const inA1 = (value: unknown, row: number, column: number): unknown =>
    typeof value === 'string' && value.startsWith('=') ? fromR1C1(value, row, column) : value;
  if (Array.isArray(given)) {
    const rows = given as unknown[];
    const turned = rows.map((line, i) =>
      Array.isArray(line) ? (line as unknown[]).map((value, j) => inA1(value, top + i, left + j)) : line,
    );
    return writeValues(range, turned, session);
  }
  if (isUnbounded(range.area) || typeof given !== 'string' || !given.startsWith('='))
    return writeValues(range, given, session);
  writeValues(
    range,
    readBlock(range.sheet, range.area, (_cell, row, column) => inA1(given, row, column)),
    session,
  );
}

/** A formula is worked out as it is entered, in manual mode too; what depends on it waits. */
function calculateEntered(session: Session, sheet: Sheet, area: Area): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.rows[row]?.[column];
      if (cell?.formula === undefined) continue;
      cell.value = cell.array
        ? session.calculator.evaluateValues(cell.formula, sheet, row, column)[0][0]
        : session.calculator.evaluate(cell.formula, sheet, row, column);
    }
}

/** A formula Excel cannot read is refused. */
function assertReadable(value: unknown, checked: Set<string>): void {
  if (typeof value !== 'string' || !value.startsWith('=') || value.length === 1 || checked.has(value)) return;
  checked.add(value);
  if (formulaProblem(value.slice(1))) throw invalidArgument();
}

/** Cells under a merge other than its first hold nothing; what is written to them is let fall, as in Excel. */
function coveredByMerges(sheet: Sheet, area: Area): ((row: number, column: number) => boolean) | undefined {
  const merges = sheet.merges.filter((merge) => overlaps(merge, area));
  if (merges.length === 0) return undefined;
  const covered = new Set<number>();
  for (const merge of merges) {
    const part = intersection(merge, area);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++)
        if (row !== merge.top || column !== merge.left) covered.add(row * 16_384 + column);
  }
  return (row, column) => covered.has(row * 16_384 + column);
}

/** Unlike values, one format in an array of its own, `[["0.00"]]`, is for the whole range. */
export function writeNumberFormats({ sheet, area }: RangeSelf, formats: unknown, session: Session): void {
  session.assertAlive(sheet);
  assertAllowed(sheet, 'formatCells');
  const { workbook } = session;
  const given = onlyOne(formats);
  if (!Array.isArray(given)) {
    if (given === null || given === undefined) return;
    const code = aString(given);
    restyle(workbook, sheet, area, (style) => withNumberFormat(style, code));
  } else {
    const blocks = new Map<string, Area>();
    forEachGiven(area, given, (value) => aString(value));
    forEachGiven(area, given, (value, row, column) => {
      const code = aString(value);
      // Runs of one format are styled together.
      const run = blocks.get(code);
      if (run && run.top === row && run.right === column - 1) run.right = column;
      else {
        if (run) restyle(workbook, sheet, run, (style) => withNumberFormat(style, code));
        blocks.set(code, { top: row, left: column, bottom: row, right: column });
      }
    });
    for (const [code, run] of blocks) restyle(workbook, sheet, run, (style) => withNumberFormat(style, code));
  }
  session.formatChanged(sheet, area);
}

function onlyOne(given: unknown): unknown {
  if (!Array.isArray(given) || given.length !== 1) return given;
  const [line] = given as unknown[];
  return Array.isArray(line) && line.length === 1 ? (line as unknown[])[0] : given;
}

function withNumberFormat(style: Style, code: string): Style {
  const rest = omit(style, 'numberFormat');
  return code === '' || code === GENERAL ? rest : { ...rest, numberFormat: code };
}

/** Whether the whole of every merge that meets the area lies in it. */
export function holdsWholeMerges(sheet: Sheet, area: Area): boolean {
  return sheet.merges.every((merge) => !overlaps(merge, area) || contains(area, merge));
}
