import { checkFiles } from '../../workflows/check-files';
import type { ReceivedFile } from '../../workflows/receipt/read-batch';
import { EXIT, UsageError, type Outcome } from '../outcome';
import { progress } from '../print';
import { findFiles, readSentFiles } from '../sent-files';
import { needsAttention, tellFile } from '../telling';

/** Kiểm tra: each file by itself. */
export async function check(paths: string[]): Promise<Outcome> {
  const found = await findFiles(paths);
  if (found.length === 0) throw new UsageError('Không có tệp nào để kiểm tra.');
  const results = await checkFiles(readSentFiles(found), (done) => progress('Đang kiểm tra', done));
  const files = results.map((result): ReceivedFile => {
    const isReadable = result.kind === 'accepted-candidate' || result.kind === 'repair-proposed';
    return { result, outcome: isReadable ? 'accepted' : result.kind === 'ignored' ? 'ignored' : 'refused' };
  });
  return {
    exit: needsAttention(files) ? EXIT.findings : EXIT.done,
    document: {
      files: files.map(({ outcome, result }) => ({ ...tellFile(outcome, result), period: result.period ?? null })),
    },
    lines: files.flatMap(({ result }) => [
      `${result.path}: ${result.school ?? 'không rõ trường'}, ${result.period ?? 'không rõ kỳ'}. ${result.message}`,
      ...result.repairs.map(({ message }) => `    sửa: ${message}`),
      ...result.findings.map(({ severity, message }) => `    ${WORD[severity]}: ${message}`),
    ]),
  };
}

const WORD = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' } as const;
