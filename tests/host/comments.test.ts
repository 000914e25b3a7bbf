/** Comments with their threads: content, people, events, and what reaches the file. */
import { strFromU8, unzipSync } from 'fflate';
import { installHost, openHostFromBytes, type EmbeddedHost } from '../../src/host/embedded-host';
import { failureCode, freshHost, onSheet, TODAY } from './hosting';

const author = { name: 'Nguyễn Thị Hoa', email: 'hoa@pgd.edu.vn' };

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost(['Một', 'Hai'], { author });
});

function reopen(): void {
  host = openHostFromBytes(host.save(), { author, now: () => TODAY });
  installHost(host);
}

const mention = { email: 'lan@pgd.edu.vn', id: 0, name: 'Lê Lan' };
const rich = { mentions: [mention], richContent: '<at id="0">Lê Lan</at> xem giúp & sửa' };

interface Told {
  address: string;
  content: string;
  resolved: boolean;
  richContent: string;
  contentType: string;
  replies: string[];
}

async function comments(sheetName?: string): Promise<Told[]> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const collection = sheetName === undefined ? workbook.comments : workbook.worksheets.getItem(sheetName).comments;
    collection.load('items/content,items/resolved,items/richContent,items/contentType,items/replies/items/content');
    await context.sync();
    const places = collection.items.map((comment) => comment.getLocation().load('address'));
    await context.sync();
    return collection.items.map(({ content, resolved, richContent, contentType, replies }, at) => ({
      address: places[at].address,
      content,
      resolved,
      richContent,
      contentType,
      replies: replies.items.map((reply) => reply.content),
    }));
  });
}

const plainComment = (address: string, content: string, replies: string[] = [], resolved = false): Told => ({
  address,
  content,
  resolved,
  richContent: content,
  contentType: 'Plain',
  replies,
});

type Work = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;

const rows: [behaviour: string, work: Work, told: Told[]][] = [
  [
    'add: plain text on one cell',
    (sheet) => void sheet.comments.add('B2', 'Kiểm tra'),
    [plainComment('Một!B2', 'Kiểm tra')],
  ],
  [
    'add: through the workbook with the full address, or a range',
    (sheet, { comments }) => {
      comments.add('Hai!A1', 'x');
      comments.add(sheet.getRange('C3'), 'y');
    },
    [plainComment('Một!C3', 'y'), plainComment('Hai!A1', 'x')],
  ],
  [
    'replies, and resolving the thread',
    (sheet) => {
      const comment = sheet.comments.add('A1', 'Số này?');
      comment.replies.add('Đã sửa');
      comment.replies.add('Cảm ơn');
      comment.resolved = true;
    },
    [plainComment('Một!A1', 'Số này?', ['Đã sửa', 'Cảm ơn'], true)],
  ],
  [
    'replies.getItemAt(…).delete; content is set',
    (sheet) => {
      const comment = sheet.comments.add('A1', 'a');
      comment.replies.add('b');
      comment.replies.add('c');
      comment.replies.getItemAt(0).delete();
      comment.replies.getItemAt(0).content = 'd';
      comment.content = 'e';
    },
    [plainComment('Một!A1', 'e', ['d'])],
  ],
  [
    'mentions: shown with "@", kept as rich content',
    (sheet) => void sheet.comments.add('A1', rich, 'Mention'),
    [
      {
        address: 'Một!A1',
        content: '@Lê Lan xem giúp & sửa',
        resolved: false,
        richContent: '<at id="0">Lê Lan</at> xem giúp &amp; sửa',
        contentType: 'Mention',
        replies: [],
      },
    ],
  ],
  [
    'updateMentions, and plain content again',
    (sheet) => {
      sheet.comments.add('A1', 'a').updateMentions(rich);
      sheet.comments.getItemByCell('A1').content = 'thường';
    },
    [plainComment('Một!A1', 'thường')],
  ],
  [
    'delete: with all its replies',
    (sheet) => {
      sheet.comments.add('A1', 'a').replies.add('b');
      sheet.comments.add('A2', 'c');
      sheet.comments.getItemByCell('A1').delete();
    },
    [plainComment('Một!A2', 'c')],
  ],
  [
    'comments follow their cells, and go with them',
    (sheet) => {
      sheet.comments.add('A1', 'a');
      sheet.comments.add('B5', 'b');
      sheet.getRange('1:2').delete('Up');
      sheet.getRange('A:A').insert('Right');
    },
    [plainComment('Một!C3', 'b')],
  ],
  [
    'a copied sheet has comments of its own',
    (sheet, { worksheets }) => {
      sheet.comments.add('A1', 'a');
      sheet.copy('End');
      worksheets.getLast().comments.getItemAt(0).content = 'bản sao';
    },
    [plainComment('Một!A1', 'a'), plainComment("'Một (2)'!A1", 'bản sao')],
  ],
];

