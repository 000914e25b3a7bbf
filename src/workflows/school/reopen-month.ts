/** Bỏ chốt: the figures may change again; the month stays among the past ones until it is finalised anew. */
import { Refused } from '../refusals';
import { clearStamp, passwordOr } from './finalise-month';
import type { FormSession } from './form-session';
import type { SchoolForm } from './school-form';

/**
 * @param now local time, "YYYY-MM-DDTHH:MM"
 * @throws Refused `reason-needed`, `form-not-finalised`, `sheet-password`
 */
export async function reopenMonth(session: FormSession, reason: string, now: string): Promise<SchoolForm> {
  if (reason.trim() === '')
    throw new Refused('reason-needed', 'Hãy ghi lý do bỏ chốt; lý do được lưu trong sổ để Phòng xem khi cần.');
  const fresh = await session.refresh();
  if ('kind' in fresh) throw new Refused('repair-first', fresh.message);
  if (fresh.stamp === 'none')
    throw new Refused('form-not-finalised', 'Số liệu kỳ này chưa chốt nên không cần bỏ chốt.');
  try {
    await clearStamp(session, { at: now, reason: reason.normalize('NFC').trim() });
  } catch (error) {
    throw passwordOr(error, session);
  }
  return session.form;
}
