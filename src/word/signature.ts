/** Nơi nhận on the left, the signing block on the right: one row that no page breaks. */
import type { Table } from 'docx';
import type { BriefingSignature } from '../reporting/briefing/document';
import { recipientLines, SIGNING_ROOM } from '../sheets/report/signature';
import { textWidth } from './page';
import { bareTable } from './tables';
import { type Look, paragraph, twips } from './text';

const HEADING: Look = { size: 12, bold: true, italic: true };
const LIST: Look = { size: 11 };
const SIGNING: Look = { size: 13, bold: true };
const RECIPIENTS_SHARE = 0.52;

export function signature({ lines, name, recipients }: BriefingSignature): Table {
  const width = textWidth('portrait');
  const left = width * RECIPIENTS_SHARE;
  return bareTable(
    [left, width - left],
    [
      { content: recipientLines(recipients).map((line, at) => paragraph(line, at === 0 ? HEADING : LIST, 'left')) },
      {
        content: [
          ...lines.map((line) => paragraph(line, SIGNING, 'center')),
          paragraph(name, SIGNING, 'center', { spacing: { before: twips(SIGNING_ROOM) } }),
        ],
      },
    ],
  );
}
