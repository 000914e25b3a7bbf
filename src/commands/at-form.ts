/** What commands on a school's form have in common: opening it, and going to the first cell that needs a look. */
import type { FormSession } from '../workflows/school/form-session';
import { openForm } from '../workflows/school/open-form';
import type { FormFinding } from '../workflows/school/school-form';
import type { CommandOutcome } from '../workflows/command-outcome';
import type { Language } from './language';
import { COMMAND_WORDS } from './words';

/** Opens the form, works on it and lets it go; says so when the open workbook is none. */
export async function atForm(
  language: Language,
  work: (session: FormSession) => Promise<CommandOutcome>,
): Promise<CommandOutcome> {
  const words = COMMAND_WORDS[language];
  const opened = await openForm();
  if (opened.kind === 'unusable') return { tone: 'failed', title: words.unusable, lines: [opened.message] };
  if (opened.kind !== 'school') return { tone: 'failed', title: words.otherBook, lines: [words.otherBookDetail] };
  try {
    return await work(opened.session);
  } finally {
    await opened.session.close();
  }
}

/** Selects the cell of the first finding that has one. @returns what to say of it */
export async function goToFirst(
  session: Pick<FormSession, 'goTo'>,
  findings: readonly FormFinding[],
  language: Language,
): Promise<string[]> {
  const words = COMMAND_WORDS[language];
  const first = findings.find(({ place }) => place) ?? findings[0];
  if (!first?.place) return [...(first ? [first.message] : []), words.seeAll];
  await session.goTo(first.place);
  return [words.wentTo(`${first.place.sheet}!${first.place.address}`), first.message, words.seeAll];
}
