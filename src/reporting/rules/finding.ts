/** What a rule found. Severities: lỗi blocks finalising; cảnh báo asks for a reason; lưu ý is only shown. */
export type Severity = 'error' | 'warning' | 'note';

export const SEVERITY_LABEL: Record<Severity, string> = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' };

export interface Finding {
  /** Code of the rule, e.g. "nu-khong-qua-hoc-sinh". */
  rule: string;
  severity: Severity;
  /** Figure keys involved; the first is the one to go to and mend. May be a total: "TH_tong_hocSinh". */
  keys: readonly string[];
  /** What stands there, as found: may be raw text that is not a figure. `null`: blank. */
  value: string | number | boolean | null;
  /** Vietnamese: where, what stands there, what was expected and how to mend it, with the figures. */
  message: string;
  /** A mend to offer, never done silently: set `key` to `value`; `also`: and this one ("31/39" typed in one cell of a pair). */
  proposal?: { key: string; value: number | string | boolean; also?: { key: string; value: number } };
  /** The school's Giải trình for it, when given. */
  explanation?: string;
}

/**
 * The figures whose Giải trình can be a finding's. The balance of movements looks at the pupils too, but is explained at the
 * movements: why classes are large says nothing of who came and went.
 */
export function explainingKeys({ keys }: Pick<Finding, 'keys'>): readonly string[] {
  const isBalance = keys.some((key) => key.endsWith('_chuyenDen')) && keys.some((key) => key.endsWith('_hocSinh'));
  return isBalance ? keys.filter((key) => !key.endsWith('_hocSinh')) : keys;
}
