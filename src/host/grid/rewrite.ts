/** Keeping formulas true when sheets are renamed or deleted and when cells move. */
import { MAX_COLUMNS, MAX_ROWS, columnName, sheetPrefix } from '../../spreadsheet/address';
import { rewriteChartFormulas } from '../../spreadsheet/charts/references';
import type { Area, ConditionalRule, Sheet, Table, Threshold, Workbook } from '../../spreadsheet/model';
import { FormulaSyntaxError, tokenize, type ReferenceToken, type Token } from '../calculation/tokens';
import { contains, sameArea } from './areas';
import { hasFormulas } from './formula-presence';
import { moveArea, type Move } from './move';

/** New text for a token, or `undefined` to leave it as written. */
type Replace = (token: Token, written: string, at: Home) => string | undefined;

/** Where the formula stands; a name of the workbook stands on no sheet. */
interface Home {
  sheet: string;
  row?: number;
  column?: number;
}

export function renameInFormulas(workbook: Workbook, from: string, to: string): void {
  rewriteWorkbook(workbook, from.replaceAll("'", "''"), renaming(from, to));
  for (const name of workbook.names) if (name.sheet?.toLowerCase() === from.toLowerCase()) name.sheet = to;
}

/** One formula that means another sheet of the same shape. */
export function renamedSheet(formula: string, from: string, to: string): string {
  return rewriteOne(formula, { sheet: '' }, renaming(from, to));
}

function renaming(from: string, to: string): Replace {
  const wanted = from.toLowerCase();
  return (token, written) =>
    sheetOf(token)?.toLowerCase() === wanted ? sheetPrefix(to) + written.slice(written.lastIndexOf('!')) : undefined;
}

/** What pointed at the sheet becomes #REF!; names scoped to it go with it. */
export function forgetSheetInFormulas(workbook: Workbook, name: string): void {
  const gone = name.toLowerCase();
  workbook.names = workbook.names.filter((defined) => defined.sheet?.toLowerCase() !== gone);
  rewriteWorkbook(workbook, name.replaceAll("'", "''"), (token) =>
    sheetOf(token)?.toLowerCase() === gone ? '#REF!' : undefined,
  );
}

export function moveInFormulas(workbook: Workbook, sheet: Sheet, move: Move): void {
  const target = sheet.name.toLowerCase();
  const elsewhere = sheet.name.replaceAll("'", "''").toLowerCase();
  // On other sheets and in names only formulas that name the sheet can mean its cells.
  const concerns = (formula: string, home: Home): boolean =>
    home.sheet === sheet.name || formula.toLowerCase().includes(elsewhere);
  rewriteWorkbook(workbook, concerns, (token, _written, home) => {
    if (token.kind !== 'reference' || (token.sheet ?? home.sheet).toLowerCase() !== target) return undefined;
    const area = areaOf(token);
    const to = moveArea(area, move);
    if (!to) return '#REF!';
    return sameArea(area, to) ? undefined : print(token, to);
  });
}

/**
 * What a cut and paste does to formulas, while the cells still lie where they were: what meant cells of the block means
 * them where they go, what meant nothing but cells they are pasted over is #REF!, and formulas of the block go on
 * meaning the cells around it.
 */
export function cutInFormulas(workbook: Workbook, sheet: Sheet, area: Area, to: { sheet: Sheet; area: Area }): void {
  const [down, across] = [to.area.top - area.top, to.area.left - area.left];
  const is = (name: string, other: Sheet): boolean => name.toLowerCase() === other.name.toLowerCase();
  rewriteWorkbook(workbook, '', (token, written, home) => {
    if (token.kind !== 'reference') return undefined;
    const inBlock =
      is(home.sheet, sheet) &&
      home.row !== undefined &&
      home.column !== undefined &&
      holds(area, home.row, home.column);
    const meant = token.sheet ?? home.sheet;
    const cells = areaOf(token);
    if (is(meant, sheet) && contains(area, cells)) {
      const bare = token.sheet === undefined && (inBlock || is(home.sheet, to.sheet));
      const named = { ...token, sheet: bare ? undefined : to.sheet.name };
      return print(named, {
        top: cells.top + down,
        bottom: cells.bottom + down,
        left: cells.left + across,
        right: cells.right + across,
      });
    }
    if (is(meant, to.sheet) && contains(to.area, cells)) return '#REF!';
    return sheet !== to.sheet && inBlock && token.sheet === undefined
      ? `${sheetPrefix(sheet.name)}!${written}`
      : undefined;
  });
}

function holds(area: Area, row: number, column: number): boolean {
  return contains(area, { top: row, bottom: row, left: column, right: column });
}

export function renameTableInFormulas(workbook: Workbook, from: string, to: string): void {
  const wanted = from.toLowerCase();
  rewriteWorkbook(workbook, from, (token, written) => {
    if (token.kind === 'structured' && token.table?.toLowerCase() === wanted) return to + written.slice(from.length);
    return token.kind === 'name' && token.sheet === undefined && token.value.toLowerCase() === wanted ? to : undefined;
  });
}

/** `tblMa[Số]`, `[@Số]` and their kin; the shorthand without a table's name means the table it stands in. */
export function renameColumnInFormulas(workbook: Workbook, sheet: Sheet, table: Table, from: string, to: string): void {
  const wanted = table.name.toLowerCase();
  const inside = ({ sheet: name, row = -1, column = -1 }: Home): boolean =>
    name === sheet.name && contains(table.area, { top: row, bottom: row, left: column, right: column });
  const old = escapedColumn(from).toLowerCase();
  rewriteWorkbook(workbook, escapedColumn(from), (token, written, home) => {
    if (token.kind !== 'structured') return undefined;
    if (token.table === undefined ? !inside(home) : token.table.toLowerCase() !== wanted) return undefined;
    const bracket = written.indexOf('[');
    const inner = written.slice(bracket + 1, -1);
    return `${written.slice(0, bracket)}[${renamedColumn(inner, old, escapedColumn(to))}]`;
  });
}

