/** Which school carries on one that was merged or closed, so that months before and after are compared like for like. */
import type { Period } from '../periods/period';
import { activeSchools } from './registry';
import type { School } from './school';

/**
 * Code → code of the school that stands for it in `later`: schools that reported in `earlier`, no longer do, and are named by
 * exactly one school as where it came from ("Trường trước đó"). A school that was split has no single successor: its figures
 * cannot be shared out, so it is simply gone.
 */
export function successors(schools: readonly School[], earlier: Period, later: Period): Map<string, string> {
  const found = new Map<string, string>();
  if (!schools.some(({ formerCodes }) => formerCodes)) return found;
  const now = activeSchools(schools, later);
  const reporting = new Set(now.map(({ code }) => code));
  const heirs = new Map<string, Set<string>>();
  for (const { code, formerCodes = [] } of schools)
    for (const former of formerCodes)
      if (former !== code) heirs.set(former, (heirs.get(former) ?? new Set()).add(code));
  for (const { code } of activeSchools(schools, earlier)) {
    const heir = reporting.has(code) ? undefined : heirOf(code, heirs, reporting);
    if (heir !== undefined) found.set(code, heir);
  }
  return found;
}

/** Merged into one that was merged itself: the way is followed to the end. */
function heirOf(code: string, heirs: ReadonlyMap<string, ReadonlySet<string>>, reporting: ReadonlySet<string>) {
  const passed = new Set<string>();
  for (let at = code; !passed.has(at);) {
    passed.add(at);
    const [next, ...others] = heirs.get(at) ?? [];
    if (next === undefined || others.length > 0) return undefined;
    if (reporting.has(next)) return next;
    at = next;
  }
  return undefined;
}
