/** A row of Danh mục trường as a person types it: texts, read the way the sheet's own cells are. Pure. */
import { SCHOOLS } from '../../sheets/office/registry-table';
import { REGISTRY_FIELDS, type RegistryField } from '../../sheets/office/registry-columns';
import type { School } from '../../reporting/schools/school';
import { formatDate } from '../../reporting/wording/dates';

export type { RegistryField };

/** Levels as "TH;THCS", dates as "01/9/2021", several former schools apart by ";". */
export type SchoolDraft = Record<RegistryField, string>;

/** What Loại hình can be, as it stands in the book. */
export const SCHOOL_KINDS: readonly string[] = SCHOOLS.columns[REGISTRY_FIELDS.indexOf('kind')].choices ?? [];

export function draftOf(school?: School): SchoolDraft {
  const cells = school ? SCHOOLS.toCells(school) : [];
  const texts = REGISTRY_FIELDS.map((field, at) => {
    if (field === 'validFrom' || field === 'validTo') return [field, formatDate(school?.[field] ?? '')];
    return [field, String(cells[at] ?? (field === 'kind' ? SCHOOL_KINDS[0] : ''))];
  });
  return Object.fromEntries(texts) as SchoolDraft;
}

/** `school` is there only when nothing is wrong with a single field; what it is beside others `registryAfter` says. */
export function schoolOf(draft: SchoolDraft): { school?: School; problems: Partial<Record<RegistryField, string>> } {
  const cells = REGISTRY_FIELDS.map((field) => {
    const text = draft[field].trim();
    return text === '' ? null : text;
  });
  const { row, faults } = SCHOOLS.fromCells(cells);
  const problems: Partial<Record<RegistryField, string>> = {};
  for (const { header, message } of faults) {
    const field = REGISTRY_FIELDS[SCHOOLS.headers.indexOf(header)];
    problems[field ?? 'name'] ??= message;
  }
  return row && faults.length === 0 ? { school: row, problems } : { problems };
}
