/** What a file is, told by its bytes first and by its name only where bytes cannot tell. */
import { type Archive, openArchive } from '../spreadsheet/zip';
import { PackageError } from '../spreadsheet/failure';
import { MAX_ARCHIVE_BYTES } from './limits';

export type FileKind =
  | 'xlsx'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'csv'
  | 'html'
  | 'xml-spreadsheet'
  | 'zip'
  | 'encrypted'
  | 'truncated'
  | 'word'
  | 'slides'
  | 'pdf'
  | 'photo'
  | 'rar'
  | '7z'
  | 'lock-file'
  | 'system-file'
  | 'empty'
  | 'unknown';

/**
 * Never throws. `xlsx` covers .xlsx, .xlsm and .xltx; `html` and `xml-spreadsheet` are tables some programs save as ".xls".
 * @param path name with any folders; only its last part is looked at
 */
export function sniffKind(path: string, bytes: Uint8Array): FileKind {
  const name =
    path
      .split(/[\\/›]/)
      .at(-1)
      ?.trim() ?? '';
  if (name.startsWith('~$') || name.startsWith('.~lock.')) return 'lock-file';
  if (isSystemFile(path, name)) return 'system-file';
  if (bytes.length === 0) return 'empty';
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1].toLowerCase() ?? '';
  for (const [kind, at, signature] of SIGNATURES) if (startsWith(bytes, signature, at)) return kind;
  if (startsWith(bytes, [0x50, 0x4b])) return kindOfZip(bytes);
  if (startsWith(bytes, COMPOUND_FILE)) return kindOfCompoundFile(bytes);
  if (isRawBiff(bytes)) return 'xls';
  const head = latin1.decode(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  return kindOfText(head, bytes, extension);
}

const latin1 = new TextDecoder('latin1');
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const text = (ascii: string) => [...ascii].map((character) => character.charCodeAt(0));

const SIGNATURES: readonly [FileKind, number, readonly number[]][] = [
  ['rar', 0, [...text('Rar!'), 0x1a, 0x07]],
  ['7z', 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['photo', 0, [0xff, 0xd8, 0xff]],
  ['photo', 0, [0x89, ...text('PNG')]],
  ['photo', 0, text('GIF8')],
  ['photo', 0, [...text('II'), 0x2a, 0x00]],
  ['photo', 0, [...text('MM'), 0x00, 0x2a]],
  ['photo', 8, text('WEBP')],
  ['photo', 4, text('ftyp')],
  ['word', 0, text('{\\rtf')],
];

/** What Windows and macOS leave in folders and archives. */
function isSystemFile(path: string, name: string): boolean {
  return (
    /(^|[\\/›]\s*)__MACOSX[\\/]/.test(path) ||
    name.startsWith('._') ||
    ['.ds_store', 'thumbs.db', 'desktop.ini'].includes(name.toLowerCase())
  );
}

function kindOfZip(bytes: Uint8Array): FileKind {
  let archive: Archive;
  try {
    archive = openArchive(bytes, { compressedBytes: MAX_ARCHIVE_BYTES, parts: 0xffff });
  } catch (error) {
    // A directory that repeats a name is still a zip: opening it again under its own caps names that failure.
    if (error instanceof PackageError && error.code !== 'truncated' && error.code !== 'corrupt') return 'zip';
    return 'truncated';
  }
  if (archive.has('EncryptedPackage')) return 'encrypted';
  if (archive.has('xl/workbook.bin')) return 'xlsb';
  const has = (prefix: string) => archive.names().some((name) => name.startsWith(prefix));
  if (archive.has('[Content_Types].xml')) {
    if (has('word/')) return 'word';
    if (has('ppt/')) return 'slides';
    return 'xlsx';
  }
  if (archive.has('content.xml') && (archive.has('mimetype') || archive.has('META-INF/manifest.xml'))) {
    return kindOfOpenDocument(archive);
  }
  return 'zip';
}

function kindOfOpenDocument(archive: Archive): FileKind {
  try {
    const read = (name: string) => latin1.decode(archive.read(name) ?? new Uint8Array());
    if (read('META-INF/manifest.xml').includes('encryption-data')) return 'encrypted';
    const type = read('mimetype');
    if (type.includes('opendocument.text')) return 'word';
    if (type.includes('opendocument.presentation')) return 'slides';
    return 'ods';
  } catch {
    return 'truncated';
  }
}

function kindOfCompoundFile(bytes: Uint8Array): FileKind {
  const whole = latin1.decode(bytes);
  const holds = (stream: string) => whole.includes([...stream].join('\0'));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('WordDocument')) return 'word';
  if (holds('PowerPoint Document')) return 'slides';
  if (holds('Workbook') || holds('Book')) return 'xls';
  return bytes.length < 1536 ? 'truncated' : 'unknown';
}

/** Excel 2–4 wrote its records without a container: BOF of version 0, 2, 3 or 4 and a length below 17. */
function isRawBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1]) && bytes[2] <= 16 && bytes[3] === 0 && bytes.length > 16;
}

function kindOfText(head: string, bytes: Uint8Array, extension: string): FileKind {
  const wide = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
  const plain = wide ? new TextDecoder(wide).decode(bytes.subarray(0, 4096)) : head;
  const start = plain.replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<meta|<body|<table|<style)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) {
    if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-spreadsheet';
    return start.includes('<html') ? 'html' : 'unknown';
  }
  const binary = [...plain].some((character) => character < ' ' && !'\t\r\n\f'.includes(character));
  if (binary) return ['xls', 'xlsx', 'xlsb', 'ods', 'zip'].includes(extension) ? 'unknown' : byName(extension);
  if (['csv', 'tsv', 'txt'].includes(extension)) return 'csv';
  const rows = plain.split(/\r?\n|\r/).filter((line) => /[,;\t]/.test(line));
  return ['xls', 'xlsx', ''].includes(extension) && rows.length >= 2 ? 'csv' : 'unknown';
}

/** For formats without a signature we know, e.g. a camera's raw picture. */
function byName(extension: string): FileKind {
  if (['heic', 'heif', 'jpg', 'jpeg', 'png', 'bmp', 'tif', 'tiff'].includes(extension)) return 'photo';
  if (['doc', 'docx'].includes(extension)) return 'word';
  return 'unknown';
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}
