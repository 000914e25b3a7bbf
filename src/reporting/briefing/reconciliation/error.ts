/** Figures of the report disagree: it must not be drawn. The Vietnamese message says which figure and which values. */
export class ReconciliationError extends Error {
  override name = 'ReconciliationError';

  constructor(
    /** "TH.hocSinh", "hop.2", "PL1 Cộng TH, hocSinh". */
    readonly figure: string,
    message: string,
  ) {
    super(message);
  }
}
