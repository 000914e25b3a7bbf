/** Head of the document: issuing body, nation's name and motto, number, place and date, title (NĐ 30/2020, Phụ lục I). */
import { BorderStyle, Paragraph, type Table } from 'docx';
import type { BriefingHeader } from '../reporting/briefing/document';
import { MOTTO, nameLines, NATION_NAME } from '../sheets/report/letterhead';
import { textWidth } from './page';
import { bareTable } from './tables';
import { type Look, paragraph, twips } from './text';

const CAPS: Look = { size: 12 };
const CAPS_BOLD: Look = { size: 12, bold: true };
const MOTTO_LOOK: Look = { size: 13, bold: true };
const NUMBER: Look = { size: 13 };
const DATE: Look = { size: 13, italic: true };
const TITLE: Look = { size: 14, bold: true };

/** Share of the page the issuing body has; the rest holds the nation's name on one line. */
const ISSUER_SHARE = 0.41;
/** Lengths of rules as shares of their column: a third to a half; under the motto as long as its words. */
const [SHORT_RULE, MOTTO_RULE, TITLE_RULE] = [0.38, 0.63, 0.22];

export function letterhead(header: BriefingHeader): (Paragraph | Table)[] {
  const width = textWidth('portrait');
  const left = width * ISSUER_SHARE;
  const right = width - left;
  const centred = (text: string, look: Look) => paragraph(text, look, 'center');
  const issuer = [
    ...nameLines(header.parentBody, CAPS, left).map((line) => centred(line, CAPS)),
    ...nameLines(header.issuingBody, CAPS_BOLD, left).map((line) => centred(line, CAPS_BOLD)),
    rule(left, SHORT_RULE),
    centred(header.number, NUMBER),
  ];
  const nation = [
    centred(NATION_NAME, CAPS_BOLD),
    centred(MOTTO, MOTTO_LOOK),
    rule(right, MOTTO_RULE),
    centred(header.placeAndDate, DATE),
  ];
  return [
    bareTable([left, right], [{ content: issuer }, { content: nation }]),
    paragraph(header.kind, TITLE, 'center', { spacing: { before: twips(15) } }),
    paragraph(header.subject, TITLE, 'center'),
    rule(width, TITLE_RULE),
    ...(header.basis === '' ? [] : [paragraph(header.basis, DATE, 'center', { spacing: { after: twips(6) } })]),
  ];
}

/** A line in the middle of its column, `share` of it long. */
export function rule(width: number, share: number, place: 'center' | 'left' = 'center'): Paragraph {
  const room = width * (1 - share);
  const indent = place === 'left' ? { right: twips(room) } : { left: twips(room / 2), right: twips(room / 2) };
  return new Paragraph({
    indent,
    spacing: { before: twips(3), after: twips(3), line: twips(4), lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}
