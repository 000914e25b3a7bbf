/** What the screen Họp và nhiệm vụ says. */
import type { InLanguages } from '../../language';
import type { MeetingMonth } from '../../../workflows/meeting/meeting-month';

interface Words {
  parts: Record<keyof MeetingMonth | 'proposals', (count: number) => string>;
  partsLabel: string;
  none: Record<keyof MeetingMonth | 'proposals', string>;
  add: Record<keyof MeetingMonth, string>;
  row: Record<keyof MeetingMonth, (number: number) => string>;
  remove: string;
  up: string;
  group: string;
  invited: string;
  present: string;
  absent: string;
  absentees: string;
  content: string;
  lead: string;
  support: string;
  deadline: string;
  state: string;
  field: string;
  text: string;
  bringOver: (count: number, month: string) => string;
  asTask: string;
  asLine: string;
  answer: string;
  answerTo: (name: string) => string;
  taken: string;
  proposal: (name: string, text: string) => string;
  save: string;
  saving: string;
  saved: string;
  unsaved: string;
  discard: string;
  changedMeanwhile: string;
  problems: (count: number) => string;
}

export const MEETING_WORDS: InLanguages<Words> = {
  vi: {
    parts: {
      attendance: (count) => `Dự họp (${count})`,
      tasks: (count) => `Nhiệm vụ (${count})`,
      lines: (count) => `Nội dung (${count})`,
      proposals: (count) => `Kiến nghị (${count})`,
    },
    partsLabel: 'Phần',
    none: {
      attendance: 'Chưa ghi thành phần dự họp của kỳ này.',
      tasks: 'Chưa có nhiệm vụ cho kỳ này.',
      lines: 'Chưa có nội dung thuyết minh cho kỳ này.',
      proposals: 'Không có kiến nghị nào trong các báo cáo đã nhận.',
    },
    add: { attendance: 'Thêm thành phần', tasks: 'Thêm nhiệm vụ', lines: 'Thêm nội dung' },
    row: {
      attendance: (number) => `Thành phần ${number}`,
      tasks: (number) => `Nhiệm vụ ${number}`,
      lines: (number) => `Nội dung ${number}`,
    },
    remove: 'Bỏ dòng này',
    up: 'Đưa lên trên',
    group: 'Thành phần',
    invited: 'Triệu tập',
    present: 'Có mặt',
    absent: 'Vắng',
    absentees: 'Vắng: họ tên, lý do',
    content: 'Nội dung nhiệm vụ',
    lead: 'Chủ trì',
    support: 'Phối hợp',
    deadline: 'Hạn',
    state: 'Trạng thái',
    field: 'Mục của báo cáo',
    text: 'Nội dung',
    bringOver: (count, month) => `Chuyển ${count} nhiệm vụ chưa xong của ${month} sang`,
    asTask: 'Thành nhiệm vụ',
    asLine: 'Thành nội dung mục II',
    answer: 'Trả lời (in ở phụ lục kiến nghị)',
    answerTo: (name) => `Trả lời ${name}`,
    taken: 'Đã đưa vào',
    proposal: (name, text) => `Giải quyết kiến nghị của ${name}: ${text}`,
    save: 'Ghi vào sổ',
    saving: 'Đang ghi…',
    saved: 'Đã ghi vào sổ. Lập lại báo cáo để báo cáo có nội dung mới.',
    unsaved: 'Có thay đổi chưa ghi vào sổ.',
    discard: 'Bỏ thay đổi',
    changedMeanwhile: 'Phần này trong sổ vừa có người sửa. Hãy bỏ thay đổi để xem bản mới, hoặc ghi lại sau khi xem.',
    problems: (count) => `Còn ${count} chỗ phải sửa trước khi ghi.`,
  },
  en: {
    parts: {
      attendance: (count) => `Attendance (${count})`,
      tasks: (count) => `Tasks (${count})`,
      lines: (count) => `Lines (${count})`,
      proposals: (count) => `Proposals (${count})`,
    },
    partsLabel: 'Part',
    none: {
      attendance: 'No attendance of this month yet.',
      tasks: 'No tasks of this month yet.',
      lines: 'No lines of this month yet.',
      proposals: 'No proposals in the reports received.',
    },
    add: { attendance: 'Add a group', tasks: 'Add a task', lines: 'Add a line' },
    row: {
      attendance: (number) => `Group ${number}`,
      tasks: (number) => `Task ${number}`,
      lines: (number) => `Line ${number}`,
    },
    remove: 'Remove',
    up: 'Move up',
    group: 'Group',
    invited: 'Invited',
    present: 'Present',
    absent: 'Absent',
    absentees: 'Absent: name, reason',
    content: 'Task',
    lead: 'Lead',
    support: 'Support',
    deadline: 'Deadline',
    state: 'State',
    field: 'Part of the report',
    text: 'Text',
    bringOver: (count, month) => `Bring over ${count} unfinished tasks of ${month}`,
    asTask: 'Make it a task',
    asLine: 'Make it a line of part II',
    answer: 'Answer (printed in the annex of proposals)',
    answerTo: (name) => `Answer to ${name}`,
    taken: 'Taken over',
    proposal: (name, text) => `Giải quyết kiến nghị của ${name}: ${text}`,
    save: 'Write to the book',
    saving: 'Writing…',
    saved: 'Written to the book. Compile the report again to have it there.',
    unsaved: 'There are changes that are not in the book yet.',
    discard: 'Drop the changes',
    changedMeanwhile: 'Somebody changed this part of the book. Drop the changes to see the new state.',
    problems: (count) => `${count} places to mend before writing.`,
  },
};