it.each(rows)('%s', async (_behaviour, work, told) => {
  await onSheet((sheet, context) => work(sheet, context.workbook));
  expect(await comments()).toEqual(told);
  reopen();
  expect(await comments()).toEqual(told);
});

it('who, when, whom: author, creation date, mentions, also of replies and after reopening', async () => {
  await onSheet((sheet) => void sheet.comments.add('A1', rich, 'Mention').replies.add(rich, 'Mention'));
  reopen();
  const { comment, reply, parent } = await onSheet((sheet) => {
    const comment = sheet.comments.getItemAt(0).load('authorName,authorEmail,creationDate,mentions,id');
    const reply = comment.replies.getItemAt(0).load('authorName,mentions,contentType,resolved,id');
    return { comment, reply, parent: reply.getParentComment().load('id') };
  });
  expect([comment.authorName, comment.authorEmail]).toEqual([author.name, author.email]);
  expect(comment.creationDate.getTime()).toBe(TODAY.getTime());
  expect(JSON.parse(JSON.stringify([comment.mentions, reply.mentions]))).toEqual([[mention], [mention]]);
  expect(parent.id).toBe(comment.id);
  const found = await onSheet((_sheet, { workbook }) => workbook.comments.getItemByReplyId(reply.id).load('id'));
  expect(found.id).toBe(comment.id);
});

it('the file has the thread, its people, and a note for programs that know no threads; real notes stay', async () => {
  host.workbook.sheets[0].notes.push({ row: 4, column: 0, author: 'Cũ', text: 'Ghi chú' });
  await onSheet((sheet) => void sheet.comments.add('A1', 'Luồng').replies.add('Đáp'));
  const parts = unzipSync(host.save());
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const id = host.workbook.sheets[0].comments?.[0].id ?? '?';
  expect(text('xl/threadedComments/threadedComment1.xml')).toContain(`parentId="${id}"`);
  expect(text('xl/persons/person.xml')).toContain('displayName="Nguyễn Thị Hoa"');
  expect(text('xl/comments1.xml')).toContain(`<author>tc=${id}</author>`);
  expect(text('xl/comments1.xml')).toContain('Comment:\n    Luồng\nReply:\n    Đáp');
  reopen();
  expect(host.workbook.sheets[0].notes.map((note) => note.text)).toEqual(['Ghi chú']);
  await onSheet((sheet) => sheet.comments.getItemAt(0).delete());
  const after = unzipSync(host.save());
  expect(Object.keys(after).filter((name) => name.includes('threaded'))).toEqual([]);
  expect(strFromU8(after['xl/comments1.xml'])).not.toContain('tc=');
});

it('events: added, changed in each way, deleted', async () => {
  const told: unknown[] = [];
  await onSheet((sheet, { workbook }) => {
    sheet.comments.onAdded.add(async ({ commentDetails }) => void told.push(['added', commentDetails.length]));
    workbook.comments.onChanged.add(
      async ({ changeType, commentDetails: [{ replyIds }] }) => void told.push([changeType, replyIds.length]),
    );
    sheet.comments.onDeleted.add(async ({ source }) => void told.push(['deleted', source]));
  });
  await onSheet((sheet) => {
    const comment = sheet.comments.add('A1', 'a');
    comment.content = 'b';
    const reply = comment.replies.add('c');
    reply.content = 'd';
    comment.resolved = true;
    comment.resolved = false;
    reply.delete();
    comment.delete();
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(told).toEqual([
    ['added', 1],
    ['CommentEdited', 0],
    ['ReplyAdded', 1],
    ['ReplyEdited', 1],
    ['CommentResolved', 1],
    ['CommentReopened', 1],
    ['ReplyDeleted', 1],
    ['deleted', 'Local'],
  ]);
});

it.each<[behaviour: string, work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown, code: string]>([
  ['add: InvalidArgument for more than one cell', (sheet) => sheet.comments.add('A1:B1', 'x'), 'InvalidArgument'],
  [
    'add: the workbook wants the sheet in the address',
    (_sheet, { comments }) => comments.add('A1', 'x'),
    'InvalidArgument',
  ],
  [
    'getItemByCell: an error when there is no comment',
    (sheet) => sheet.comments.getItemByCell('A1').load('id'),
    'ItemNotFound',
  ],
  ['getItem: an error for an unknown id', (sheet) => sheet.comments.getItem('x').load('id'), 'ItemNotFound'],
  [
    'a protected sheet takes no comments',
    (sheet) => {
      sheet.protection.protect();
      sheet.comments.add('A1', 'x');
    },
    'AccessDenied',
  ],
])('%s', async (_behaviour, work, code) => {
  const run = async (context: Excel.RequestContext): Promise<void> => {
    work(context.workbook.worksheets.getFirst(), context.workbook);
    await context.sync();
  };
  expect(await failureCode(run)).toBe(code);
});
