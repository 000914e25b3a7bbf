/** The registry of schools (danh mục trường): what is wrong with it, and which schools report in a period. */
import { foldText } from '../figures/text';
import { LEVELS, type Level } from '../levels/level';
import { periodEnd } from '../periods/calendar';
import { isRealDay } from '../periods/days';
import type { Period } from '../periods/period';
import { schoolNameKey } from './names';
import type { School } from './school';

export interface RegistryProblem {
  kind:
    | 'no-code'
    | 'no-name'
    | 'no-level'
    | 'bad-date'
    | 'date-order'
    | 'same-code'
    | 'same-name'
    | 'unknown-former'
    | 'bad-email';
  /** Index in the list that was checked. */
  index: number;
  code: string;
  /** Vietnamese: which school, what is wrong, what to do. */
  message: string;
}

/** Problems in the order of the list. A school may stand twice under one code (renamed) when the dates do not overlap. */
export function checkRegistry(schools: readonly School[]): RegistryProblem[] {
  const codes = new Set(schools.map((school) => school.code));
  // Looked up, not compared pair by pair: a Sở has 3,000 schools.
  const byCode = new Map<string, School[]>();
  const byName = new Map<string, School[]>();
  return schools.flatMap((school, index) => {
    const problem = (kind: RegistryProblem['kind'], message: string): RegistryProblem => ({
      kind,
      index,
      code: school.code,
      message: `Danh mục trường, dòng ${index + 1} (${school.code || 'chưa có mã'} - ${school.name || 'chưa có tên'}): ${message}`,
    });
    const name = nameIdentity(school);
    const overlapping = (others: School[] = []) => others.filter((other) => overlap(school, other));
    const sameCode = overlapping(byCode.get(school.code));
    const sameName = name === undefined ? [] : overlapping(byName.get(name));
    byCode.set(school.code, [...(byCode.get(school.code) ?? []), school]);
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), school]);
    const problems: RegistryProblem[] = [];
    if (!/^[^\s_;,]+$/.test(school.code))
      problems.push(problem('no-code', 'mã trường còn trống hoặc có dấu cách, "_", ";", ","; hãy ghi mã liền nhau.'));
    if (school.name.trim() === '') problems.push(problem('no-name', 'chưa có tên trường.'));
    if (school.levels.length === 0)
      problems.push(
        problem('no-level', `chưa có cấp học; ghi bằng ${LEVELS.join(', ')}, nhiều cấp thì cách nhau bằng ";".`),
      );
    for (const date of [school.validFrom, school.validTo])
      if (date !== undefined && !isRealDay(date))
        problems.push(problem('bad-date', `ngày "${date}" không có thật; ghi ngày/tháng/năm.`));
    if (school.validFrom && school.validTo && school.validFrom > school.validTo)
      problems.push(problem('date-order', `"Từ ngày" (${school.validFrom}) sau "Đến ngày" (${school.validTo}).`));
    if (school.code !== '' && sameCode.length > 0)
      problems.push(
        problem('same-code', 'mã trường trùng với một dòng ở trên trong cùng thời gian; mỗi trường một mã.'),
      );
    const twin = sameName.find((other) => other.code !== school.code && inOnePlace(school, other));
    if (twin)
      problems.push(
        problem(
          'same-name',
          `trùng tên và cấp học với trường mã ${twin.code} trong cùng thời gian; hãy bỏ một dòng, hoặc ghi rõ tên hay xã/phường.`,
        ),
      );
    for (const former of school.formerCodes ?? [])
      if (!codes.has(former))
        problems.push(problem('unknown-former', `trường trước đó "${former}" không có trong danh mục.`));
    if (school.email && !/^\S+@\S+\.\S+$/.test(school.email))
      problems.push(problem('bad-email', `email "${school.email}" không đúng dạng.`));
    return problems;
  });
}

/** Schools that report for a period, in registry order: those that exist on its last day. A merged school is its successor's. */
export function activeSchools(schools: readonly School[], period: Period): School[] {
  const day = periodEnd(period);
  return schools.filter((school) => (school.validFrom ?? '') <= day && day <= (school.validTo ?? '9999'));
}

/** "TH;THCS", also with "," "&" "+" "-" "/" or "và" between, in full words too; `undefined` when any part is no level. */
export function parseLevels(text: string): Level[] | undefined {
  const parts = foldText(text)
    .split(/\s*(?:[;,&+/\n-]|\bva\b)\s*/)
    .filter((part) => part !== '');
  const found = parts
    .map((part) => schoolNameKey(part))
    .map(({ key, levels }) => (levels && key === levels.join('+') ? levels : undefined));
  if (found.length === 0 || found.some((levels) => !levels)) return undefined;
  return LEVELS.filter((level) => found.some((levels) => levels?.includes(level)));
}

/** Whether both exist on some day. */
export function overlap(a: School, b: School): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}

/** Two communes may each have a "TH Lê Lợi"; where one is not written, they may be the same. */
export function inOnePlace(a: Pick<School, 'commune'>, b: Pick<School, 'commune'>): boolean {
  const [one, other] = [foldText(a.commune), foldText(b.commune)];
  return one === other || one === '' || other === '';
}

/** Schools of one name and the same levels have the same; `undefined` when the name says nothing but levels. */
export function nameIdentity(school: School): string | undefined {
  const { key, levels } = schoolNameKey(school.name);
  const bare = (levels ? key.slice(levels.join('+').length) : key).trim();
  return bare === '' ? undefined : `${bare}\u0000${(levels ?? school.levels).join('+')}`;
}
