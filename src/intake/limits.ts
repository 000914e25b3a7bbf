/**
 * Caps on what strangers send. A filled school workbook is 20–80 KB, inflates to under 2 MB and has some 3,000 cells,
 * so every cap stands far above honest use and far below what would stop the office's computer.
 */
import type { Limits } from '../spreadsheet/zip';

const MB = 1024 * 1024;

/** One file as it lies on the disk. A form with pasted photographs stays below 20 MB; Zalo and mail cap near 25. */
export const MAX_FILE_BYTES = 25 * MB;

/** A .zip of files: a Sở with 3,000 schools at 80 KB, once over. */
export const MAX_ARCHIVE_BYTES = 500 * MB;

/** What an archive of files may unpack to, all its entries together. */
export const MAX_ARCHIVE_INFLATED_BYTES = 1000 * MB;

/** Files in one batch, entries of archives included: 3,000 schools sending everything twice. */
export const MAX_FILES = 6_000;

/** A zip in a zip happens (a school zips, the commune zips again); a third layer does not. */
export const MAX_ARCHIVE_DEPTH = 2;

/** Caps of one workbook package; sheets of a form are below 100 KB of XML, pictures aside. */
export const WORKBOOK_LIMITS: Limits = {
  compressedBytes: MAX_FILE_BYTES,
  inflatedBytes: 120 * MB,
  partBytes: 60 * MB,
  parts: 2_000,
  cells: 500_000,
};

/** Defined names: a form of two levels has about 300; foreign books drag thousands of dead ones along. */
export const MAX_NAMES = 20_000;

/** Rows read of a sheet of an old format: SheetJS would expand "1,048,576 equal rows" of an .ods into memory. */
export const MAX_FOREIGN_ROWS = 5_000;

/** Characters of a .csv looked at; the form is about 10,000. */
export const MAX_TEXT_BYTES = 5 * MB;

/** A worker busy longer than this with one file is stopped; the slowest honest file takes about a second. */
export const MAX_FILE_MILLISECONDS = 30_000;

/** Free text of one cell: what Excel itself holds. */
export const MAX_TEXT_LENGTH = 32_767;
