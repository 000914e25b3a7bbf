/** Threaded comments → their part, the persons, and the notes that older programs show in their stead. */
import { cellAddress } from '../address';
import type { Comment, Note, Person, Remark, Sheet } from '../model';
import { attributes, escapeXml } from '../xml';
import { type PackageWriter } from './package-writer';
import { NOTE_AUTHOR } from './read-comments';
import { same } from './same';
import { XML } from './write-attachments';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATIONS = 'http://schemas.microsoft.com/office/2017/10/relationships/';

export function writeComments(sheet: Sheet, part: string, out: PackageWriter, before: Sheet | undefined): void {
  const comments = sheet.comments ?? [];
  if (same(comments, before?.comments ?? [])) return;
  const old = out.targets(part, 'threadedComment')[0]?.part;
  if (comments.length === 0) {
    if (old !== undefined) out.unrelate(part, old);
    return;
  }
  const name = old ?? out.freeName('xl/threadedComments/threadedComment#.xml');
  const inner = [...comments].sort(byPlace).flatMap((comment) => {
    const ref = cellAddress(comment.row, comment.column);
    const replies = comment.replies.map((reply) => remarkXml(reply, { ref, parentId: comment.id }));
    return [remarkXml(comment, { ref, done: comment.resolved ? true : undefined }), ...replies];
  });
  out.set(
    name,
    `${XML}<ThreadedComments xmlns="${NAMESPACE}">${inner.join('')}</ThreadedComments>`,
    'application/vnd.ms-excel.threadedcomments+xml',
  );
  out.relate(part, `${RELATIONS}threadedComment`, name);
}

interface Place {
  ref: string;
  parentId?: string;
  done?: boolean;
}

function remarkXml({ id, person, created, text, mentions = [] }: Remark, place: Place): string {
  const head = attributes({
    ref: place.ref,
    dT: created?.replace(/Z$/, '').replace(/(\.\d\d)\d+$/, '$1'),
    personId: person,
    id,
    parentId: place.parentId,
    done: place.done,
  });
  const named = mentions.map(
    (each) =>
      `<mention${attributes({ mentionpersonId: each.person, mentionId: each.id, startIndex: each.start, length: each.length })}/>`,
  );
  const inside = named.length > 0 ? `<mentions>${named.join('')}</mentions>` : '';
  return `<threadedComment${head}><text>${escapeXml(text).replaceAll('&#10;', '\n')}</text>${inside}</threadedComment>`;
}

export function writePersons(
  now: readonly Person[],
  before: readonly Person[],
  main: string,
  out: PackageWriter,
): void {
  if (now.length === 0 || same(now, before)) return;
  const part = out.targets(main, 'person')[0]?.part ?? 'xl/persons/person.xml';
  const inner = now.map(
    ({ id, name, userId, provider }) =>
      `<person${attributes({ displayName: name, id, userId: userId ?? name, providerId: provider ?? 'None' })}/>`,
  );
  out.set(
    part,
    `${XML}<personList xmlns="${NAMESPACE}">${inner.join('')}</personList>`,
    'application/vnd.ms-excel.person+xml',
  );
  out.relate(main, `${RELATIONS}person`, part);
}

/** What a program that knows no threads shows. */
export function notesOfComments(comments: readonly Comment[]): Note[] {
  return comments.map(({ id, row, column, text, replies }) => ({
    row,
    column,
    author: NOTE_AUTHOR + id,
    text: [
      '[Threaded comment]',
      '',
      'Your version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924',
      '',
      'Comment:',
      `    ${text}`,
      ...replies.flatMap((reply) => ['Reply:', `    ${reply.text}`]),
    ].join('\n'),
  }));
}

function byPlace(a: Comment, b: Comment): number {
  return a.row - b.row || a.column - b.column;
}
