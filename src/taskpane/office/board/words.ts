import type { ListingOrder } from '../../../reporting/submissions/listing';
import type { StandingGroup } from '../../../reporting/submissions/standing';
import { formatCount } from '../../../reporting/wording/numbers';
import type { InLanguages } from '../../language';

interface Words {
  received: (k: number, n: number, rate: string | undefined) => string;
  onTime: (k: number, rate: string | undefined) => string;
  deadline: (at: string) => string;
  noDeadline: string;
  groups: Record<StandingGroup | 'all', string>;
  groupsLabel: string;
  byLevel: string;
  byCommune: string;
  level: string;
  commune: string;
  columns: { received: string; onTime: string; late: string; returned: string; missing: string };
  whole: string;
  noCommune: string;
  show: (what: string) => string;
  search: string;
  anyLevel: string;
  anyCommune: string;
  order: string;
  orders: Record<ListingOrder, string>;
  list: string;
  shown: (count: number, of: number) => string;
  nobody: string;
  showAll: string;
  remind: (count: number) => string;
  nobodyToRemind: string;
  message: string;
  messageHint: string;
  copyAddresses: (count: number) => string;
  addressesCopied: string;
  signedCopyWritten: (school: string, which: string) => string;
}

export const BOARD_WORDS: InLanguages<Words> = {
  vi: {
    received: (k, n, rate) => `Đã nộp ${formatCount(k)}/${formatCount(n)} trường${rate ? ` (${rate})` : ''}`,
    onTime: (k, rate) => `Đúng hạn ${formatCount(k)}${rate ? ` (${rate})` : ''}`,
    deadline: (at) => `Hạn nộp: ${at}`,
    noDeadline: 'Kỳ này chưa đặt hạn nộp (khóa hanNop, trang “Thiết lập”).',
    groups: {
      all: 'Tất cả',
      missing: 'Thiếu',
      returned: 'Trả lại',
      waiting: 'Chờ duyệt',
      done: 'Đã duyệt',
      late: 'Nộp muộn',
      onBehalf: 'Nhập hộ',
      carried: 'Tạm lấy',
      unsigned: 'Thiếu bản ký',
    },
    groupsLabel: 'Lọc danh sách theo tình trạng',
    byLevel: 'Theo cấp học',
    byCommune: 'Theo xã, phường',
    level: 'Cấp học',
    commune: 'Xã/phường',
    columns: { received: 'Đã nộp', onTime: 'Đúng hạn', late: 'Muộn', returned: 'Trả lại', missing: 'Thiếu' },
    whole: 'Tất cả',
    noCommune: '(chưa ghi)',
    show: (what) => `Chỉ xem ${what}`,
    search: 'Tìm trường',
    anyLevel: 'Mọi cấp học',
    anyCommune: 'Mọi xã, phường',
    order: 'Sắp xếp',
    orders: {
      registry: 'Theo danh mục',
      name: 'Theo tên',
      state: 'Thiếu lên trước',
      latest: 'Mới nộp lên trước',
    },
    list: 'Danh sách trường',
    shown: (count, of) =>
      count === of ? `${formatCount(count)} trường` : `${formatCount(count)} trong ${formatCount(of)} trường`,
    nobody: 'Không có trường nào như vậy.',
    showAll: 'Xem tất cả',
    remind: (count) => `Soạn tin nhắc nộp (${formatCount(count)} trường)`,
    nobodyToRemind: 'Các trường đã nộp đủ, không còn ai phải nhắc.',
    message: 'Tin nhắc nộp',
    messageHint: 'Sửa được trước khi sao chép; dán vào Zalo hoặc email.',
    copyAddresses: (count) => `Sao chép ${formatCount(count)} địa chỉ email`,
    addressesCopied: 'Đã sao chép địa chỉ email; dán vào ô Bcc.',
    signedCopyWritten: (school, which) => `${school}: đã ghi bản ký “${which}” vào sổ.`,
  },
  en: {
    received: (k, n, rate) => `${k} of ${n} schools submitted${rate ? ` (${rate})` : ''}`,
    onTime: (k, rate) => `${k} on time${rate ? ` (${rate})` : ''}`,
    deadline: (at) => `Deadline: ${at}`,
    noDeadline: 'No deadline is set for this period (key hanNop on the sheet “Thiết lập”).',
    groups: {
      all: 'All',
      missing: 'Missing',
      returned: 'Returned',
      waiting: 'To approve',
      done: 'Approved',
      late: 'Late',
      onBehalf: 'Entered here',
      carried: 'Carried',
      unsigned: 'Unsigned',
    },
    groupsLabel: 'Filter the list by state',
    byLevel: 'By level',
    byCommune: 'By commune',
    level: 'Level',
    commune: 'Commune',
    columns: { received: 'In', onTime: 'On time', late: 'Late', returned: 'Returned', missing: 'Missing' },
    whole: 'All',
    noCommune: '(none)',
    show: (what) => `Show only ${what}`,
    search: 'Find a school',
    anyLevel: 'Any level',
    anyCommune: 'Any commune',
    order: 'Order',
    orders: { registry: 'As registered', name: 'By name', state: 'Missing first', latest: 'Latest first' },
    list: 'Schools',
    shown: (count, of) => (count === of ? `${count} schools` : `${count} of ${of} schools`),
    nobody: 'There is no such school.',
    showAll: 'Show all',
    remind: (count) => `Write a reminder (${count} schools)`,
    nobodyToRemind: 'All schools have submitted; there is nobody to remind.',
    message: 'Reminder',
    messageHint: 'You can change it before copying; it is in Vietnamese, for the schools.',
    copyAddresses: (count) => `Copy ${count} e-mail addresses`,
    addressesCopied: 'Addresses copied: paste them as Bcc.',
    signedCopyWritten: (school, which) => `${school}: signed copy “${which}” written to the book.`,
  },
};
