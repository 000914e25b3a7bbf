/**
 * The JSON documents of the command line: their schemas, and how results are told in them. Printed by `--schema`.
 * Totals, coverage and sentences are told as the domain keeps them; severities are told in Vietnamese.
 */
import { z } from 'zod';

const pair = z.object({ k: z.number(), n: z.number() });
const amount = z.union([z.number(), pair, z.null()]);

export const coverage = z.record(
  z.string().describe('ALL hoặc mã cấp học: MN, TH, THCS, THPT, GDTX'),
  z.object({
    expected: z.int(),
    received: z.int(),
    onTime: z.int(),
    late: z.int(),
    returned: z.int(),
    missing: z.array(z.string()).describe('Mã các trường chưa nộp'),
  }),
);

export const finding = z.object({
  rule: z.string(),
  severity: z.enum(['lỗi', 'cảnh báo', 'lưu ý']),
  cell: z.string().nullable().describe('Ví dụ: Nhập liệu!D9'),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  message: z.string(),
  explanation: z.string().optional(),
  proposal: z.object({ key: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) }).optional(),
});

export const repair = z.object({
  code: z.string(),
  message: z.string(),
  cell: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
});

const readFile = z.object({
  path: z.string(),
  school: z.string().nullable(),
  outcome: z.enum(['accepted', 'repaired', 'refused', 'ignored']),
  reason: z.string().describe('Mã lý do, ví dụ: accepted, password-protected, other-period'),
  message: z.string(),
  repairs: z.array(repair),
  findings: z.array(finding),
});

const syncs = z.object({ fixed: z.int(), payload: z.int() });
const problem = z.object({
  code: z.string(),
  severity: z.enum(['lỗi', 'cảnh báo', 'lưu ý']),
  sheet: z.string(),
  cell: z.string().nullable(),
  message: z.string(),
});

export const receiveDocument = z.object({
  period: z.string(),
  lot: z.string().nullable().describe('Lô vừa ghi; null khi không có gì được nhận'),
  files: z.array(readFile),
  coverage,
  problems: z.array(problem),
  syncs,
});

export const checkDocument = z.object({
  files: z.array(readFile.extend({ period: z.string().nullable() })),
});

export const reviewDocument = z.object({
  period: z.string(),
  action: z.enum(['return', 'approve', 'lock', 'unlock']),
  changed: z.array(z.string()),
  refused: z.array(z.object({ school: z.string(), code: z.string(), message: z.string() })),
  coverage,
  syncs,
});

export const enterDocument = z.object({
  period: z.string(),
  school: z.string(),
  lot: z.string(),
  findings: z.array(finding),
  coverage,
  syncs,
});

export const carryDocument = enterDocument.omit({ findings: true });
export const undoDocument = z.object({ lot: z.string(), schools: z.array(z.string()), syncs });
export const newBookDocument = z.object({ book: z.string(), schools: z.int(), problems: z.array(problem) });
export const nextYearDocument = z.object({ book: z.string(), schoolYear: z.string(), syncs });
export const receiveBooksDocument = z.object({
  period: z.string(),
  lots: z.array(z.object({ lot: z.string(), office: z.string(), path: z.string(), reports: z.int() })),
  newSchools: z.int(),
  aside: z.array(z.object({ path: z.string(), reason: z.string(), message: z.string() })),
  undecided: z.array(z.object({ kind: z.string(), code: z.string(), ours: z.string(), theirs: z.string() })),
});
export const templatesDocument = z.object({
  period: z.string(),
  folder: z.string(),
  files: z.array(z.object({ school: z.string(), name: z.string() })),
  syncs,
});
export const sampleDocument = z.object({ folder: z.string(), files: z.array(z.string()) });

const handEdit = z.object({
  kind: z.enum(['changed', 'added', 'removed']),
  drawn: z.string(),
  own: z.string().describe('Bản sửa tay trên trang'),
  computed: z.string().nullable().describe('Bản tính lại; null: báo cáo không còn câu này'),
  missingNumbers: z.array(z.string()).describe('Số đang tính được mà bản sửa tay không có'),
});

export const reportDocument = z.object({
  period: z.string(),
  previous: z.string().nullable(),
  coverage,
  totals: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        current: amount,
        previous: amount,
        delta: amount,
        real: amount.describe('Thay đổi của các trường có số liệu ở cả hai kỳ'),
        reported: z.int(),
        expected: z.int(),
      }),
    ),
  ),
  sentences: z.array(
    z.object({
      section: z.string(),
      text: z.string(),
      numbers: z.array(z.object({ text: z.string(), cell: z.string().nullable() })),
    }),
  ),
  footnotes: z.array(z.object({ number: z.int(), text: z.string() })),
  restatements: z.array(
    z.object({ period: z.string(), figure: z.string(), before: z.string(), after: z.string(), text: z.string() }),
  ),
  handEdits: z.object({ kept: z.array(handEdit), replaced: z.array(handEdit) }),
  changes: z.array(z.object({ before: z.string(), after: z.string() })),
  sheets: z.array(z.string()),
  docx: z.string().optional().describe('Tệp Word đã ghi, khi có --docx'),
  problems: z.array(problem),
  syncs,
});

export const failureDocument = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

export const DOCUMENTS = {
  sample: sampleDocument,
  'new-book': newBookDocument,
  'next-year': nextYearDocument,
  templates: templatesDocument,
  check: checkDocument,
  receive: receiveDocument,
  'receive-books': receiveBooksDocument,
  return: reviewDocument,
  approve: reviewDocument,
  lock: reviewDocument,
  unlock: reviewDocument,
  enter: enterDocument,
  carry: carryDocument,
  'undo-receipt': undoDocument,
  report: reportDocument,
  failure: failureDocument,
} as const;

/** JSON Schema (2020-12) of every command's document, by command. */
export function jsonSchemas(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(DOCUMENTS).map(([name, schema]) => [name, z.toJSONSchema(schema)]));
}
