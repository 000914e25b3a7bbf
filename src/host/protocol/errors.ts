/** The errors of the Excel JavaScript API, under Excel's own codes and in Excel's own words. */

export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'Conflict'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'NotImplemented'
  | 'OperationCellsExceedLimit'
  | 'RangeExceedsLimit'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

/** An action failed; the batch stops here and what ran before stays done. */
export class ExcelError extends Error {
  constructor(
    readonly code: ErrorCode | (string & {}),
    message: string,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

export function accessDenied(): ExcelError {
  return new ExcelError('AccessDenied', "You can't perform the requested operation.");
}

export function apiNotFound(member: string): ExcelError {
  return new ExcelError(
    'ApiNotFound',
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${member})`,
  );
}

export function invalidArgument(detail = ''): ExcelError {
  return new ExcelError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format.${detail && ` ${detail}`}`,
  );
}

export function shapeMismatch(): ExcelError {
  return new ExcelError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function invalidOperation(detail: string): ExcelError {
  return new ExcelError('InvalidOperation', `The operation attempted is invalid on the object. ${detail}`);
}

export function itemNotFound(): ExcelError {
  return new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): ExcelError {
  return new ExcelError('ItemAlreadyExists', 'The resource being created already exists.');
}

export function insertDeleteConflict(): ExcelError {
  return new ExcelError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.');
}

export function mergedRangeConflict(): ExcelError {
  return new ExcelError(
    'MergedRangeConflict',
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  );
}

export function notImplemented(detail: string): ExcelError {
  return new ExcelError('NotImplemented', `The requested feature isn't implemented. (${detail})`);
}
