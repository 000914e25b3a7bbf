/** Formulas that are being typed: which cells they speak of, and where a click on the sheet would add one. */
import { areaAddress, parseArea } from '../../../../spreadsheet/address';
import type { Area } from '../../../../spreadsheet/model';

/** One after the other for the references of a formula, in the text's order. */
export const REFERENCE_COLORS = ['#2563c9', '#c0392b', '#7d3cb5', '#1e7e34', '#b8860b', '#00838f', '#ad1457'];

const REFERENCE = /\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6})?(?![A-Za-z0-9_.(!])/g;

/** Areas of the formula's own sheet; those of other sheets, and what stands in quotation marks, are left out. */
export function areasIn(text: string): Area[] {
  if (!text.startsWith('=')) return [];
  const areas: Area[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const before = text[match.index - 1] ?? '';
    const area = parseArea(match[0]);
    if (area && !/[A-Za-z0-9_.!'"]/.test(before) && !isQuoted(text, match.index)) areas.push(area);
  }
  return areas;
}

/** A reference may stand at the caret: behind the sign of a formula's beginning, an operator, a bracket, a separator. */
export function mayPoint(text: string, caret: number): boolean {
  if (!text.startsWith('=') || caret < 1 || isQuoted(text, caret)) return false;
  return /[=(,;+\-*/^&<>:]\s*$/.test(text.slice(0, caret)) && /^[\s)+\-*/^&<>=,;]|^$/.test(text.slice(caret));
}

/** The formula with the area's address in place of what stands from one letter to another. */
export function withReference(text: string, from: number, to: number, area: Area): { text: string; end: number } {
  const address = areaAddress(area);
  return { text: text.slice(0, from) + address + text.slice(to), end: from + address.length };
}

function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).split('"').length - 1) % 2 === 1;
}
