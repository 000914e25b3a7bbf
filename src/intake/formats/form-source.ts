/** A workbook as intake looks at it, whatever the format: cells and names, and fonts where the format tells them. */
import type { FormCells } from '../../sheets/school/read';

export interface FormSource extends FormCells {
  lookAt(sheet: string, row: number, column: number): CellLook;
}

/** What a value alone does not tell; fields absent where the format does not say. */
export interface CellLook {
  /** Font of the text: legacy Vietnamese encodings are known by it. */
  font?: string;
  /** A pair typed "10/10" has become a number that shows as a date. */
  date?: boolean;
  /** "91%" typed into a cell is 0.91 that shows as a percent. */
  percent?: boolean;
}

/** The file cannot be read; `reason` is one of intake's own. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly reason: 'password-protected' | 'truncated' | 'not-a-workbook' | 'too-large' | 'unreadable-file',
    readonly detail?: string,
  ) {
    super(detail ?? reason);
  }
}
