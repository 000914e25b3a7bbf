/** Failures of the package reader, in the names of intake. */
import { PackageError, type PackageErrorCode } from '../spreadsheet/failure';
import { MAX_FILE_BYTES, WORKBOOK_LIMITS } from './limits';
import type { ReasonCode } from './outcome';

const REASON_OF: Record<PackageErrorCode, ReasonCode> = {
  'not-a-zip': 'not-a-workbook',
  truncated: 'truncated',
  corrupt: 'truncated',
  'encrypted-office': 'password-protected',
  'encrypted-zip': 'password-protected',
  'ole-workbook': 'not-a-workbook',
  'too-large': 'too-large',
  'too-many-parts': 'too-large',
  'too-many-cells': 'too-large',
  'forged-size': 'forged-size',
  'bad-part-name': 'hostile-zip',
  'duplicate-part': 'hostile-zip',
  'bad-xml': 'unreadable-xml',
  'no-workbook': 'not-a-workbook',
  'missing-part': 'unreadable-xml',
};

const DETAIL_OF: Partial<Record<PackageErrorCode, string>> = {
  'too-large': `${megabytes(MAX_FILE_BYTES)}, hay ${megabytes(WORKBOOK_LIMITS.inflatedBytes)} khi giải nén (${megabytes(WORKBOOK_LIMITS.partBytes)} mỗi trang)`,
  'too-many-parts': `${WORKBOOK_LIMITS.parts} thành phần bên trong`,
  'too-many-cells': `${WORKBOOK_LIMITS.cells} ô`,
  'bad-part-name': 'đường dẫn lạ',
  'duplicate-part': 'hai thành phần trùng tên',
};

/** Never throws: an error we have no name for is a file we could not read. */
export function packageReason(error: unknown): { reason: ReasonCode; detail?: string } {
  if (error instanceof PackageError) return { reason: REASON_OF[error.code], detail: DETAIL_OF[error.code] };
  return { reason: 'unreadable-file', detail: error instanceof Error ? error.message : String(error) };
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}
