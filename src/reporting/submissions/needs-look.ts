/** Which reports an officer must look into before approving, and why (chỉ trường cần xem). */
import type { Finding } from '../rules/finding';
import { isReceived } from './states';
import type { Standing } from './standing';

/**
 * `error`, `warning`: of the rules, without a reason of the school. `explained`: a warning with a reason, which the office
 * accepts by approving. `differs`: the signed copy says otherwise. A report that was not finalised is none: most schools
 * have no add-in to do it with.
 */
export type LookReason = 'error' | 'warning' | 'explained' | 'differs';

/** Reasons with how many there are of each; empty for a school that needs no look. An approved report has had its look. */
export function reasonsToLook(standing: Standing, findings: readonly Finding[]): Map<LookReason, number> {
  const reasons = new Map<LookReason, number>();
  const count = (reason: LookReason): void => void reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const { state, submission } = standing;
  if (state === 'submitted') {
    for (const { severity, explanation } of findings) {
      if (severity === 'error') count('error');
      else if (severity === 'warning') count(explanation ? 'explained' : 'warning');
    }
  }
  if (isReceived(state) && submission?.signedCopy === 'differs') count('differs');
  return reasons;
}
