/** Tải bản Word: the report that was compiled as a .docx, because văn thư issues from Word. */
import type { Briefing } from '../reporting/briefing/document';
import { reportSheetName } from '../sheets/report/build';
import { wordDocument } from '../word/report';

/** Nothing in the workbook changes. Faces that are loaded over a network fetch this module when it is first asked for. */
export function wordReport(briefing: Briefing): Promise<Uint8Array> {
  return wordDocument(briefing);
}

/** "Bao-cao_11-2021.docx": letters that every mail program keeps. */
export function wordFileName(period: string): string {
  return `${reportSheetName(period).replace('Báo cáo ', 'Bao-cao_')}.docx`;
}