/** In brackets of its own, after "@", or the whole of what stands between the brackets. */
function renamedColumn(inner: string, old: string, to: string): string {
  if (inner.toLowerCase() === old) return to;
  if (inner.toLowerCase() === `@${old}`) return /[^\p{L}\p{N}_]/u.test(to) ? `@[${to}]` : `@${to}`;
  return inner.replace(/\[((?:'.|[^\]'[])*)\]/g, (part, name: string) =>
    name.toLowerCase() === old ? `[${to}]` : part,
  );
}

/** Brackets, "#" and apostrophes in the name of a column are escaped by an apostrophe. */
export function escapedColumn(name: string): string {
  return name.replace(/['[\]#]/g, "'$&");
}

/** References without a sheet mean this one from now on: a name must say which cells it means, wherever it is used. */
export function qualifyReferences(formula: string, sheet: string): string {
  return rewriteOne(formula, { sheet }, (token, written) =>
    token.kind === 'reference' && token.sheet === undefined ? `${sheetPrefix(sheet)}!${written}` : undefined,
  );
}

function sheetOf(token: Token): string | undefined {
  return token.kind === 'reference' || token.kind === 'name' ? token.sheet : undefined;
}

function areaOf({ from, to }: ReferenceToken): Area {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

function print(token: ReferenceToken, area: Area): string {
  const prefix = token.sheet === undefined ? '' : `${sheetPrefix(token.sheet)}!`;
  const column = (index: number, fixed: boolean): string =>
    (fixed ? '$' : '') + columnName(Math.min(index, MAX_COLUMNS - 1));
  const row = (index: number, fixed: boolean): string => `${fixed ? '$' : ''}${Math.min(index, MAX_ROWS - 1) + 1}`;
  const { from, to } = token;
  if (token.shape === 'columns')
    return `${prefix}${column(area.left, from.columnFixed)}:${column(area.right, to.columnFixed)}`;
  if (token.shape === 'rows') return `${prefix}${row(area.top, from.rowFixed)}:${row(area.bottom, to.rowFixed)}`;
  const start = column(area.left, from.columnFixed) + row(area.top, from.rowFixed);
  return token.single
    ? prefix + start
    : `${prefix}${start}:${column(area.right, to.columnFixed)}${row(area.bottom, to.rowFixed)}`;
}

/** @param concerns only formulas it is true of are read, for speed; a text means those that contain it. */
function rewriteWorkbook(
  workbook: Workbook,
  concerns: string | ((formula: string, home: Home) => boolean),
  replace: Replace,
): void {
  const needle = typeof concerns === 'string' ? concerns.toLowerCase() : '';
  const read = typeof concerns === 'string' ? (formula: string) => formula.toLowerCase().includes(needle) : concerns;
  const rewritten: Rewrite = (formula, home) => (read(formula, home) ? rewriteOne(formula, home, replace) : formula);
  for (const sheet of workbook.sheets) rewriteSheet(sheet, rewritten);
  for (const name of workbook.names) name.formula = rewritten(name.formula, { sheet: name.sheet ?? '' });
}

type Rewrite = (formula: string, home: Home) => string;

function rewriteSheet(sheet: Sheet, rewritten: Rewrite): void {
  const local = (formula: string): string => rewritten(formula, { sheet: sheet.name });
  if (hasFormulas(sheet))
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (cell?.formula !== undefined) cell.formula = rewritten(cell.formula, { sheet: sheet.name, row, column });
      }),
    );
  for (const rule of sheet.validations) {
    rule.formula1 = local(rule.formula1);
    if (rule.formula2 !== undefined) rule.formula2 = local(rule.formula2);
  }
  for (const { rule } of sheet.conditionalFormats) {
    if (rule.kind === 'expression') rule.formula = local(rule.formula);
    else if (rule.kind === 'cell') {
      rule.formula1 = local(rule.formula1);
      if (rule.formula2 !== undefined) rule.formula2 = local(rule.formula2);
    } else if (rule.kind === 'text' && rule.text.startsWith('=')) rule.text = `=${local(rule.text.slice(1))}`;
    else for (const point of thresholdsOf(rule)) if (point.value !== undefined) point.value = local(point.value);
  }
  for (const chart of sheet.charts) rewriteChartFormulas(chart.space, local);
  for (const table of sheet.tables) {
    // A calculated column's formula stands in the table.
    const home = { sheet: sheet.name, row: table.area.top, column: table.area.left };
    for (const column of table.columns) {
      if (column.calculated !== undefined) column.calculated = rewritten(column.calculated, home);
      if (column.totalFormula !== undefined) column.totalFormula = rewritten(column.totalFormula, home);
    }
  }
}

function thresholdsOf(rule: ConditionalRule): Threshold[] {
  if (rule.kind === 'dataBar') return [rule.min, rule.max];
  return rule.kind === 'colorScale' || rule.kind === 'iconSet' ? rule.points : [];
}

function rewriteOne(formula: string, home: Home, replace: Replace): string {
  let text = '';
  let done = 0;
  for (const token of tokensOf(formula)) {
    const replacement = replace(token, formula.slice(token.start, token.end), home);
    if (replacement === undefined) continue;
    text += formula.slice(done, token.start) + replacement;
    done = token.end;
  }
  return done === 0 ? formula : text + formula.slice(done);
}

/** A formula nobody can read is left as it is. */
function tokensOf(formula: string): Token[] {
  try {
    return tokenize(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return [];
    throw error;
  }
}
