/** What the ribbon and the pane say. */
import type { InLanguages } from '../language';
import type { CommandOutcome } from './commands';

interface Words {
  close: string;
  dismiss: string;
  reload: string;
  width: string;
  pane: string;
  ribbon: string;
  starting: string;
  silent: string;
  running: (label: string) => string;
  failed: Record<Exclude<CommandOutcome, 'completed'>, (label: string, name: string) => string>;
}

export const WORDS: InLanguages<Words> = {
  vi: {
    close: 'Đóng ngăn',
    dismiss: 'Đóng thông báo',
    reload: 'Tải lại ngăn',
    width: 'Độ rộng của ngăn',
    pane: 'Ngăn tác vụ',
    ribbon: 'Thẻ lệnh',
    starting: 'Đang mở…',
    silent:
      'Ngăn chưa khởi động được: trang của phần bổ trợ không trả lời. Hãy tải lại ngăn; nếu vẫn vậy, tải lại cả trang.',
    running: (label) => `Đang chạy “${label}”…`,
    failed: {
      'not-found': (label, name) =>
        `Không chạy được lệnh “${label}”: phần bổ trợ không có hàm “${name}”. Hãy tải lại trang; nếu vẫn vậy, báo người làm phần bổ trợ.`,
      timeout: (label) =>
        `Lệnh “${label}” chưa báo xong sau thời gian cho phép nên đã dừng chờ. Hãy xem sổ đã đổi những gì rồi chạy lại nếu cần.`,
    },
  },
  en: {
    close: 'Close pane',
    dismiss: 'Close message',
    reload: 'Reload pane',
    width: 'Width of the pane',
    pane: 'Task pane',
    ribbon: 'Ribbon',
    starting: 'Opening…',
    silent:
      'The pane has not started: the add-in’s page does not answer. Reload the pane; if that does not help, reload the whole page.',
    running: (label) => `Running “${label}”…`,
    failed: {
      'not-found': (label, name) =>
        `“${label}” cannot run: the add-in has no function “${name}”. Reload the page; if that does not help, tell whoever makes the add-in.`,
      timeout: (label) =>
        `“${label}” has not said that it is done within the time allowed, so it is no longer waited for. See what changed in the workbook, then run it again if needed.`,
    },
  },
};
