/** Part II: directions and tasks of the month of the meeting. */
import { formatDate } from '../wording/dates';
import type { BriefingBlock } from './document';
import { staffLines } from './fields';
import type { ReportMonth } from './month';

/** Staff's numbered lines under "II", then the table of tasks (`tblNhiemVu`) of the same reporting period. */
export function partTwoBlocks(month: ReportMonth): BriefingBlock[] {
  const lines = staffLines(month, 'II').map((block, i): BriefingBlock => {
    const text = 'text' in block ? block.text : '';
    return { kind: 'line', text: /^(\d+[.)]|[-+])/.test(text) ? text : `${i + 1}. ${text}` };
  });
  const rows = month.book.tasks
    .filter((task) => task.period === month.period.id)
    .map(({ content, lead, support, deadline }, i) => ({
      number: String(i + 1),
      content,
      lead,
      support,
      deadline: formatDate(deadline),
    }));
  return rows.length === 0 ? lines : [...lines, { kind: 'tasks', rows }];
}
