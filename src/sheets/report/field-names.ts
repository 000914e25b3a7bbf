/** Names of the texts of the printed report; see `fields.ts`. */
export type FieldName = string;

/** Texts of ours that stand for no figure and no line: headings of tables, the nation's name. */
export const FIXED: FieldName = '';
/** A paragraph of the staff's own that was kept; and the rows it goes on to. */
export const ADDED: FieldName = '+';
export const ADDED_ON: FieldName = '+&';

export const HEADER_PARTS = [
  'parentBody',
  'issuingBody',
  'number',
  'placeAndDate',
  'kind',
  'subject',
  'basis',
] as const;

/** Column of a table inside the report that only counts its rows. */
export const RUNNING_NUMBER = 'number';

export function headerField(part: (typeof HEADER_PARTS)[number]): FieldName {
  return `head:${part}`;
}

export function signatureField(part: 'line' | 'to', index: number): FieldName;
export function signatureField(part: 'name'): FieldName;
export function signatureField(part: string, index?: number): FieldName {
  return index === undefined ? `sign:${part}` : `sign:${part}:${index}`;
}

export function noteField(number: number): FieldName {
  return `note:${number}`;
}

export function tableCellField(block: FieldName, row: number, column: string): FieldName {
  return `${block}:${row}:${column}`;
}

/** For comparing: what people do not see, no-break spaces and runs of white, does not count as a change. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}
