/** An annex as a section of its own: landscape, headings repeated on every page, in the size that fits. */
import type { ISectionOptions, Paragraph } from 'docx';
import type { Annex, AnnexRow } from '../reporting/briefing/document';
import { type AnnexPart, annexParts } from '../sheets/report/annex-fit';
import { headingGroups } from '../sheets/report/annex-head';
import { annexAlignment, annexText } from '../sheets/report/annex-text';
import { section } from './page';
import { boxedTable, type CellOf, type RowOf } from './tables';
import { type Look, paragraph, twips } from './text';

const TITLE: Look = { size: 14, bold: true };
const ATTACHED: Look = { size: 13, italic: true };

/** One section, or several where the columns do not fit one page at 9 points. */
export function annexSections(annex: Annex): ISectionOptions[] {
  return annexParts(annex).map((part, at) =>
    section('landscape', [
      ...head(annex, at > 0),
      boxedTable(part.widths, [...headings(annex, part), ...rows(annex, part)]),
    ]),
  );
}

function head({ label, title, attachedTo }: Annex, isContinued: boolean): Paragraph[] {
  return [
    paragraph(isContinued ? `${label} (tiếp theo)` : label, TITLE, 'center'),
    paragraph(title.toLocaleUpperCase('vi'), TITLE, 'center'),
    paragraph(attachedTo, ATTACHED, 'center', { spacing: { after: twips(9) } }),
  ];
}

/** One row of headings, or two with group names over them. */
function headings(annex: Annex, part: AnnexPart): RowOf[] {
  const columns = part.columns.map((column) => annex.columns[column]);
  const cell = (text: string, more: Partial<CellOf> = {}): CellOf => ({
    content: [paragraph(text, { size: part.size, bold: true }, 'center')],
    ...more,
  });
  if (columns.every(({ group }) => group === undefined))
    return [{ isHeading: true, cells: columns.map(({ label }) => cell(label)) }];
  const above = headingGroups(columns).map(({ from, to, value }) =>
    value === undefined ? cell(columns[from].label, { rows: 2 }) : cell(value, { columns: to - from + 1 }),
  );
  const below = columns.flatMap(({ group, label }) => (group === undefined ? [] : [cell(label)]));
  return [
    { isHeading: true, cells: above },
    { isHeading: true, cells: below },
  ];
}

function rows(annex: Annex, part: AnnexPart): RowOf[] {
  const places = part.columns.map((column) => annexAlignment(annex, column));
  return annex.rows.map(({ kind, cells }, index) => {
    const look: Look = { size: part.size, bold: kind !== 'school' };
    const keepNext = kind === 'group' || isSum(annex.rows[index + 1]);
    return {
      cells: part.columns.map((column, at) => ({
        content: [paragraph(annexText(annex.columns[column], cells[column]), look, places[at], { keepNext })],
      })),
    };
  });
}

/** No group's name stays behind at the foot of a page, and no sum comes alone to the next. */
function isSum(row: AnnexRow | undefined): boolean {
  return row?.kind === 'subtotal' || row?.kind === 'total';
}
