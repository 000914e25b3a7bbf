/** Bytes of a known format → the cells and names intake works on. */
import type { FileKind } from '../sniff';
import { readForeign } from './foreign';
import { type FormSource, UnreadableFile } from './form-source';
import { readThin } from './thin';

/** @throws PackageError, UnreadableFile */
export async function openForm(bytes: Uint8Array, format: FileKind): Promise<FormSource> {
  switch (format) {
    case 'xlsx':
      return readThin(bytes);
    case 'xls':
    case 'xlsb':
    case 'ods':
    case 'csv':
    case 'html':
    case 'xml-spreadsheet':
      return readForeign(bytes, format);
    default:
      throw new UnreadableFile('not-a-workbook');
  }
}
