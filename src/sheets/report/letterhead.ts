/** Head of the document: issuing body, nation's name and motto, number, place and date, title (NĐ 30/2020, Phụ lục I). */
import type { BriefingHeader } from '../../reporting/briefing/document';
import { ISSUER, ISSUER_RULE, MOTTO_RULE, NATION, spanWidth, TITLE_RULE } from './grid';
import { FIXED, headerField } from './field-names';
import { gapStrip, named, ruleCell, textStrip, textStyle, type Strip, type StripCell } from './strips';
import { balancedLines, lineHeight, textLines, type TextFont } from '../looks/text-lines';

export const NATION_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const CAPS: TextFont = { size: 12 };
const CAPS_BOLD: TextFont = { size: 12, bold: true };
const MOTTO_FONT: TextFont = { size: 13, bold: true };
const NUMBER_FONT: TextFont = { size: 13 };
const DATE_FONT: TextFont = { size: 13, italic: true };
const TITLE_FONT: TextFont = { size: 14, bold: true };

export function letterhead(header: BriefingHeader): Strip[] {
  return [
    ...bodies(header),
    {
      height: lineHeight(13) + 2,
      cells: [
        { span: ISSUER, text: header.number, style: textStyle(NUMBER_FONT, 'center'), field: headerField('number') },
        {
          span: NATION,
          text: header.placeAndDate,
          style: textStyle(DATE_FONT, 'center'),
          field: headerField('placeAndDate'),
        },
      ],
    },
    gapStrip(15),
    named(textStrip(header.kind, TITLE_FONT, 'center', 0), headerField('kind')),
    named(textStrip(header.subject, TITLE_FONT, 'center', 3), headerField('subject')),
    { height: 6, cells: [ruleCell(TITLE_RULE)] },
    ...(header.basis === '' ? [] : [named(textStrip(header.basis, DATE_FONT, 'center', 0), headerField('basis'))]),
    gapStrip(9),
  ];
}

/** Both columns line by line, so that each rule stands right under its own last line. */
function bodies({ parentBody, issuingBody }: BriefingHeader): Strip[] {
  const width = spanWidth(ISSUER);
  const left = [
    ...nameLines(parentBody, CAPS, width).map((text) => ({ text, font: CAPS, field: headerField('parentBody') })),
    ...nameLines(issuingBody, CAPS_BOLD, width).map((text) => ({
      text,
      font: CAPS_BOLD,
      field: headerField('issuingBody'),
    })),
  ];
  const right = [
    { text: NATION_NAME, font: CAPS_BOLD },
    { text: MOTTO, font: MOTTO_FONT },
  ];
  const rows = Math.max(left.length, right.length) + 1;
  return Array.from({ length: rows }, (_, row): Strip => {
    const cells: StripCell[] = [];
    if (left[row]) {
      const { text, font, field } = left[row];
      cells.push({ span: ISSUER, text, style: textStyle(font, 'center'), field });
    }
    if (right[row]) {
      const { text, font } = right[row];
      cells.push({ span: NATION, text, style: textStyle(font, 'center'), field: FIXED });
    }
    if (row === left.length) cells.push(ruleCell(ISSUER_RULE));
    if (row === right.length) cells.push(ruleCell(MOTTO_RULE));
    return { height: row === rows - 1 ? 9 : lineHeight(13) + 0.75, cells };
  });
}

/** A body's name on the lines it takes in `width` points. */
export function nameLines(text: string, font: TextFont, width: number): string[] {
  const whole = text.trim();
  if (whole === '') return [];
  const lines = balancedLines(whole, font, width);
  // Two lines break where one speaks them: before "VÀ", not inside a word of two syllables.
  const spoken = whole.split(/ (?=VÀ )/);
  const fits = spoken.every((line) => textLines(line, font, width).length === 1);
  return lines.length === 2 && spoken.length === 2 && fits ? spoken : lines;
}
