/** Files that hold no figures we can read, by what they are. */
import { MAX_FILE_BYTES } from './limits';
import { type IntakeResult, type ReasonCode, setAside } from './outcome';
import type { FileKind } from './sniff';
import type { SniffedFile } from './unpack';

const ENDS: Partial<Record<FileKind, ['refused' | 'ignored', ReasonCode]>> = {
  encrypted: ['refused', 'password-protected'],
  truncated: ['refused', 'truncated'],
  word: ['refused', 'word-file'],
  slides: ['refused', 'slides-file'],
  pdf: ['refused', 'pdf'],
  photo: ['refused', 'photo'],
  rar: ['refused', 'rar'],
  '7z': ['refused', '7z'],
  empty: ['refused', 'empty-file'],
  unknown: ['refused', 'not-a-workbook'],
  'lock-file': ['ignored', 'office-lock-file'],
  'system-file': ['ignored', 'system-file'],
};

/** `undefined` for a workbook of any format, which is worth reading. */
export function setAsideByFormat(file: SniffedFile): IntakeResult | undefined {
  const end = ENDS[file.format];
  if (end) return setAside(file.path, ...end);
  if (file.bytes.length <= MAX_FILE_BYTES) return undefined;
  return setAside(file.path, 'refused', 'too-large', { detail: `${MAX_FILE_BYTES / 1024 / 1024} MB` });
}
