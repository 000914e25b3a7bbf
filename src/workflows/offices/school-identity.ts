/** What makes a school of another book one of ours, and how it is told. Pure. */
import { foldText } from '../../reporting/figures/text';
import { LEVELS, type Level } from '../../reporting/levels/level';
import { displayName } from '../../reporting/schools/names';
import { inOnePlace, nameIdentity, overlap } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';

/** The same for one name however it is written, levels included. */
export function identityOf(school: School): string {
  let identity = identities.get(school);
  if (identity === undefined) identities.set(school, (identity = nameIdentity(school) ?? foldText(school.name)));
  return identity;
}

/** Worked out once per row: thousands are held against thousands. */
const identities = new WeakMap<School, string>();

/** Rows of one code together, in order. */
export function byCode(schools: readonly School[]): School[][] {
  const groups = new Map<string, School[]>();
  for (const school of schools) groups.set(school.code, [...(groups.get(school.code) ?? []), school]);
  return [...groups.values()];
}

/** Where a registry says no commune, the office's own place. */
export function withPlace(school: School, place: string): School {
  return school.commune.trim() === '' ? { ...school, commune: place } : school;
}

/** Levels that only theirs has. */
export function lackingLevels(ours: School, theirs: School): Level[] {
  return LEVELS.filter((level) => theirs.levels.includes(level) && !ours.levels.includes(level));
}

/** One of the same name in the same place at the same time, under whatever code. */
export function twinOf(school: School, namesakes: readonly School[]): School | undefined {
  if (school.commune.trim() === '') return undefined;
  return namesakes.find((row) => row.commune.trim() !== '' && inOnePlace(row, school) && overlap(row, school));
}

/** "Trường TH Lê Lợi (TH01, Phường Bắc Sơn)". */
export function told(school: School): string {
  return `${displayName(school)} (${[school.code, school.commune.trim()].filter((text) => text !== '').join(', ')})`;
}

/** The same school, of which something else is said. */
export function differs(ours: School, theirs: School): boolean {
  const said = ({ commune, ownership, validFrom, validTo, levels }: School) =>
    JSON.stringify([foldText(commune), ownership, validFrom, validTo, levels]);
  return said(ours) !== said(theirs);
}

/** "TH01-BACSON", "TH01-BACSON2": a code has no blanks and none of "_;,". */
export function codeWithPlace(code: string, place: string, isTaken: (code: string) => boolean): string {
  const bare = foldText(place).replace(/^(?:phuong|xa|dac khu|thi tran)\s+(?=\S)/, '');
  const short = bare.replace(/[^a-z0-9]+/g, '').toUpperCase().slice(0, 16) || 'DV'; // prettier-ignore
  for (let number = 1; ; number++) {
    const free = `${code}-${short}${number === 1 ? '' : number}`;
    if (!isTaken(free)) return free;
  }
}
