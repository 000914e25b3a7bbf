/** Reads a number format code: up to four sections parted by ";", each a row of pieces. */

export type DatePart = 'y' | 'm' | 'd' | 'h' | 's';

export type Piece =
  | { kind: 'literal'; text: string }
  /** "0", "#" or "?". */
  | { kind: 'digit'; sign: string }
  | { kind: 'point' }
  | { kind: 'comma' }
  | { kind: 'percent' }
  | { kind: 'exponent'; plus: boolean }
  | { kind: 'general' }
  | { kind: 'text' }
  | { kind: 'date'; part: DatePart; length: number; elapsed: boolean; minute: boolean }
  /** Decimals of the seconds: their number. */
  | { kind: 'fraction'; length: number }
  | { kind: 'half'; short: boolean };

export interface Section {
  pieces: Piece[];
  condition?: { operator: string; limit: number };
  /** Names of days and months in Vietnamese: the code says so by [$-42A]. */
  vietnamese: boolean;
}

const LANGUAGE_VIETNAMESE = 0x2a;
const CONDITION = /^(<=|>=|<>|=|<|>)(-?\d+(?:\.\d+)?)$/;
const known = new Map<string, Section[]>();

export function sectionsOf(format: string): Section[] {
  let sections = known.get(format);
  if (!sections) known.set(format, (sections = split(format).map(sectionOf)));
  return sections;
}

/** At ";" that is neither quoted, escaped nor bracketed. */
function split(format: string): string[] {
  const parts = format.match(/(?:"[^"]*"?|[\\_*][\s\S]|\[[^\]]*\]?|[^;])+|;/g) ?? [];
  const sections = [''];
  for (const part of parts) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] = part;
  }
  return sections;
}

const PIECE =
  /"([^"]*)"?|\\([\s\S])|_([\s\S])|\*([\s\S]?)|\[([^\]]*)\]|(general)|(am\/pm|a\/p)|(e[+-])|(\.0+)(?=[^0-9#?]|$)|(y+|m+|d+|h+|s+)|([0#?])|([\s\S])/gi;

function sectionOf(code: string): Section {
  const section: Section = { pieces: [], vietnamese: false };
  const { pieces } = section;
  for (const match of code.matchAll(PIECE)) {
    const [whole, quoted, escaped, spaced, filler, bracket, general, half, exponent, decimals, letters, digit] = match;
    if (quoted !== undefined || escaped !== undefined) pieces.push({ kind: 'literal', text: quoted ?? escaped });
    else if (spaced !== undefined) pieces.push({ kind: 'literal', text: ' ' });
    else if (filler !== undefined) continue;
    else if (bracket !== undefined) bracketed(bracket, section);
    else if (general) pieces.push({ kind: 'general' });
    else if (half) pieces.push({ kind: 'half', short: half.length === 3 });
    else if (exponent) pieces.push({ kind: 'exponent', plus: exponent[1] === '+' });
    else if (decimals && isSeconds(pieces.at(-1))) pieces.push({ kind: 'fraction', length: decimals.length - 1 });
    else if (decimals)
      pieces.push({ kind: 'point' }, ...[...decimals.slice(1)].map((sign) => ({ kind: 'digit', sign }) as const));
    else if (letters) pieces.push(datePiece(letters, false));
    else if (digit) pieces.push({ kind: 'digit', sign: digit });
    else pieces.push(sign(whole));
  }
  markMinutes(pieces);
  return section;
}

function bracketed(inside: string, section: Section): void {
  const condition = CONDITION.exec(inside);
  if (condition) section.condition = { operator: condition[1], limit: Number(condition[2]) };
  else if (/^(h+|m+|s+)$/i.test(inside)) section.pieces.push(datePiece(inside, true));
  else if (inside.startsWith('$')) {
    const [symbol, language = ''] = inside.slice(1).split('-');
    if (symbol) section.pieces.push({ kind: 'literal', text: symbol });
    if ((parseInt(language, 16) & 0xff) === LANGUAGE_VIETNAMESE) section.vietnamese = true;
  }
}

function sign(letter: string): Piece {
  if (letter === '.') return { kind: 'point' };
  if (letter === ',') return { kind: 'comma' };
  if (letter === '%') return { kind: 'percent' };
  if (letter === '@') return { kind: 'text' };
  return { kind: 'literal', text: letter };
}

function datePiece(letters: string, elapsed: boolean): Piece {
  const part = letters[0].toLowerCase() as DatePart;
  return { kind: 'date', part, length: letters.length, elapsed, minute: elapsed && part === 'm' };
}

function isSeconds(piece: Piece | undefined): boolean {
  return piece?.kind === 'date' && piece.part === 's';
}

/** "m" means minutes right after hours or right before seconds. */
function markMinutes(pieces: Piece[]): void {
  const dates = pieces.filter((piece) => piece.kind === 'date');
  dates.forEach((piece, i) => {
    if (piece.part === 'm' && (dates[i - 1]?.part === 'h' || dates[i + 1]?.part === 's')) piece.minute = true;
  });
}
