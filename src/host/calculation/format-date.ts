/** Days and times by a format section. */
import type { DatePart, Piece, Section } from './format-sections';
import type { Separators } from './number-format';
import { LAST_SERIAL, dateParts } from './serial';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const VIETNAMESE_MONTHS = 'Một,Hai,Ba,Tư,Năm,Sáu,Bảy,Tám,Chín,Mười,Mười Một,Mười Hai'
  .split(',')
  .map((name) => `Tháng ${name}`);
const VIETNAMESE_DAYS = ['Chủ Nhật', ...'Hai,Ba,Tư,Năm,Sáu,Bảy'.split(',').map((name) => `Thứ ${name}`)];
/** What Excel fills the cell with when there is no such date. */
const NO_DATE = '#'.repeat(10);

export function isDateSection({ pieces }: Section): boolean {
  return pieces.some((piece) => piece.kind === 'date' || piece.kind === 'half');
}

export function formatDate(serial: number, section: Section, { decimal }: Separators): string {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return NO_DATE;
  const shown = decimalsOfSeconds(section.pieces);
  const seconds = Math.round(serial * 86_400 * 10 ** shown) / 10 ** shown;
  const moment = { seconds, days: Math.floor(seconds / 86_400), halves: section.pieces.some((p) => p.kind === 'half') };
  return section.pieces
    .map((piece) => {
      if (piece.kind === 'literal') return piece.text;
      if (piece.kind === 'half') return half(seconds, piece.short);
      if (piece.kind === 'fraction') return decimal + (seconds % 1).toFixed(piece.length).slice(2);
      if (piece.kind === 'date') return datePart(piece, moment, section.vietnamese);
      return piece.kind === 'point' ? '.' : piece.kind === 'comma' ? ',' : '';
    })
    .join('');
}

interface Moment {
  seconds: number;
  days: number;
  /** Hours count to 12. */
  halves: boolean;
}

function datePart(piece: Piece & { kind: 'date' }, moment: Moment, vietnamese: boolean): string {
  const part: DatePart | 'minute' = piece.minute ? 'minute' : piece.part;
  const second = Math.floor(moment.seconds);
  switch (part) {
    case 'h': {
      const hour = Math.floor(second / 3600);
      return padded(piece.elapsed ? hour : moment.halves ? ((hour + 11) % 12) + 1 : hour % 24, piece.length);
    }
    case 'minute':
      return padded(piece.elapsed ? Math.floor(second / 60) : Math.floor(second / 60) % 60, piece.length);
    case 's':
      return padded(piece.elapsed ? second : second % 60, piece.length);
    case 'y': {
      const { year } = dateParts(moment.days);
      return piece.length <= 2 ? padded(year % 100, 2) : String(year);
    }
    case 'm':
      return monthPart(dateParts(moment.days).month, piece.length, vietnamese);
    case 'd':
      return dayPart(moment.days, piece.length, vietnamese);
  }
}

function monthPart(month: number, length: number, vietnamese: boolean): string {
  if (length <= 2) return padded(month, length);
  if (vietnamese) return length === 3 ? `Thg ${month}` : VIETNAMESE_MONTHS[month - 1];
  const name = MONTHS[month - 1];
  return length === 3 ? name.slice(0, 3) : length === 5 ? name[0] : name;
}

function dayPart(days: number, length: number, vietnamese: boolean): string {
  if (length <= 2) return padded(dateParts(days).day, length);
  const weekday = (days + 6) % 7;
  if (vietnamese) return length === 3 ? (weekday === 0 ? 'CN' : `T${weekday + 1}`) : VIETNAMESE_DAYS[weekday];
  return length === 3 ? DAYS[weekday].slice(0, 3) : DAYS[weekday];
}

function half(seconds: number, short: boolean): string {
  const name = seconds % 86_400 < 43_200 ? 'AM' : 'PM';
  return short ? name[0] : name;
}

function decimalsOfSeconds(pieces: Piece[]): number {
  return Math.max(0, ...pieces.map((piece) => (piece.kind === 'fraction' ? piece.length : 0)));
}

function padded(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 2), '0');
}
