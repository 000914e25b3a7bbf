/** Archives of files, opened to the files inside; whatever cannot be opened comes out as a named result. */
import { type Archive, openArchive } from '../spreadsheet/zip';
import { MAX_ARCHIVE_BYTES, MAX_ARCHIVE_DEPTH, MAX_ARCHIVE_INFLATED_BYTES, MAX_FILE_BYTES, MAX_FILES } from './limits';
import { type IntakeResult, type ReasonCode, setAside } from './outcome';
import { packageReason } from './package-reason';
import { type FileKind, sniffKind } from './sniff';

/** A file as sent. */
export interface SentFile {
  path: string;
  bytes: Uint8Array;
  /** It could not even be taken from the disk or the drop; `bytes` is empty then. */
  unread?: { reason: 'unreadable-file' | 'too-large'; detail: string };
}

/** A single file that is not an archive, and what it is. */
export interface SniffedFile extends SentFile {
  format: FileKind;
}

/** Shared over a batch, so that many archives cannot do together what one may not. */
export interface UnpackBudget {
  files: number;
  inflatedBytes: number;
  /** Files the archives opened so far turned out to hold, less the archives themselves: for showing progress. */
  found: number;
}

export function newBudget(): UnpackBudget {
  return { files: MAX_FILES, inflatedBytes: MAX_ARCHIVE_INFLATED_BYTES, found: 0 };
}

/**
 * The file itself, or the files inside it down to `MAX_ARCHIVE_DEPTH` archives, one at a time so that only one is in
 * memory. Never throws. Paths inside are "lô.zip › thư mục/tên.xlsx", cleaned of "..", drive letters and control
 * characters: they are shown, never written to.
 */
export function* unpack(file: SentFile, budget: UnpackBudget, depth = 0): Generator<SniffedFile | IntakeResult> {
  const { path, bytes, unread } = file;
  if (unread) {
    yield setAside(path, 'refused', unread.reason, { detail: unread.detail });
    return;
  }
  if (--budget.files < 0) {
    yield setAside(path, 'refused', 'too-many-files', { detail: String(MAX_FILES) });
    return;
  }
  const format = sniffKind(path, bytes);
  if (format !== 'zip') {
    yield { ...file, format };
    return;
  }
  if (depth >= MAX_ARCHIVE_DEPTH) {
    yield setAside(path, 'refused', 'nested-zip-too-deep', { detail: String(MAX_ARCHIVE_DEPTH) });
    return;
  }
  budget.files++;
  let archive: Archive;
  try {
    archive = openArchive(bytes, {
      compressedBytes: MAX_ARCHIVE_BYTES,
      inflatedBytes: budget.inflatedBytes,
      partBytes: MAX_ARCHIVE_BYTES,
      parts: MAX_FILES,
    });
  } catch (error) {
    yield failedEntry(path, error);
    return;
  }
  const names = archive.names();
  if (names.length === 0) yield setAside(path, 'refused', 'empty-archive');
  else budget.found += names.length - 1;
  for (const name of names) yield* unpackEntry(archive, name, path, budget, depth);
}

function* unpackEntry(
  archive: Archive,
  name: string,
  path: string,
  budget: UnpackBudget,
  depth: number,
): Generator<SniffedFile | IntakeResult> {
  const shown = `${path} › ${cleanName(name)}`;
  let bytes: Uint8Array;
  try {
    bytes = archive.read(name) ?? new Uint8Array();
  } catch (error) {
    budget.files--;
    yield failedEntry(shown, error);
    return;
  }
  budget.inflatedBytes -= bytes.length;
  yield* unpack({ path: shown, bytes }, budget, depth + 1);
}

function failedEntry(path: string, error: unknown): IntakeResult {
  const { reason, detail } = packageReason(error);
  const kept: ReasonCode = reason === 'not-a-workbook' ? 'truncated' : reason;
  return setAside(path, 'refused', kept, { detail: detail ?? `${MAX_FILE_BYTES / 1024 / 1024} MB` });
}

/** "../../etc/a.xlsx" → "etc/a.xlsx"; "C:\\b.xlsx" → "b.xlsx". NFC, as macOS zips decomposed names. */
export function cleanName(name: string): string {
  const parts = name
    .normalize('NFC')
    .split(/[\\/]/)
    .map((part) =>
      [...part]
        .filter((character) => character >= ' ' && character !== '\u007f')
        .join('')
        .trim(),
    )
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part));
  return parts.join('/').slice(0, 255) || '(không tên)';
}
