/** Comments and replies as the API gives and takes them: text, persons, mentions. */
import type { Person, Remark, Sheet, Workbook } from '../../spreadsheet/model';
import { invalidArgument } from '../protocol/errors';
import { asRecord } from '../protocol/args';
import { freshGuid } from './guid';
import type { Session } from './session';

/** What may be said: plain text, or rich content with the people it mentions. */
export type Said = Pick<Remark, 'text' | 'mentions'>;

export function newRemark(session: Session, said: Said): Remark {
  const { workbook, author } = session;
  const person = personOf(workbook, author.name, author.email);
  return { id: freshGuid(remarkIds(workbook)), person: person.id, created: session.now().toISOString(), ...said };
}

function* remarkIds(workbook: Workbook): Iterable<string> {
  for (const { comments = [] } of workbook.sheets)
    for (const { id, replies } of comments) {
      yield id;
      for (const reply of replies) yield reply.id;
    }
}

/** The copies of a sheet's comments are comments of their own. */
export function renumberComments(workbook: Workbook, copy: Sheet): void {
  for (const comment of copy.comments ?? [])
    for (const remark of [comment, ...comment.replies]) remark.id = freshGuid(remarkIds(workbook));
}

export function personOf(workbook: Workbook, name: string, email?: string): Person {
  const persons = (workbook.persons ??= []);
  const known = persons.find((each) => each.name === name && emailOf(each) === (email ?? ''));
  if (known) return known;
  const person: Person = { id: freshGuid(persons.map(({ id }) => id)), name, userId: email ?? name, provider: 'None' };
  persons.push(person);
  return person;
}

/** Providers write "S::someone@school.edu.vn::<id>"; others the address, or only a name. */
export function emailOf({ userId = '' }: Person): string {
  return /[^\s:]+@[^\s:]+/.exec(userId)?.[0] ?? '';
}

/** @throws InvalidArgument for no text, or rich content that mentions someone who is not in the list */
export function saidIn(session: Session, content: unknown, isRich: boolean): Said {
  if (!isRich) {
    if (typeof content !== 'string' || content === '') throw invalidArgument();
    return { text: content };
  }
  const { richContent, mentions = [] } = asRecord(content);
  if (typeof richContent !== 'string' || richContent === '' || !Array.isArray(mentions)) throw invalidArgument();
  const people = (mentions as unknown[]).map(asRecord);
  const found: NonNullable<Remark['mentions']> = [];
  let text = '';
  let at = 0;
  for (const match of richContent.matchAll(/<at id="(\d+)">([\s\S]*?)<\/at>/g)) {
    text += plain(richContent.slice(at, match.index));
    at = match.index + match[0].length;
    const who = people.find(({ id }) => String(id) === match[1]);
    if (typeof who?.['name'] !== 'string') throw invalidArgument();
    const email = typeof who['email'] === 'string' ? who['email'] : undefined;
    const shown = `@${plain(match[2])}`;
    const id = freshGuid(found.map((each) => each.id));
    found.push({
      id,
      person: personOf(session.workbook, who['name'], email).id,
      start: text.length,
      length: shown.length,
    });
    text += shown;
  }
  text += plain(richContent.slice(at));
  return found.length > 0 ? { text, mentions: found } : { text };
}

export function richContentOf({ text, mentions = [] }: Remark): string {
  let rich = '';
  let at = 0;
  mentions.forEach(({ start, length }, index) => {
    rich += escaped(text.slice(at, start));
    rich += `<at id="${index}">${escaped(text.slice(start, start + length).replace(/^@/, ''))}</at>`;
    at = start + length;
  });
  return rich + escaped(text.slice(at));
}

export function mentionsOf(
  { mentions = [] }: Remark,
  workbook: Workbook,
): { id: number; name: string; email: string }[] {
  return mentions.map(({ person }, id) => {
    const who = workbook.persons?.find((each) => each.id === person);
    return { id, name: who?.name ?? '', email: who ? emailOf(who) : '' };
  });
}

function plain(rich: string): string {
  return rich.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
