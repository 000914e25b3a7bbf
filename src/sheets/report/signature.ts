/** Nơi nhận on the left, the signing block on the right, footnotes under them. */
import type { BriefingSignature } from '../../reporting/briefing/document';
import { RECIPIENTS, SIGNER, spanWidth } from './grid';
import { FIXED, signatureField } from './field-names';
import { textStyle, type Strip, type StripCell } from './strips';
import { lineHeight, textHeight, type TextFont } from '../looks/text-lines';

const HEADING: TextFont = { size: 12, bold: true, italic: true };
const LIST: TextFont = { size: 11 };
const SIGNING: TextFont = { size: 13, bold: true };
/** Points left for the signature and the stamp between title and name. */
export const SIGNING_ROOM = 84;

/** "Nơi nhận:" and its lines, each with a dash. */
export function recipientLines(recipients: readonly string[]): string[] {
  return ['Nơi nhận:', ...recipients.map((line) => (/^\s*-/.test(line) ? line : `- ${line.trim()}`))];
}

/** The strips of the block; they must stay on one page, with the end of the text before them. */
export function signatureStrips({ lines, name, recipients }: BriefingSignature): Strip[] {
  const left = recipientLines(recipients);
  const strips: Strip[] = [];
  let signed = 0;
  // As many rows as either column needs: titles, room to sign, the name.
  for (let row = 0; row < left.length || row < lines.length || signed < SIGNING_ROOM; row++) {
    const cells: StripCell[] = [];
    const font = row === 0 ? HEADING : LIST;
    if (left[row] !== undefined) {
      const field = row === 0 ? FIXED : signatureField('to', row);
      cells.push({ span: RECIPIENTS, text: left[row], style: textStyle(font, 'left'), field });
    }
    if (lines[row] !== undefined) {
      const field = signatureField('line', row);
      cells.push({ span: SIGNER, text: lines[row], style: textStyle(SIGNING, 'center'), field });
    }
    const height = Math.max(
      textHeight(left[row] ?? '', font, spanWidth(RECIPIENTS)),
      lines[row] === undefined ? 0 : textHeight(lines[row], SIGNING, spanWidth(SIGNER)),
      lineHeight(LIST.size),
    );
    if (row >= lines.length) signed += height;
    strips.push({ height, cells });
  }
  strips.push({
    height: lineHeight(SIGNING.size) + 3,
    cells: [{ span: SIGNER, text: name, style: textStyle(SIGNING, 'center'), field: signatureField('name') }],
  });
  return strips;
}
