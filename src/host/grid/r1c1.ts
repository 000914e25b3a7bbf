/** Formulas between the two styles of address: A1, in which the model keeps them, and R1C1, which counts from the cell. */
import { MAX_COLUMNS, MAX_ROWS, columnName } from '../../spreadsheet/address';
import { FormulaSyntaxError, tokenize, type Corner, type ReferenceToken } from '../calculation/tokens';

/** `SUM(A1:$B$2)` in C3 → `SUM(R[-2]C[-2]:R2C2)`. One that cannot be read stays as it is. Neither has its "=". */
export function toR1C1(formula: string, row: number, column: number): string {
  let text = '';
  let done = 0;
  try {
    for (const token of tokenize(formula)) {
      if (token.kind !== 'reference') continue;
      const written = formula.slice(token.start, token.end);
      const prefix = token.sheet === undefined ? '' : written.slice(0, written.lastIndexOf('!') + 1);
      text += formula.slice(done, token.start) + prefix + reference(token, row, column);
      done = token.end;
    }
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
  return text + formula.slice(done);
}

function reference({ shape, from, to, single }: ReferenceToken, row: number, column: number): string {
  const rowPart = (corner: Corner): string => part('R', corner.row, corner.rowFixed, row);
  const columnPart = (corner: Corner): string => part('C', corner.column, corner.columnFixed, column);
  const corner = (each: Corner): string =>
    shape === 'rows' ? rowPart(each) : shape === 'columns' ? columnPart(each) : rowPart(each) + columnPart(each);
  const [start, end] = [corner(from), corner(to)];
  return single || (shape !== 'cells' && start === end) ? start : `${start}:${end}`;
}

function part(letter: 'R' | 'C', index: number, fixed: boolean, own: number): string {
  if (fixed) return `${letter}${index + 1}`;
  return index === own ? letter : `${letter}[${index - own}]`;
}

const STEP = String.raw`(\[-?\d+\]|\d+)?`;
/** Text, quoted sheets, cells, rows, columns, then brackets of structured references; names and functions never match. */
const R1C1 = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{M}\p{N}_.\\?\]#])(?:R${STEP}C${STEP}|R${STEP}(?::R${STEP})?|C${STEP}(?::C${STEP})?)(?![\p{L}\p{M}\p{N}_.(!\\?[])|\[(?:[^[\]]|\[[^\]]*\])*\]`,
  'giu',
);

/** The way back; a step over the sheet's edge comes in at the other side, as in Excel. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (written: string, ...steps: (string | undefined)[]) => {
    const kind = /^R.*C/i.test(written) ? 'cell' : /^R/i.test(written) ? 'rows' : /^C/i.test(written) ? 'columns' : '';
    if (kind === 'cell') return columnAt(steps[1], column) + rowAt(steps[0], row);
    // A lone "R" is the whole row of the cell.
    const second = (given: string | undefined, first: string | undefined): string | undefined =>
      written.includes(':') ? given : first;
    if (kind === 'rows') return `${rowAt(steps[2], row)}:${rowAt(second(steps[3], steps[2]), row)}`;
    if (kind === 'columns') return `${columnAt(steps[4], column)}:${columnAt(second(steps[5], steps[4]), column)}`;
    return written;
  });
}

function rowAt(step: string | undefined, own: number): string {
  const { index, fixed } = position(step, own, MAX_ROWS);
  return `${fixed ? '$' : ''}${index + 1}`;
}

function columnAt(step: string | undefined, own: number): string {
  const { index, fixed } = position(step, own, MAX_COLUMNS);
  return (fixed ? '$' : '') + columnName(index);
}

function position(step: string | undefined, own: number, size: number): { index: number; fixed: boolean } {
  if (step === undefined) return { index: own, fixed: false };
  if (!step.startsWith('[')) return { index: Math.min(Math.max(Number(step), 1), size) - 1, fixed: true };
  const index = own + Number(step.slice(1, -1));
  return { index: ((index % size) + size) % size, fixed: false };
}
