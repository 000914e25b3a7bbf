/** What a command came to: a document for programs, lines for people, an exit code. */
import { CommanderError } from 'commander';
import { ReconciliationError } from '../reporting/briefing/reconciliation/error';
import { AnnexSumError } from '../sheets/report/annex-totals';

export const EXIT = { done: 0, findings: 1, unusable: 2 } as const;

export interface Outcome {
  exit: number;
  /** Printed by `--json`. */
  document: unknown;
  /** Printed otherwise; Vietnamese. */
  lines: string[];
}

/** The person asked for something that cannot be done as asked. */
export class UsageError extends Error {
  readonly code = 'usage';
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Named failures are told as they are; an unforeseen one says so, with its text for those who mend it. */
export function failureOf(error: unknown): Outcome {
  if (error instanceof CommanderError) {
    const message = usageMessage(error);
    return { exit: EXIT.unusable, document: { error: { code: 'usage', message } }, lines: [message] };
  }
  if (error instanceof ReconciliationError || error instanceof AnnexSumError) {
    const { message } = error;
    return { exit: EXIT.unusable, document: { error: { code: 'reconciliation', message } }, lines: [message] };
  }
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && typeof message === 'string') {
    const known = FILE_FAILURES[code];
    const text = known ? `${known} (${message})` : message;
    return { exit: EXIT.unusable, document: { error: { code, message: text } }, lines: [text] };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = `Lỗi chưa lường trước, không tệp nào bị thay đổi. Hãy gửi dòng dưới đây cho người phát triển.\n${detail}`;
  return { exit: EXIT.unusable, document: { error: { code: 'unexpected', message: text } }, lines: [text] };
}

const FILE_FAILURES: Record<string, string> = {
  ENOENT: 'Không có tệp hoặc thư mục này; hãy kiểm tra đường dẫn.',
  EACCES: 'Không có quyền đọc hoặc ghi tệp này; hãy đóng tệp đang mở hoặc chọn chỗ khác.',
  EPERM: 'Hệ điều hành không cho đọc hoặc ghi tệp này; hãy đóng tệp đang mở hoặc chọn chỗ khác.',
  EBUSY: 'Tệp đang được chương trình khác dùng; hãy đóng rồi làm lại.',
  EISDIR: 'Đường dẫn là thư mục, cần một tệp.',
  ENOTDIR: 'Đường dẫn là tệp, cần một thư mục.',
  ENOSPC: 'Đĩa đã đầy; hãy xóa bớt rồi làm lại.',
};

function usageMessage({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const told: Record<string, string> = {
    'commander.unknownCommand': `Không có lệnh “${named}”.`,
    'commander.unknownOption': `Không có tùy chọn “${named}”.`,
    'commander.missingMandatoryOptionValue': `Thiếu tùy chọn bắt buộc “${named}”.`,
    'commander.optionMissingArgument': `Tùy chọn “${named}” cần một giá trị.`,
    'commander.missingArgument': `Thiếu tham số “${named}”.`,
    'commander.excessArguments': 'Không có lệnh này, hoặc thừa tham số.',
    'commander.invalidArgument': `Giá trị không dùng được: ${message}`,
  };
  return `${told[code] ?? message} Xem cách dùng: giaoban --help`;
}
