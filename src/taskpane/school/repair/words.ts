import type { InLanguages } from '../../language';

interface Words {
  repairs(count: number): string;
  repairsDetail: string;
  /** After repairing. */
  left(count: number): string;
  leftDetail: string;
  show: string;
  hide: string;
  change(before: string, after: string): string;
  agree: string;
  repairing: string;
  remarks(count: number): string;
  remarksDetail: string;
  goTo(address: string): string;
}

export const REPAIR_WORDS: InLanguages<Words> = {
  vi: {
    repairs: (count) => `Biểu mẫu đã bị sửa ở ${count} chỗ`,
    repairsDetail:
      'Có dòng, cột, tên trang hoặc tên ô khác với biểu mẫu Phòng gửi. Số liệu vẫn đọc được; bấm “Sửa lại biểu mẫu” để đặt lại cho đúng. Không số liệu nào bị đổi nếu chưa đồng ý.',
    left: (count) => `Đã sửa; còn ${count} chỗ không tự sửa được`,
    leftDetail: 'Các chỗ này không cản trở việc nhập và chốt. Nếu Phòng yêu cầu, hãy xin lại biểu mẫu.',
    show: 'Xem từng chỗ',
    hide: 'Thu lại',
    change: (before, after) => `“${before}” → “${after}”`,
    agree: 'Sửa lại biểu mẫu',
    repairing: 'Đang sửa…',
    remarks: (count) => `Phòng trả lại báo cáo, có ${count} ý kiến`,
    remarksDetail: 'Sửa theo ý kiến, kiểm tra, rồi chốt và gửi lại.',
    goTo: (address) => `Đến ô ${address}`,
  },
  en: {
    repairs: (count) => `The form was changed in ${count} place${count === 1 ? '' : 's'}`,
    repairsDetail:
      'Rows, columns, sheet names or cell names differ from the form the office sent. The figures are still read; press “Repair the form” to put it right. No figure is changed unless you agree.',
    left: (count) => `Repaired; ${count} place${count === 1 ? '' : 's'} left that cannot be put right here`,
    leftDetail: 'They do not keep you from entering and finalising. If the office asks, get a new form.',
    show: 'Show each place',
    hide: 'Fold',
    change: (before, after) => `“${before}” → “${after}”`,
    agree: 'Repair the form',
    repairing: 'Repairing…',
    remarks: (count) => `The office returned the report with ${count} remark${count === 1 ? '' : 's'}`,
    remarksDetail: 'Mend what is asked, check, then finalise and send again.',
    goTo: (address) => `Go to cell ${address}`,
  },
};
