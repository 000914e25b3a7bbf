/** What the form of a school says is to be done, as one change to the registry; or what is still missing. */
import { parseDate } from '../../../reporting/figures/dates';
import type { School } from '../../../reporting/schools/school';
import type { RegistryChange } from '../../../workflows/settings/registry-changes';
import { draftOf, type RegistryField, type SchoolDraft, schoolOf } from '../../../workflows/settings/school-draft';

export const DEEDS = ['correct', 'rename', 'close', 'merge'] as const;
export type Deed = 'add' | (typeof DEEDS)[number];

export interface FormState {
  deed: Deed;
  draft: SchoolDraft;
  /** The day from which it holds, or the last day; as typed. */
  day: string;
  /** Merged together with the one that was opened. */
  others: readonly School[];
  /** The school of the registry that goes on; absent: they become a new one. */
  goesOn?: School;
}

export function firstState(seen: School | undefined): FormState {
  return { deed: seen ? 'correct' : 'add', draft: draftOf(seen), day: '', others: [] };
}

/** Another deed begins with what the book has: a school that is merged becomes one that has no name yet. */
export function withDeed(state: FormState, deed: Deed, seen: School | undefined): FormState {
  const draft = deed === 'merge' ? { ...draftOf(), commune: seen?.commune ?? '' } : draftOf(seen);
  return { ...state, deed, draft, others: [] };
}

export function fieldsOf({ deed, goesOn }: FormState): readonly RegistryField[] {
  if (deed === 'close' || (deed === 'merge' && goesOn)) return [];
  if (deed === 'rename') return ['name', 'levels', 'commune', 'kind', 'email'];
  if (deed === 'merge') return ['code', 'name', 'levels', 'commune', 'kind', 'email'];
  return ['code', 'name', 'levels', 'commune', 'kind', 'email', 'validFrom', 'validTo', 'formerCode'];
}

export interface Asked {
  change?: RegistryChange;
  problems: Partial<Record<RegistryField, string>>;
  dayProblem: boolean;
}

export function askedFor(state: FormState, seen: School | undefined): Asked {
  const { deed, draft, others, goesOn } = state;
  const isTyped = fieldsOf(state).length > 0;
  const { school, problems } = isTyped ? schoolOf(draft) : { school: goesOn ?? seen, problems: {} };
  const day = isoOf(state.day);
  const needsDay = deed === 'rename' || deed === 'close' || deed === 'merge';
  const dayProblem = needsDay && state.day.trim() !== '' && day === undefined;
  const asked = { problems, dayProblem };
  if (!school || (needsDay && day === undefined)) return asked;
  if (deed === 'add') return { ...asked, change: { kind: 'add', school } };
  if (!seen) return asked;
  if (deed === 'correct') return { ...asked, change: { kind: 'correct', seen, school } };
  if (day === undefined) return asked;
  if (deed === 'rename') return { ...asked, change: { kind: 'rename', seen, from: day, school } };
  if (deed === 'close') return { ...asked, change: { kind: 'close', seen, lastDay: day } };
  return { ...asked, change: { kind: 'merge', seen: [seen, ...others], from: day, into: school, isNew: !goesOn } };
}

function isoOf(text: string): string | undefined {
  const reading = text.trim() === '' ? undefined : parseDate(text.trim());
  return reading && 'value' in reading ? String(reading.value) : undefined;
}
