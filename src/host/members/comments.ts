/** `workbook.comments`, `worksheet.comments`, their threads of replies. Notes are something else. */
import type { Comment, Remark, Sheet } from '../../spreadsheet/model';
import { parseReference } from '../../spreadsheet/address';
import { isSingle } from '../grid/areas';
import { folded } from '../naming';
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../protocol/errors';
import type { Args } from '../protocol/args';
import { defineType, type Scalar } from '../protocol/registry';
import { WORKBOOK_TARGET } from '../session/events';
import { emailOf, mentionsOf, newRemark, richContentOf, saidIn, type Said } from '../session/remarks';
import type { Session } from '../session/session';
import { resolveAddress } from './addressing';
import { listening } from './listening';
import type { CommentReplySelf, CommentSelf, RangeSelf, Selves } from './selves';
import { aBoolean } from './values';

type ChangeType =
  'CommentEdited' | 'CommentResolved' | 'CommentReopened' | 'ReplyAdded' | 'ReplyDeleted' | 'ReplyEdited';

const CONTENT_TYPES = ['Plain', 'Mention'] as const;

defineType('CommentCollection', {
  collection: {
    of: 'Comment',
    all: commentsOf,
    find: (scope, key, session) => commentsOf(scope, session).find(({ id }) => id === key) ?? null,
  },
  makes: {
    add: [
      'Comment',
      ({ scope }, args, session) => {
        const { sheet, area } = cellOf(scope, args, session);
        const said = saidIn(session, args.raw(1), args.choice(2, CONTENT_TYPES, 'Plain') === 'Mention');
        assertEditable(sheet);
        const { top: row, left: column } = area;
        const stands = (one: { row: number; column: number }): boolean => one.row === row && one.column === column;
        if (sheet.comments?.some(stands)) throw itemAlreadyExists();
        if (sheet.notes.some(stands)) throw invalidOperation('The cell has a note.');
        const comment: Comment = { ...newRemark(session, said), row, column, replies: [] };
        (sheet.comments ??= []).push(comment);
        tell(session, 'commentAdded', sheet, comment, []);
        return { sheet, id: comment.id };
      },
    ],
    getItemByCell: [
      'Comment',
      ({ scope }, args, session) => {
        const { sheet, area } = cellOf(scope, args, session);
        const found = sheet.comments?.find(({ row, column }) => row === area.top && column === area.left);
        if (!found) throw itemNotFound();
        return { sheet, id: found.id };
      },
    ],
    getItemByReplyId: [
      'Comment',
      (collection, args, session) => {
        const wanted = args.string(0);
        const found = commentsOf(collection, session).find((self) =>
          commentOf(self).replies.some(({ id }) => id === wanted),
        );
        if (!found) throw itemNotFound();
        return found;
      },
    ],
  },
  listens: listening<Selves['CommentCollection']>(
    {
      onAdded: ['commentAdded', 'AddedEvent'],
      onChanged: ['commentChanged', 'ChangedEvent'],
      onDeleted: ['commentDeleted', 'DeletedEvent'],
    },
    ({ scope }, session) => (scope ? session.identity.ofSheet(scope) : WORKBOOK_TARGET),
  ),
});

defineType('Comment', {
  scalars: {
    ...remarkScalars<CommentSelf>(commentOf, (self, session) => changed(session, self, 'CommentEdited')),
    resolved: {
      get: (self) => commentOf(self).resolved === true,
      set: (self, value, session) => {
        const comment = commentOf(self);
        const resolved = aBoolean(value);
        assertEditable(self.sheet);
        if (resolved === (comment.resolved === true)) return;
        if (resolved) comment.resolved = true;
        else delete comment.resolved;
        changed(session, self, resolved ? 'CommentResolved' : 'CommentReopened');
      },
    },
  },
  objects: { replies: ['CommentReplyCollection', (self) => self] },
  makes: { getLocation: ['Range', (self) => locationOf(self.sheet, commentOf(self))] },
  does: {
    delete: (self, _args, session) => {
      const comment = commentOf(self);
      const { sheet } = self;
      assertEditable(sheet);
      sheet.comments = sheet.comments?.filter((each) => each !== comment);
      if (sheet.comments?.length === 0) delete sheet.comments;
      tell(session, 'commentDeleted', sheet, comment, comment.replies);
    },
    updateMentions: (self, args, session) => {
      say(commentOf(self), saidIn(session, args.raw(0), true), self.sheet);
      changed(session, self, 'CommentEdited');
    },
  },
  id: { field: 'Id', of: ({ id }) => id },
});

defineType('CommentReplyCollection', {
  collection: {
    of: 'CommentReply',
    all: ({ sheet, id }) => commentOf({ sheet, id }).replies.map((reply) => ({ sheet, id, reply: reply.id })),
    find: ({ sheet, id }, key) => {
      const found = commentOf({ sheet, id }).replies.find((reply) => reply.id === key);
      return found ? { sheet, id, reply: found.id } : null;
    },
  },
  makes: {
    add: [
      'CommentReply',
      (self, args, session) => {
        const said = saidIn(session, args.raw(0), args.choice(1, CONTENT_TYPES, 'Plain') === 'Mention');
        assertEditable(self.sheet);
        const reply = newRemark(session, said);
        commentOf(self).replies.push(reply);
        changed(session, self, 'ReplyAdded', reply);
        return { ...self, reply: reply.id };
      },
    ],
  },
});

