/** Threaded comments and the persons behind them. */
import { parseArea } from '../address';
import type { Comment, Note, Person, Remark } from '../model';
import { child, childrenOf, flag, numeric, parseXml, type XmlElement } from '../xml';
import { type Parts, readText, type Relationship } from './package';
import { compact } from './read-styles';

export function readPersons(parts: Parts, relationships: readonly Relationship[]): Person[] {
  const target = relationships.find((each) => each.type === 'person')?.target;
  const text = target === undefined ? undefined : readText(parts, target);
  if (text === undefined) return [];
  return childrenOf(parseXml(text, target), 'person').map(({ attributes: { id = '', displayName = '', ...given } }) =>
    compact<Person>({ id, name: displayName, userId: given.userId, provider: given.providerId }),
  );
}

export function readComments(parts: Parts, relationships: readonly Relationship[]): Comment[] {
  const target = relationships.find((each) => each.type === 'threadedComment')?.target;
  const text = target === undefined ? undefined : readText(parts, target);
  if (text === undefined) return [];
  const comments = new Map<string, Comment>();
  for (const element of childrenOf(parseXml(text, target), 'threadedComment')) {
    const { ref, parentId, done } = element.attributes;
    const parent = parentId === undefined ? undefined : comments.get(parentId);
    const at = parseArea(ref ?? '');
    if (parent) parent.replies.push(remarkOf(element));
    else if (at) {
      const comment: Comment = { ...remarkOf(element), row: at.top, column: at.left, replies: [] };
      if (flag(done)) comment.resolved = true;
      comments.set(comment.id, comment);
    }
  }
  return [...comments.values()];
}

function remarkOf(element: XmlElement): Remark {
  const { id = '', personId = '', dT } = element.attributes;
  const mentions = childrenOf(child(element, 'mentions'), 'mention').map(({ attributes }) => ({
    id: attributes.mentionId ?? '',
    person: attributes.mentionpersonId ?? '',
    start: numeric(attributes.startIndex) ?? 0,
    length: numeric(attributes.length) ?? 0,
  }));
  const created = dT === undefined || /Z|[+-]\d\d:/.test(dT) ? dT : `${dT}Z`;
  return compact<Remark>({
    id,
    person: personId,
    created,
    text: child(element, 'text')?.text ?? '',
    mentions: mentions.length > 0 ? mentions : undefined,
  });
}

/** Each comment has a note in its stead for programs that know no threads; the note's author says whose it is. */
export const NOTE_AUTHOR = 'tc=';

export function isOfComment(note: Note, comments: readonly Comment[]): boolean {
  return comments.some(({ id }) => note.author === NOTE_AUTHOR + id);
}
