/** The briefing as a Word document (.docx) in the format of Nghị định 30/2020/NĐ-CP, for those who issue from Word. */
import { Document, Packer } from 'docx';
import type { Briefing } from '../reporting/briefing/document';
import { BODY_SIZE } from '../sheets/report/strips';
import { annexSections } from './annex';
import { body, footnotes } from './body';
import { letterhead } from './letterhead';
import { section } from './page';
import { signature } from './signature';
import { FONT, paragraph } from './text';

/**
 * Says what the sheets of the same briefing say, number for number. Nothing in it depends on the day or the machine but the
 * time of making in its properties.
 */
export async function wordDocument(briefing: Briefing): Promise<Uint8Array> {
  const { header, blocks, footnotes: notes, annexes } = briefing;
  const document = new Document({
    title: [header.kind, header.subject].filter((part) => part !== '').join(' '),
    creator: header.issuingBody,
    styles: {
      default: {
        document: { run: { font: FONT, size: BODY_SIZE * 2, color: '000000', language: { value: 'vi-VN' } } },
        heading1: { run: { font: FONT, color: '000000' } },
        heading2: { run: { font: FONT, color: '000000' } },
      },
    },
    sections: [
      // No signature stands alone on a page: the end of the text goes with it.
      section('portrait', [
        ...letterhead(header),
        ...body(blocks, true),
        paragraph('', { size: 9 }, 'left', { keepNext: true }),
        signature(briefing.signature),
        ...footnotes(notes),
      ]),
      ...annexes.flatMap(annexSections),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
