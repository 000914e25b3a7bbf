/** Why a person's request could not be done; nothing was changed then. */
export type RefusalCode =
  | 'unknown-period'
  | 'unknown-school'
  | 'unknown-lot'
  | 'unknown-sheet'
  | 'unknown-indicator'
  | 'bad-value'
  | 'bad-definition'
  | 'in-use'
  | 'has-figures'
  | 'lot-locked'
  | 'nothing-to-carry'
  | 'already-received'
  | 'nothing-to-receive'
  | 'book-changed'
  | 'not-received'
  | 'period-locked'
  | 'book-problems'
  | 'reason-needed'
  | 'source-needed'
  | 'form-finalised'
  | 'form-not-finalised'
  | 'form-changed'
  | 'cell-locked'
  | 'sheet-password'
  | 'cell-missing'
  | 'has-errors'
  | 'no-next-month'
  | 'nothing-to-undo'
  | 'repair-first'
  | 'workbook-not-empty'
  | 'no-schools'
  | 'unreadable-list'
  | 'not-the-schools-file'
  | 'not-drawn'
  | 'report-outdated'
  | 'already-issued'
  | 'not-issued'
  | 'reports-lost'
  | 'nothing-to-draw'
  | 'sheet-protected'
  | 'no-cell'
  | 'undecided';

export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}
