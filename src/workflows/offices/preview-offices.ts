/** Tổng hợp nhiều đơn vị, the first half: other offices' books read, for a person to look at and decide; nothing is written. */
import type { OfficeBook } from '../../reporting/book/book';
import { FIXED_TABLES } from '../../sheets/office/tables';
import { openBook, type OpenBook } from '../../workbook/open-book';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { periodOfBook } from '../period-of-book';
import type { OfficesChoices } from './clashes';
import { type OfficesPlan, type OfficesRequest, planOffices } from './plan';
import { readBooks, type ReadBooksRequest } from './read-books';
import type { OfficeFile } from './sent-book';

export interface OfficesPreview {
  request: OfficesRequest;
  files: OfficeFile[];
  /** This book as it was when the others were read. */
  ours: { book: OfficeBook; standing: ReadonlySet<string> };
  syncs: SyncCount;
}

export type PreviewOfficesRequest = ReadBooksRequest & { period: string; earlier: boolean };

/** Fixed syncs: 2. @throws the signal's reason when aborted; Refused unknown-period */
export async function previewOffices(request: PreviewOfficesRequest): Promise<OfficesPreview> {
  const { open, syncs } = await withWorkbook(async (session) => ({
    open: await openBook(session),
    syncs: session.count,
  }));
  const period = periodOfBook(open.book, request.period);
  const files = await readBooks(request);
  return { request: { period, earlier: request.earlier }, files, ours: oursOf(open), syncs };
}

/** What would be done by the decisions so far. */
export function planOf({ ours, files, request }: OfficesPreview, choices: OfficesChoices): OfficesPlan {
  return planOffices(ours, files, request, choices);
}

export function oursOf({ book, tables }: OpenBook): OfficesPreview['ours'] {
  const rows = tables.get(FIXED_TABLES.catalogue.table)?.rows ?? [];
  return { book, standing: new Set(rows.map(([code]) => String(code ?? '').trim())) };
}
