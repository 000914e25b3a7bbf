/** Whether the figures are those that the school finalised (chốt). */
import type { MonthlyReport } from '../reporting/figures/figure';
import type { School } from '../reporting/schools/school';
import { verifyStamp } from '../reporting/stamp/stamp';
import type { ServiceContent } from '../sheets/school/service-sheet';
import type { IntakeExpectations } from './expectations';
import type { StampState } from './outcome';

/**
 * `wrong-token`: the file carries a token that is not the school's (another school's is told earlier, as wrong school).
 * A school for which the office keeps no token is checked under the token in the file: shows changes, not origin.
 */
export async function readStamp(
  service: ServiceContent | undefined,
  school: School,
  report: MonthlyReport,
  expectations: IntakeExpectations,
): Promise<{ state: StampState; at?: string }> {
  if (!service) return { state: 'none' };
  const own = expectations.tokens.get(school.code);
  const { stamp, token } = service;
  const at = stamp && { at: stamp.at };
  if (own !== undefined && token !== '' && token !== own) return { state: 'wrong-token', ...at };
  if (service.brokenStamp) return { state: 'stamp-mismatch' };
  if (!stamp) return { state: 'none' };
  if (stamp.period !== report.period) return { state: 'stamp-mismatch', ...at };
  const verdict = await verifyStamp(own ?? token, stamp, report.figures);
  return { state: verdict === 'ok' ? 'valid' : 'stamp-mismatch', ...at };
}
