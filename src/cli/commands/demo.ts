import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, type Outcome } from '../outcome';
import { say } from '../print';
import { receive } from './receive';
import { report } from './report';
import { review } from './review';
import { sample } from './sample';

/** The main job from end to end, with the sample set: what README's first command does. */
export async function demo(options: { out: string }): Promise<Outcome> {
  const period = '2021-11';
  const book = join(options.out, 'so-tong-hop.xlsx');
  await rm(options.out, { recursive: true, force: true });
  say('1. Tạo dữ liệu ví dụ…');
  await sample({ out: options.out });
  say('2. Tiếp nhận báo cáo của 44 trường…');
  const received = await receive([join(options.out, 'thang-11')], { book, period, at: '2021-11-28T10:00' });
  say('3. Duyệt…');
  const approved = await review('approve', { book, period, school: 'all' });
  say('4. Lập báo cáo…');
  const compiled = await report({ book, period });
  const steps = [received, approved, compiled];
  return {
    exit: Math.max(...steps.map(({ exit }) => exit)),
    document: { book, received: received.document, approved: approved.document, report: compiled.document },
    lines: [
      ...received.lines.filter((line) => /^\d+ tệp/.test(line)),
      ...compiled.lines,
      ...(Math.max(...steps.map(({ exit }) => exit)) === EXIT.done ? [] : ['Có việc cần xem lại ở trên.']),
      `Mở ${book} bằng Excel hoặc LibreOffice, trang “Báo cáo 11-2021”, để xem và in.`,
    ],
  };
}
