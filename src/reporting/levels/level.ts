/** Levels of schooling (cấp học), their grades, and the words each uses for classes and pupils. */

export const LEVELS = ['MN', 'TH', 'THCS', 'THPT', 'GDTX'] as const;
export type Level = (typeof LEVELS)[number];

export interface Grade {
  /** As in cell names: NT1…NT3, MG3, MG4, MG5, 1…12. */
  code: string;
  /** On the form and in tables: "Nhóm trẻ 3-12 tháng", "Lớp 1". */
  label: string;
}

export interface LevelInfo {
  code: Level;
  /** "Mầm non", "Tiểu học", "THCS"… */
  label: string;
  /** Short prefix of school names: "MN", "TH", "THCS", "THPT", "TTGDTX". */
  prefix: string;
  grades: readonly Grade[];
  /** Unit word in sentences: "trẻ", "học sinh", "học viên". */
  pupil: string;
  /** Column heading for classes: "Nhóm/lớp" or "Lớp". */
  classes: string;
}

const classesOf = (from: number, to: number): Grade[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ code: String(from + i), label: `Lớp ${from + i}` }));

const INFO: Record<Level, LevelInfo> = {
  MN: {
    code: 'MN',
    label: 'Mầm non',
    prefix: 'MN',
    grades: [
      { code: 'NT1', label: 'Nhóm trẻ 3-12 tháng' },
      { code: 'NT2', label: 'Nhóm trẻ 13-24 tháng' },
      { code: 'NT3', label: 'Nhóm trẻ 25-36 tháng' },
      { code: 'MG3', label: 'Mẫu giáo 3-4 tuổi' },
      { code: 'MG4', label: 'Mẫu giáo 4-5 tuổi' },
      { code: 'MG5', label: 'Mẫu giáo 5-6 tuổi' },
    ],
    pupil: 'trẻ',
    classes: 'Nhóm/lớp',
  },
  TH: { code: 'TH', label: 'Tiểu học', prefix: 'TH', grades: classesOf(1, 5), pupil: 'học sinh', classes: 'Lớp' },
  THCS: { code: 'THCS', label: 'THCS', prefix: 'THCS', grades: classesOf(6, 9), pupil: 'học sinh', classes: 'Lớp' },
  THPT: { code: 'THPT', label: 'THPT', prefix: 'THPT', grades: classesOf(10, 12), pupil: 'học sinh', classes: 'Lớp' },
  GDTX: { code: 'GDTX', label: 'GDTX', prefix: 'TTGDTX', grades: classesOf(10, 12), pupil: 'học viên', classes: 'Lớp' },
};

export function levelInfo(level: Level): LevelInfo {
  return INFO[level];
}

export function isLevel(text: string): text is Level {
  return (LEVELS as readonly string[]).includes(text);
}
