/** Functions that came after Excel 2007 stand in files with a prefix, which nobody sees in Excel. */
const SHEET_FUNCTIONS = ['FILTER', 'SORT'];

const PREFIXED = new Set([
  'AGGREGATE',
  'CEILING.MATH',
  'CONCAT',
  'DAYS',
  'FLOOR.MATH',
  'FORMULATEXT',
  'IFNA',
  'IFS',
  'ISOWEEKNUM',
  'MAXIFS',
  'MINIFS',
  'MODE.SNGL',
  'NUMBERVALUE',
  'PERCENTILE.EXC',
  'PERCENTILE.INC',
  'QUARTILE.INC',
  'RANK.AVG',
  'RANK.EQ',
  'SEQUENCE',
  'SORTBY',
  'STDEV.P',
  'STDEV.S',
  'SWITCH',
  'TEXTJOIN',
  'UNICHAR',
  'UNICODE',
  'UNIQUE',
  'VAR.P',
  'VAR.S',
  'XLOOKUP',
  'XMATCH',
  'XOR',
  ...SHEET_FUNCTIONS,
]);

/** Texts and quoted names are passed over. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(?:_xlfn\.)?(?:_xlws\.)?[A-Za-z][A-Za-z0-9.]*(?=\()/gu;

/** As people write it. */
export function shownFormula(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return formula.replace(PIECE, (piece) =>
    piece.startsWith('_xl') ? piece.replace(/^(?:_xlfn\.|_xlws\.)+/, '') : piece,
  );
}

/** As files hold it. */
export function prefixedFormula(formula: string): string {
  if (!formula.includes('(')) return formula;
  return formula.replace(PIECE, (piece) => {
    const name = piece.toUpperCase();
    if (!PREFIXED.has(name)) return piece;
    return `_xlfn.${SHEET_FUNCTIONS.includes(name) ? '_xlws.' : ''}${name}`;
  });
}
