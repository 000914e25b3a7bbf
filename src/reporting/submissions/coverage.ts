/** Coverage of a period: who was expected, who is in. */
export interface Coverage {
  expected: number;
  /** Submitted, approved or locked (entered on behalf counts; carried does not). */
  received: number;
  onTime: number;
  late: number;
  returned: number;
  /** School codes in registry order: expected and neither received nor returned (carried ones are missing too). */
  missing: readonly string[];
}
