import { foldText } from '../reporting/figures/text';
import type { Period } from '../reporting/periods/period';
import type { School } from '../reporting/schools/school';

/** "TH-Le-Loi_2021-11.xlsx": plain letters, so that Zalo, mail and USB sticks leave it alone. */
export function schoolFileName(school: Pick<School, 'name' | 'code'>, period: Pick<Period, 'id'>): string {
  const words = school.name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const named = foldText(words[0] ?? '') === 'truong' ? words.slice(1) : words;
  const name = named.join('-') || school.code;
  return `${name}_${period.id.replace('..', '-')}.xlsx`;
}

/** File names unlike each other: a second school of the same name gets its code. */
export function uniqueName(name: string, code: string, taken: Set<string>): string {
  const own = taken.has(name.toLowerCase()) ? name.replace('_', `-${code}_`) : name;
  taken.add(own.toLowerCase());
  return own;
}
