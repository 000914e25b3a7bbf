/** Which grade a class of another program's list belongs to, by its name. What does not say it plainly is asked, not guessed. */
import { foldText, normalizeText } from '../figures/text';
import { LEVELS, levelInfo, type Level } from '../levels/level';

export interface ClassGrade {
  level: Level;
  /** As in cell names: NT1…NT3, MG3…MG5, 1…12. */
  grade: string;
}

/**
 * "1A1", "Lớp 5B", "Khối 6", "10A2", "5-6 tuổi A", "MG lớn 2", "Mẫu giáo nhỡ B", "Lá 1", "Nhà trẻ 25-36 tháng".
 * @param levels of the school: 10 to 12 are THPT, or GDTX where the school has only that
 * @returns `undefined`: the name says no grade of these levels
 */
export function gradeOfClass(name: string, levels: readonly Level[]): ClassGrade | undefined {
  const found = kindergarten(name) ?? numbered(name, levels);
  return found && levels.includes(found.level) ? found : undefined;
}

const SOUTHERN: ReadonlyMap<string, string> = new Map([
  ['mầm', 'MG3'],
  ['chồi', 'MG4'],
  ['lá', 'MG5'],
]);

function kindergarten(name: string): ClassGrade | undefined {
  const text = foldText(name);
  const of = (grade: string): ClassGrade => ({ level: 'MN', grade });
  const range = /(\d{1,2})\s*(?:-|–|den)\s*(\d{1,2})/.exec(text);
  if (/\bthang\b/.test(text) || (range && /^(?:nha tre|nhom tre|nt)\b/.test(text))) {
    // Groups are named by the months they go up to: 3–12, 13–24 (12–24), 25–36 (24–36).
    const upTo = range ? Number(range[2]) : NaN;
    return upTo === 12 ? of('NT1') : upTo === 24 ? of('NT2') : upTo === 36 ? of('NT3') : undefined;
  }
  const isAge = /\btuoi\b/.test(text) || (range !== null && Number(range[2]) === Number(range[1]) + 1);
  if (isAge) {
    const age = Number(range?.[1] ?? /(\d)\s*tuoi/.exec(text)?.[1]);
    return age >= 3 && age <= 5 ? of(`MG${age}`) : undefined;
  }
  // "nhỡ" and "nhỏ", "lá" and "la" are one word without their marks, and mean different things.
  const written = normalizeText(name).toLocaleLowerCase('vi');
  // What the South calls its three years; "mầm non" is the level.
  const southern = SOUTHERN.get(/^(?:lớp\s+)?(mầm(?!\s+non)|chồi|lá)(?!\p{L})/u.exec(written)?.[1] ?? '');
  if (southern !== undefined) return of(southern);
  if (!/^(?:lop )?(?:mg|mau giao)\b|^lop (?:be|nho|lon)\b/.test(text)) return undefined;
  if (/(^|[^\p{L}])bé([^\p{L}]|$)/u.test(written)) return of('MG3');
  if (/(^|[^\p{L}])nhỡ([^\p{L}]|$)/u.test(written)) return of('MG4');
  if (/(^|[^\p{L}])lớn([^\p{L}]|$)/u.test(written)) return of('MG5');
  return undefined;
}

/** The number a class begins with, not one that goes on ("1A1" is of grade 1, "12" of grade 12, "101" of none). */
function numbered(name: string, levels: readonly Level[]): ClassGrade | undefined {
  // "1+2", "1, 2": a class of several grades is of none.
  const match = /^(?:lop|khoi|khoi lop)?\s*(\d{1,2})(?!\d)(?!\s*[+&,]\s*\d)/.exec(foldText(name));
  const grade = match?.[1].replace(/^0/, '');
  if (grade === undefined) return undefined;
  const has = (level: Level): boolean => levelInfo(level).grades.some(({ code }) => code === grade);
  const level = LEVELS.find((one) => levels.includes(one) && has(one));
  return level && { level, grade };
}