defineType('CommentReply', {
  scalars: {
    ...remarkScalars<CommentReplySelf>(replyOf, (self, session) =>
      changed(session, self, 'ReplyEdited', replyOf(self)),
    ),
    resolved: { get: (self) => commentOf(self).resolved === true },
  },
  makes: {
    getLocation: ['Range', (self) => locationOf(self.sheet, commentOf(self))],
    getParentComment: ['Comment', ({ sheet, id }) => ({ sheet, id })],
  },
  does: {
    delete: (self, _args, session) => {
      const reply = replyOf(self);
      assertEditable(self.sheet);
      const comment = commentOf(self);
      comment.replies = comment.replies.filter((each) => each !== reply);
      changed(session, self, 'ReplyDeleted', reply);
    },
    updateMentions: (self, args, session) => {
      say(replyOf(self), saidIn(session, args.raw(0), true), self.sheet);
      changed(session, self, 'ReplyEdited', replyOf(self));
    },
  },
  id: { field: 'Id', of: ({ reply }) => reply },
});

function remarkScalars<Self extends CommentSelf>(
  find: (self: Self) => Remark,
  edited: (self: Self, session: Session) => void,
): Record<string, Scalar<Self>> {
  const author = (self: Self, session: Session) => session.workbook.persons?.find(({ id }) => id === find(self).person);
  return {
    id: { get: (self) => find(self).id },
    authorName: { get: (self, session) => author(self, session)?.name ?? '' },
    authorEmail: {
      get: (self, session) => {
        const person = author(self, session);
        return person ? emailOf(person) : '';
      },
    },
    content: {
      get: (self) => find(self).text,
      set: (self, value, session) => {
        say(find(self), saidIn(session, value, false), self.sheet);
        edited(self, session);
      },
    },
    contentType: { get: (self) => (find(self).mentions ? 'Mention' : 'Plain') },
    creationDate: { get: (self) => find(self).created ?? null },
    mentions: { get: (self, session) => mentionsOf(find(self), session.workbook) },
    richContent: { get: (self) => richContentOf(find(self)) },
  };
}

function say(remark: Remark, { text, mentions }: Said, sheet: Sheet): void {
  assertEditable(sheet);
  remark.text = text;
  if (mentions) remark.mentions = mentions;
  else delete remark.mentions;
}

function commentsOf({ scope }: Selves['CommentCollection'], session: Session): CommentSelf[] {
  const sheets = scope ? [scope] : session.workbook.sheets;
  return sheets.flatMap((sheet) => (sheet.comments ?? []).map(({ id }) => ({ sheet, id })));
}

/** Comments follow their cells, so they are looked up each time. */
function commentOf({ sheet, id }: CommentSelf): Comment {
  const found = sheet.comments?.find((each) => each.id === id);
  if (!found) throw itemNotFound();
  return found;
}

function replyOf(self: CommentReplySelf): Remark {
  const found = commentOf(self).replies.find(({ id }) => id === self.reply);
  if (!found) throw itemNotFound();
  return found;
}

function locationOf(sheet: Sheet, { row, column }: Comment): RangeSelf {
  return { sheet, area: { top: row, left: column, bottom: row, right: column } };
}

/** One cell: a range, or an address, which for the workbook's comments names the sheet. */
function cellOf(scope: Sheet | null, args: Args, session: Session): RangeSelf {
  const at = args.is(0, 'Range') ? args.object(0, 'Range') : addressed(scope, args.string(0), session);
  session.assertAlive(at.sheet);
  if (!isSingle(at.area) || (scope && at.sheet !== scope)) throw invalidArgument();
  return at;
}

function addressed(scope: Sheet | null, address: string, session: Session): RangeSelf {
  const reference = parseReference(address);
  const named = reference && session.workbook.sheets.find(({ name }) => folded(name) === folded(reference.sheet));
  if (reference && named) return { sheet: named, area: reference.area };
  if (reference || !scope) throw invalidArgument();
  return { sheet: scope, area: resolveAddress(scope, address, session) };
}

/** Comments count among the objects of a protected sheet. */
function assertEditable(sheet: Sheet): void {
  if (sheet.protection && sheet.protection.allow?.editObjects !== true) throw accessDenied();
}

function changed(session: Session, self: CommentSelf, changeType: ChangeType, reply?: Remark): void {
  const comment = commentOf(self);
  tell(session, 'commentChanged', self.sheet, comment, reply ? [reply] : comment.replies, { changeType });
}

function tell(
  session: Session,
  kind: 'commentAdded' | 'commentChanged' | 'commentDeleted',
  sheet: Sheet,
  comment: Comment,
  replies: readonly Remark[],
  more: { changeType?: ChangeType } = {},
): void {
  session.isDirty = true;
  const worksheetId = session.identity.ofSheet(sheet);
  session.events.raise(kind, [worksheetId, WORKBOOK_TARGET], {
    commentDetails: [{ commentId: comment.id, replyIds: replies.map(({ id }) => id) }],
    source: 'Local',
    worksheetId,
    ...more,
  });
}
