/** Keeping formulas true when sheets are renamed or deleted and when cells move. */
import { MAX_COLUMNS, MAX_ROWS, columnName, quoteSheet } from '../../spreadsheet/address';
import type { Area, Sheet, Workbook } from '../../spreadsheet/model';
import { FormulaSyntaxError, tokenize, type ReferenceToken } from '../calculation/tokens';
import { moveArea, type Move } from './move';

/** New text for what a token names, or `undefined` to leave it as written. */
type Replace = (token: { sheet?: string; reference?: ReferenceToken }, home: string) => string | undefined;

export function renameInFormulas(workbook: Workbook, from: string, to: string): void {
  const wanted = from.toLowerCase();
  rewriteWorkbook(workbook, from, ({ sheet }) => (sheet?.toLowerCase() === wanted ? `${sheetPrefix(to)}!` : undefined));
  for (const name of workbook.names) if (name.sheet?.toLowerCase() === wanted) name.sheet = to;
}

/** What pointed at the sheet becomes #REF!; names scoped to it go with it. */
export function forgetSheetInFormulas(workbook: Workbook, name: string): void {
  const gone = name.toLowerCase();
  workbook.names = workbook.names.filter((defined) => defined.sheet?.toLowerCase() !== gone);
  rewriteWorkbook(workbook, name, ({ sheet }) => (sheet?.toLowerCase() === gone ? '#REF!' : undefined), '#REF!');
}

export function moveInFormulas(workbook: Workbook, sheet: Sheet, move: Move): void {
  const target = sheet.name.toLowerCase();
  rewriteWorkbook(workbook, undefined, ({ reference, sheet: named }, home) => {
    if (!reference || (named ?? home).toLowerCase() !== target) return undefined;
    const area = areaOf(reference);
    const to = moveArea(area, move);
    if (!to) return '#REF!';
    return to === area || sameAs(area, to) ? undefined : print(reference, to);
  });
}

/** "Sheet1" bare, "'Nhập liệu'" quoted: as Excel writes addresses. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name);
  return plain && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*(c\d*)?$/i.test(name) ? name : quoteSheet(name);
}

function sameAs(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
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

/**
 * @param mention only formulas that contain this text are read (sheet names are written in full), for speed.
 * @param whole replaces the token entire instead of only its sheet prefix.
 */
function rewriteWorkbook(workbook: Workbook, mention: string | undefined, replace: Replace, whole?: string): void {
  const seen = new Map<string, string>();
  const needle = mention?.replaceAll("'", "''").toLowerCase();
  const rewritten = (formula: string, home: string): string => {
    if (needle !== undefined && !formula.toLowerCase().includes(needle)) return formula;
    const key = `${home}!${formula}`;
    let text = seen.get(key);
    if (text === undefined) seen.set(key, (text = rewriteOne(formula, home, replace, whole)));
    return text;
  };
  for (const sheet of workbook.sheets) rewriteSheet(sheet, rewritten);
  for (const name of workbook.names) name.formula = rewritten(name.formula, name.sheet ?? '');
}

function rewriteSheet(sheet: Sheet, rewritten: (formula: string, home: string) => string): void {
  const local = (formula: string): string => rewritten(formula, sheet.name);
  sheet.rows.forEach((cells) =>
    cells?.forEach((cell) => {
      if (cell?.formula !== undefined) cell.formula = local(cell.formula);
    }),
  );
  for (const rule of sheet.validations) {
    rule.formula1 = local(rule.formula1);
    if (rule.formula2 !== undefined) rule.formula2 = local(rule.formula2);
  }
  for (const { rule } of sheet.conditionalFormats) {
    if (rule.kind === 'expression') rule.formula = local(rule.formula);
    else {
      rule.formula1 = local(rule.formula1);
      if (rule.formula2 !== undefined) rule.formula2 = local(rule.formula2);
    }
  }
  for (const chart of sheet.charts)
    for (const series of chart.series) {
      series.values = local(series.values);
      if (series.categories !== undefined) series.categories = local(series.categories);
      if (series.name !== undefined) series.name = local(series.name);
    }
  for (const column of sheet.tables.flatMap((table) => table.columns)) {
    if (column.calculated !== undefined) column.calculated = local(column.calculated);
    if (column.totalFormula !== undefined) column.totalFormula = local(column.totalFormula);
  }
}

function rewriteOne(formula: string, home: string, replace: Replace, whole: string | undefined): string {
  let text = '';
  let done = 0;
  for (const token of tokensOf(formula)) {
    if (token.kind !== 'reference' && token.kind !== 'name') continue;
    if (token.kind === 'name' && token.sheet === undefined) continue;
    const reference = token.kind === 'reference' ? token : undefined;
    const replacement = replace({ sheet: token.sheet, reference }, home);
    if (replacement === undefined) continue;
    const prefixOnly = replacement.endsWith('!') && whole === undefined && replacement !== '#REF!';
    const rest = prefixOnly ? afterPrefix(formula.slice(token.start, token.end)) : '';
    text += formula.slice(done, token.start) + replacement + rest;
    done = token.end;
  }
  return text + formula.slice(done);
}

function afterPrefix(written: string): string {
  return written.slice(written.lastIndexOf('!') + 1);
}

function tokensOf(formula: string): ReturnType<typeof tokenize> {
  try {
    return tokenize(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return [];
    throw error;
  }
}
