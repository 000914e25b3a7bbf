/**
 * Which school a name of another program means, as a person said once: rows of `tblThietLap` beside the map of columns.
 * "doiChieu.SMAS.truong" of the school UB-TH03 = "TH Lê Lợii | X1 TH Lê Lợi"; "doiChieu.SMAS.ngoai" = those of no school here.
 */
import type { Setting } from '../../reporting/book/book';
import { ownValue, type SettingChange } from '../settings/settings-rows';
import type { ExportDecisions } from './read-export';

/** Keys of all that is kept of another program: "doiChieu.SMAS.…". */
export const MAP_KEY = 'doiChieu';
const SCHOOL_FIELD = 'truong';
const OUTSIDE_FIELD = 'ngoai';
const BETWEEN = ' | ';

/** Fields of a saved map that are no columns. */
export const NO_COLUMNS: readonly string[] = [SCHOOL_FIELD, OUTSIDE_FIELD];

/** As `ExportDecisions.schools`. */
export function savedSchools(settings: readonly Setting[], name: string): ExportDecisions['schools'] {
  const [ofSchool, outside] = keysOf(name);
  return new Map(
    settings
      .filter(({ key, school }) => (key === ofSchool && school !== undefined) || key === outside)
      .flatMap(({ key, school, value }) =>
        value
          .split(BETWEEN)
          .map((written) => written.trim())
          .filter((written) => written !== '')
          .map((written) => [written, key === outside ? '' : (school ?? '')] as const),
      ),
  );
}

/** What `saveSettings` is to write so that the same is not asked again. A name with the mark that stands between is asked each time. */
export function schoolChanges(
  settings: readonly Setting[],
  name: string,
  schools: ExportDecisions['schools'],
): SettingChange[] {
  const [ofSchool, outside] = keysOf(name);
  const wanted = new Map<string, string[]>();
  for (const [written, code] of schools)
    if (!written.includes(BETWEEN.trim())) wanted.set(code, [...(wanted.get(code) ?? []), written]);
  const before = settings.flatMap(({ key, school }) => (key === ofSchool && school !== undefined ? [school] : []));
  return [...new Set(['', ...before, ...wanted.keys()])].map((code) => {
    const place = code === '' ? { key: outside } : { key: ofSchool, school: code };
    return { ...place, before: ownValue(settings, place), after: wanted.get(code)?.join(BETWEEN) };
  });
}

function keysOf(name: string): [string, string] {
  return [`${MAP_KEY}.${name}.${SCHOOL_FIELD}`, `${MAP_KEY}.${name}.${OUTSIDE_FIELD}`];
}
