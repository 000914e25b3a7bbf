/** Lays the digits of a number into the places of a format section. */
import type { Piece, Section } from './format-sections';
import type { Separators } from './number-format';
import { decimalShift, round } from './rounding';

/** @param value not negative: the sign is the caller's. */
export function layOut(value: number, { pieces }: Section, separators: Separators): string {
  const cut = pieces.findIndex((piece) => piece.kind === 'exponent');
  if (cut >= 0) return scientific(value, pieces, cut, separators);
  const percents = pieces.filter((piece) => piece.kind === 'percent').length;
  return places(decimalShift(value, percents * 2 - thousandScale(pieces) * 3), pieces, separators);
}

/** As cells of format General show a number: 11 characters at most, else with an exponent. */
export function general(value: number, { decimal }: Separators): string {
  const size = Math.abs(value);
  const plain = Number(value.toPrecision(15));
  const power = size === 0 ? 0 : Math.floor(Math.log10(size));
  const fits = size < 1e11 && (power >= -4 || Number(size.toFixed(9)) === Math.abs(plain));
  if (fits) return String(tidy(round(plain, Math.max(0, 9 - Math.max(0, power))))).replace('.', decimal);
  const [digits, exponent] = value.toExponential(5).split('e');
  const amount = String(Math.abs(Number(exponent))).padStart(2, '0');
  return `${Number(digits)}E${Number(exponent) < 0 ? '-' : '+'}${amount}`.replace('.', decimal);
}

/** A number so small that JavaScript would write an exponent keeps its zeros. */
function tidy(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(9).replace(/0+$/, '') : text;
}

function places(value: number, pieces: Piece[], { decimal, thousands }: Separators): string {
  const point = pieces.findIndex((piece) => piece.kind === 'point');
  const before = point < 0 ? pieces : pieces.slice(0, point);
  const after = point < 0 ? [] : pieces.slice(point + 1);
  const decimals = after.filter((piece) => piece.kind === 'digit').length;
  const [whole, fraction = ''] = fixed(round(value, decimals), decimals).split('.');
  const integer = integerPart(whole === '0' ? '' : whole, before, isGrouped(before) ? thousands : '');
  return point < 0 ? integer : integer + decimal + fractionPart(fraction, after);
}

/** From the right, so that what does not fit stands before the first place. */
function integerPart(digits: string, pieces: Piece[], separator: string): string {
  const first = pieces.findIndex((piece) => piece.kind === 'digit');
  let rest = digits;
  let written = 0;
  let text = '';
  const put = (digit: string): void => {
    if (written > 0 && written % 3 === 0) text = separator + text;
    text = digit + text;
    written++;
  };
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i];
    if (piece.kind !== 'digit') text = plain(piece) + text;
    else {
      if (rest !== '') put(rest[rest.length - 1]);
      else if (piece.sign === '0') put('0');
      else if (piece.sign === '?') text = ` ${text}`;
      rest = rest.slice(0, -1);
      if (i === first) for (; rest !== ''; rest = rest.slice(0, -1)) put(rest[rest.length - 1]);
    }
  }
  return text;
}

function fractionPart(digits: string, pieces: Piece[]): string {
  const signs = pieces.flatMap((piece) => (piece.kind === 'digit' ? [piece.sign] : []));
  const needed = Math.max(digits.replace(/0+$/, '').length, signs.lastIndexOf('0') + 1);
  let at = 0;
  return pieces
    .map((piece) => {
      if (piece.kind !== 'digit') return plain(piece);
      const place = at++;
      return place < needed ? digits[place] : piece.sign === '?' ? ' ' : '';
    })
    .join('');
}

function scientific(value: number, pieces: Piece[], cut: number, separators: Separators): string {
  const exponentPiece = pieces[cut];
  const mantissa = pieces.slice(0, cut);
  const point = mantissa.findIndex((piece) => piece.kind === 'point');
  const step = Math.max(
    1,
    mantissa.slice(0, point < 0 ? undefined : point).filter((piece) => piece.kind === 'digit').length,
  );
  const decimals = point < 0 ? 0 : mantissa.slice(point).filter((piece) => piece.kind === 'digit').length;
  let power = value === 0 ? 0 : Math.floor(Math.floor(Math.log10(value)) / step) * step;
  if (round(decimalShift(value, -power), decimals) >= 10 ** step) power += step;
  const sign = power < 0 ? '-' : exponentPiece.kind === 'exponent' && exponentPiece.plus ? '+' : '';
  const exponent = integerPart(power === 0 ? '' : String(Math.abs(power)), pieces.slice(cut + 1), '');
  return `${places(decimalShift(value, -power), mantissa, separators)}E${sign}${exponent}`;
}

function plain(piece: Piece): string {
  return piece.kind === 'literal' ? piece.text : piece.kind === 'percent' ? '%' : '';
}

/** Commas right after the last place before the point, or after the last of all, divide by a thousand each. */
function thousandScale(pieces: Piece[]): number {
  const point = pieces.findIndex((piece) => piece.kind === 'point');
  const sides = point < 0 ? [pieces] : [pieces.slice(0, point), pieces.slice(point + 1)];
  const trailing = sides.flatMap((side) => side.slice(side.findLastIndex((piece) => piece.kind === 'digit') + 1));
  return trailing.filter((piece) => piece.kind === 'comma').length;
}

function isGrouped(pieces: Piece[]): boolean {
  const first = pieces.findIndex((piece) => piece.kind === 'digit');
  const last = pieces.findLastIndex((piece) => piece.kind === 'digit');
  return pieces.slice(first, last).some((piece) => piece.kind === 'comma');
}

function fixed(value: number, decimals: number): string {
  if (value < 1e21) return value.toFixed(Math.min(decimals, 100));
  return BigInt(value).toString() + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
}
