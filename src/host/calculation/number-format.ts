/** Excel number formats: what a cell shows. */
import { type CellValue, isCellError } from '../../spreadsheet/model';
import { formatDate, isDateSection } from './format-date';
import { general, layOut } from './format-number';
import { type Section, sectionsOf } from './format-sections';

export interface Separators {
  decimal: string;
  thousands: string;
}

export const ENGLISH: Separators = { decimal: '.', thousands: ',' };
export const VIETNAMESE: Separators = { decimal: ',', thousands: '.' };

/**
 * The text of a value under a format code as stored in files ("." and "," in the code, whatever the separators shown).
 * Colours are dropped, filling ("*x") shows nothing; fractions ("# ?/?") are shown as General.
 */
export function formatValue(value: CellValue, format: string, separators: Separators = ENGLISH): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  const sections = sectionsOf(format);
  return typeof value === 'string' ? formatText(value, sections) : formatNumber(value, sections, separators);
}

function formatText(value: string, sections: Section[]): string {
  const last = sections[sections.length - 1];
  const section =
    sections.length === 4 ? sections[3] : last.pieces.some(({ kind }) => kind === 'text') ? last : undefined;
  if (!section) return value;
  return section.pieces
    .map((piece) => (piece.kind === 'text' ? value : piece.kind === 'literal' ? piece.text : ''))
    .join('');
}

function formatNumber(value: number, sections: Section[], separators: Separators): string {
  const chosen = choose(value, numeric(sections));
  if (!chosen) return '#'.repeat(10);
  const { section, ownSign } = chosen;
  const size = ownSign ? Math.abs(value) : value;
  if (isDateSection(section)) return formatDate(size, section, separators);
  if (section.pieces.some(({ kind }) => kind === 'general' || kind === 'text') || isFraction(section))
    return section.pieces.length === 1 || isFraction(section)
      ? general(size, separators)
      : section.pieces.map((piece) => around(piece, size, separators)).join('');
  const text = layOut(Math.abs(size), section, separators);
  return size < 0 && /[1-9]/.test(digitsOnly(size, section)) ? `-${text}` : text;
}

/** Sections that numbers go by; a fourth, or a last one with "@", is for text. */
function numeric(sections: Section[]): Section[] {
  if (sections.length === 4) return sections.slice(0, 3);
  const last = sections[sections.length - 1];
  return sections.length > 1 && last.pieces.some(({ kind }) => kind === 'text') ? sections.slice(0, -1) : sections;
}

function choose(value: number, sections: Section[]): { section: Section; ownSign: boolean } | undefined {
  const [first, second, third] = sections;
  if (sections.some(({ condition }) => condition)) {
    for (const [i, section] of sections.entries())
      if (section.condition ? holds(value, section.condition) : fitsByPlace(value, i, sections))
        return { section, ownSign: isForNegatives(section, i, sections) };
    return undefined;
  }
  if (value < 0 && second) return { section: second, ownSign: true };
  if (value === 0 && third) return { section: third, ownSign: false };
  return { section: first, ownSign: false };
}

/** Without a condition of its own the second section takes negatives, the last takes what is left. */
function fitsByPlace(value: number, place: number, sections: Section[]): boolean {
  if (place === sections.length - 1) return true;
  return place === 0 ? value > 0 : value < 0;
}

function isForNegatives({ condition }: Section, place: number, sections: Section[]): boolean {
  if (!condition) return place === 1 && sections.length > 2;
  return (condition.operator === '<' && condition.limit <= 0) || (condition.operator === '<=' && condition.limit < 0);
}

function holds(value: number, { operator, limit }: { operator: string; limit: number }): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}

function around(piece: Section['pieces'][number], value: number, separators: Separators): string {
  if (piece.kind === 'general' || piece.kind === 'text') return general(value, separators);
  return piece.kind === 'literal' ? piece.text : piece.kind === 'percent' ? '%' : '';
}

function isFraction({ pieces }: Section): boolean {
  const slash = pieces.findIndex((piece) => piece.kind === 'literal' && piece.text === '/');
  return slash > 0 && pieces[slash - 1].kind === 'digit' && pieces[slash + 1]?.kind === 'digit';
}

/** A negative number that rounds to nothing shows no sign; a section without any place always does. */
function digitsOnly(value: number, section: Section): string {
  if (!section.pieces.some(({ kind }) => kind === 'digit')) return '1';
  const digits = section.pieces.filter(({ kind }) => kind !== 'literal');
  return layOut(Math.abs(value), { ...section, pieces: digits }, ENGLISH);
}
