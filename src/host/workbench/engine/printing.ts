/** The open workbook's sheets as pages of paper. */
import type { Sheet } from '../../../spreadsheet/model';
import type { Session } from '../../session/session';
import type { Language } from '../language';
import { printDocument } from '../print/compose';
import type { PrintDocument } from '../print/document';
import type { SheetId } from './api';
import { cellBlock } from './cell-views';
import { layoutOf } from './layout';

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-US' };

/** The sheets one after the other, numbered as one print job. */
export function printedSheets(
  session: Session,
  sheets: readonly { id: SheetId; sheet: Sheet }[],
  language: Language,
): PrintDocument {
  const now = session.now();
  return printDocument(
    sheets.map(({ id, sheet }) => ({
      name: sheet.name,
      setup: sheet.page,
      layout: layoutOf(session, sheet, id),
      cells: (area) => cellBlock(session, sheet, area),
    })),
    {
      file: session.name,
      date: now.toLocaleDateString(LOCALES[language], { day: '2-digit', month: '2-digit', year: 'numeric' }),
      time: now.toLocaleTimeString(LOCALES[language], { hour: '2-digit', minute: '2-digit' }),
    },
  );
}
