/** What is said of targets. */
import type { InLanguages } from '../../language';
import type { Labelled } from './labelled';

export interface TargetWords {
  fields: Record<'targetOf' | 'targetScope' | 'year' | 'target', Labelled>;
  targetIntro: string;
  noTargets: string;
  targetRow: (number: number) => string;
  reached: (actual: string, met: boolean | null) => string;
  unknownIndicator: string;
  removeTarget: string;
  addTarget: string;
  changedMeanwhile: string;
  saving: string;
  saved: string;
  unsaved: string;
  discard: string;
}

export const TARGET_WORDS: InLanguages<TargetWords> = {
  vi: {
    fields: {
      targetOf: { label: 'Chỉ tiêu' },
      targetScope: { label: 'Phạm vi', hint: 'ALL: toàn ngành; cấp học; xã/phường.' },
      year: { label: 'Năm', hint: '2021 hoặc 2021-2022.' },
      target: { label: 'Mục tiêu', hint: 'Ví dụ: 91,0% trở lên.' },
    },
    targetIntro: 'Báo cáo in mục tiêu bên cạnh kết quả đạt được.',
    noTargets: 'Chưa có mục tiêu nào.',
    targetRow: (number) => `Mục tiêu ${number}`,
    reached: (actual, met) =>
      `Hiện đạt: ${actual}${met === null ? '' : met ? ' – đạt mục tiêu' : ' – chưa đạt mục tiêu'}.`,
    unknownIndicator: 'Không có chỉ tiêu nào mang tên này nên máy không tính được kết quả.',
    removeTarget: 'Bỏ mục tiêu',
    addTarget: 'Thêm mục tiêu',
    changedMeanwhile: 'Bảng Mục tiêu trong sổ vừa có người sửa. Hãy bỏ thay đổi để xem bản mới.',
    saving: 'Đang ghi…',
    saved: 'Đã ghi vào sổ.',
    unsaved: 'Có thay đổi chưa ghi vào sổ.',
    discard: 'Bỏ thay đổi',
  },
  en: {
    fields: {
      targetOf: { label: 'Indicator' },
      targetScope: { label: 'Scope', hint: 'ALL, a level, a commune.' },
      year: { label: 'Year', hint: '2021 or 2021-2022.' },
      target: { label: 'Target', hint: 'E.g. 91,0% trở lên.' },
    },
    targetIntro: 'The report prints targets beside what was reached.',
    noTargets: 'No targets yet.',
    targetRow: (number) => `Target ${number}`,
    reached: (actual, met) => `Reached: ${actual}${met === null ? '' : met ? ' – met' : ' – not met'}.`,
    unknownIndicator: 'No indicator has this name, so nothing can be worked out.',
    removeTarget: 'Remove',
    addTarget: 'Add a target',
    changedMeanwhile: 'Somebody changed the targets in the book. Drop the changes to see the new state.',
    saving: 'Writing…',
    saved: 'Written to the book.',
    unsaved: 'There are changes that are not in the book yet.',
    discard: 'Drop the changes',
  },
};
