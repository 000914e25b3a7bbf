/** School names as people write them, and which school of the registry is meant: exact, folded, else ask a person. */
import { foldText, normalizeText } from '../figures/text';
import { LEVELS, levelInfo, type Level } from '../levels/level';
import type { School } from './school';

export interface SchoolMatch {
  /**
   * `exact`: written as in the registry. `folded`: the same but for case, marks, spaces and ways to write the level.
   * `unsure`: a person must choose among `candidates`. `none`: nothing near.
   */
  kind: 'exact' | 'folded' | 'unsure' | 'none';
  /** Set for `exact` and `folded`. */
  school?: School;
  /** Best first. */
  candidates: School[];
}

/**
 * What makes two written names the same school: levels and bare name, folded. "Trường Tiểu học và THCS Điền Công" and
 * "TH&THCS ĐIỀN CÔNG" share the key "TH+THCS dien cong"; without a level the key is the bare name.
 */
export function schoolNameKey(name: string): { key: string; levels?: Level[] } {
  const { bare, levels } = splitName(name);
  return levels ? { key: keyOf(bare, levels), levels } : { key: bare };
}

/** The level is part of the name: Phương Đông is both a mầm non and a secondary school. */
export function matchSchool(name: string, schools: readonly School[]): SchoolMatch {
  const written = normalizeText(name).replace(/\s+/g, ' ');
  const exact = schools.filter((school) => knownAs(school).written.includes(written));
  const [only] = exact;
  if (only && exact.length === 1) return { kind: 'exact', school: only, candidates: [only] };

  const { key, levels } = schoolNameKey(name);
  const folded = levels ? schools.filter((school) => knownAs(school).key === key) : [];
  const [one] = folded;
  if (one && folded.length === 1) return { kind: 'folded', school: one, candidates: [one] };

  const candidates = folded.length > 0 ? folded : nearest(splitName(name), schools);
  return { kind: candidates.length > 0 ? 'unsure' : 'none', candidates };
}

/** "Trường TH Lê Lợi": the name in sentences and on the form, whichever way the registry writes it. */
export function displayName(school: Pick<School, 'name' | 'levels' | 'independentNursery'>): string {
  const name = normalizeText(school.name).replace(/\s+/g, ' ');
  if (/^(trường|trung tâm|tt ?gd|cơ sở|nhóm trẻ|nhóm lớp|lớp mẫu giáo)/iu.test(name)) return name;
  if (school.independentNursery) return `Cơ sở GDMN độc lập ${name}`;
  if (splitName(name).levels) return `Trường ${name}`;
  const prefix = school.levels.map((level) => levelInfo(level).prefix).join('&');
  return school.levels.includes('GDTX') ? `${prefix} ${name}` : `Trường ${prefix} ${name}`;
}

/**
 * Ways to write a level, folded, longest first where one begins another. A name is read from its start as long as it
 * says levels, joined by "&", "-", "," or "và".
 */
const LEVEL_WORDS: readonly (readonly [RegExp, readonly Level[]])[] = [
  [/^(?:trung tam|tt) ?(?:gdnn|giao duc nghe nghiep)(?: giao duc thuong xuyen| gdtx)?(?= |$)/, ['GDTX']],
  [/^(?:trung tam|tt) ?(?:gdtx|giao duc thuong xuyen)(?= |$)/, ['GDTX']],
  [/^(?:gdtx|giao duc thuong xuyen)(?= |$)/, ['GDTX']],
  [
    /^(?:co so|nhom tre|nhom lop|lop) ?(?:gdmn|giao duc mam non|mam non|mau giao|mn)?(?: doc lap| tu thuc)(?= |$)/,
    ['MN'],
  ],
  [/^(?:gdmn|mam non|mau giao|mn|mg)(?= |$)/, ['MN']],
  [/^(?:thpt|trung hoc pho thong|cap 3)(?= |$)/, ['THPT']],
  [/^(?:thcs|trung hoc co so|cap 2)(?= |$)/, ['THCS']],
  [/^(?:th|tieu hoc|cap 1)(?= |$)/, ['TH']],
];

function splitName(name: string): { bare: string; levels?: Level[] } {
  let rest = foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^truong(?: |$)/, '');
  const found = new Set<Level>();
  for (;;) {
    const unjoined = found.size > 0 ? rest.replace(/^va (?=\S)/, '') : rest;
    const word = LEVEL_WORDS.find(([pattern]) => pattern.test(unjoined));
    if (!word) break;
    word[1].forEach((level) => found.add(level));
    rest = unjoined.replace(word[0], '').trim();
  }
  return found.size > 0 ? { bare: rest, levels: LEVELS.filter((level) => found.has(level)) } : { bare: rest };
}

function keyOf(bare: string, levels: readonly Level[]): string {
  return `${levels.join('+')} ${bare}`.trim();
}

interface KnownName {
  /** As in the registry and as on the form. */
  written: readonly string[];
  bare: string;
  levels: readonly Level[];
  key: string;
}

/** Worked out once per school: each file that comes in is held against the whole registry. */
const knownNames = new WeakMap<School, KnownName>();

function knownAs(school: School): KnownName {
  let known = knownNames.get(school);
  if (!known) {
    const { bare, levels = school.levels } = splitName(school.name);
    const written = [normalizeText(school.name), displayName(school)];
    known = { written, bare, levels, key: keyOf(bare, levels) };
    knownNames.set(school, known);
  }
  return known;
}

/** At most five: same bare name first, then within two letters, and only of the written level if it says one of ours. */
function nearest(written: { bare: string; levels?: Level[] }, schools: readonly School[]): School[] {
  if (written.bare === '') return [];
  return schools
    .map((school) => {
      const { bare, levels } = knownAs(school);
      const sameLevel = !written.levels || keyOf('', written.levels) === keyOf('', levels);
      return { school, distance: editDistance(written.bare, bare), sameLevel };
    })
    .filter(({ distance, sameLevel }) => distance <= (sameLevel ? Math.min(2, written.bare.length / 4) : 0))
    .sort((a, b) => Number(b.sameLevel) - Number(a.sameLevel) || a.distance - b.distance)
    .slice(0, 5)
    .map(({ school }) => school);
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
