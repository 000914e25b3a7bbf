/** What the screen Tổng hợp nhiều đơn vị says. */
import type { InLanguages } from '../../language';
import type { ClashKind, ClashOption } from '../../../workflows/offices/clashes';

export type PlainOption = Exclude<ClashOption, `book:${number}`>;

type Standing = 'new' | 'changed' | 'same' | 'locked' | 'kept' | 'waits' | 'left-out';

interface Words {
  intro: (month: string) => string;
  earlier: string;
  kinds: string;
  undoing: string;
  written: (reports: number, schools: number) => string;
  board: (received: number, expected: number, month: string) => string;
  lot: (lot: string, office: string, reports: number) => string;
  toReport: string;
  more: string;
  undo: string;
  undone: (reports: number) => string;
  books: (count: number) => string;
  schools: (count: number) => string;
  standings: Record<Standing, (count: number) => string>;
  newSchools: (count: number) => string;
  differing: (names: readonly string[]) => string;
  dropped: (label: string, count: number) => string;
  withdrawn: (school: string, month: string) => string;
  outside: (count: number) => string;
  outsideGone: (row: string) => string;
  rules: (count: number) => string;
  aside: (count: number) => string;
  clashes: Record<ClashKind, { title: (count: number) => string; detail: string }>;
  options: Record<PlainOption, (code: string | undefined) => string>;
  takeBook: (name: string) => string;
  forAll: (option: string) => string;
  between: (theirs: string, office: string, ours: string) => string;
  sameOffice: (office: string, paths: readonly string[]) => string;
  forMonth: (month: string) => string;
  remembered: string;
  foreign: (count: number) => string;
  foreignHint: string;
  addIndicator: (label: string) => string;
  cannotAdd: (label: string) => string;
  open: (count: number) => string;
  writing: string;
  will: (reports: number, schools: number) => string;
  nothingNew: string;
  write: string;
  leave: string;
}

/** More names than these are not read. */
const SHOWN = 3;

function some(names: readonly string[], more: (count: number) => string): string {
  const rest = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (rest > 0 ? more(rest) : '');
}

export const OFFICES_WORDS: InLanguages<Words> = {
  vi: {
    intro: (month) =>
      `Nhận sổ tổng hợp của các đơn vị (xã, phường) vào sổ này: trường, số liệu, tình trạng và nhật ký ${month}. Xem trước rồi mới ghi.`,
    earlier: 'Nhận cả các tháng trước trong năm học',
    kinds: 'Nhận sổ tổng hợp .xlsx và tệp .zip chứa các sổ.',
    undoing: 'Đang hoàn tác…',
    written: (reports, schools) =>
      `Đã ghi ${reports} báo cáo${schools > 0 ? ` và thêm ${schools} trường vào danh mục` : ''}.`,
    board: (received, expected, month) => `Đã có ${received}/${expected} trường của ${month}.`,
    lot: (lot, office, reports) => `${office}: ${reports} báo cáo (lô ${lot})`,
    toReport: 'Lập báo cáo',
    more: 'Nhận sổ khác',
    undo: 'Hoàn tác',
    undone: (reports) => `Đã lấy ra ${reports} báo cáo. Trường, chỉ tiêu và số ngoài trường đã thêm vẫn ở lại.`,
    books: (count) => `Sổ của các đơn vị (${count})`,
    schools: (count) => `${count} trường`,
    standings: {
      new: (count) => `${count} báo cáo mới`,
      changed: (count) => `${count} báo cáo khác với bản đang có`,
      same: (count) => `${count} báo cáo đã có, không đổi`,
      locked: (count) => `${count} báo cáo khác với bản đang có nhưng đã khóa ở đây nên không nhận`,
      kept: (count) => `${count} báo cáo giữ bản đang có`,
      waits: (count) => `${count} báo cáo chờ quyết định`,
      'left-out': (count) => `${count} báo cáo không nhận`,
    },
    newSchools: (count) => `thêm ${count} trường vào danh mục`,
    differing: (names) =>
      `ghi khác với danh mục ở đây (giữ như ở đây): ${some(names, (count) => ` và ${count} trường nữa`)}`,
    dropped: (label, count) => `“${label}”: ${count} số liệu không có chỗ trong sổ này`,
    withdrawn: (school, month) =>
      `${school}: sổ gửi lên không còn báo cáo ${month} đã gửi lần trước; bản ở đây giữ nguyên`,
    outside: (count) => `${count} số ngoài trường`,
    outsideGone: (row) => `không còn số ngoài trường “${row}”; ở đây giữ nguyên`,
    rules: (count) => `${count} quy tắc kiểm tra khác với sổ này; áp dụng theo sổ này`,
    aside: (count) => `Không nhận được (${count})`,
    clashes: {
      'other-name': {
        title: (count) => `Một mã, hai tên trường (${count})`,
        detail: 'Cùng mã nhưng tên khác: là một trường hay hai trường?',
      },
      levels: {
        title: (count) => `Cấp học khác nhau (${count})`,
        detail: 'Sổ gửi lên có thêm cấp học mà danh mục ở đây chưa ghi.',
      },
      'same-name': {
        title: (count) => `Một tên, hai mã trường (${count})`,
        detail: 'Trường cùng tên, cùng xã/phường đã có dưới mã khác.',
      },
      'two-books': {
        title: (count) => `Trường có trong hai sổ (${count})`,
        detail: 'Mỗi trường chỉ tính một lần: lấy báo cáo ở sổ nào?',
      },
      'same-office': {
        title: (count) => `Hai sổ cùng tên đơn vị (${count})`,
        detail: 'Là hai bản của một đơn vị, hay hai đơn vị?',
      },
      'own-report': {
        title: (count) => `Ở đây đã nhận trực tiếp (${count})`,
        detail: 'Báo cáo đang có không đến từ sổ của đơn vị nào.',
      },
      older: {
        title: (count) => `Có thể là bản cũ hơn (${count})`,
        detail: 'Báo cáo trong sổ gửi lên được nhận trước bản đang có, hoặc cùng lúc mà số liệu khác.',
      },
      indicator: {
        title: (count) => `Chỉ tiêu cùng mã, khác nghĩa (${count})`,
        detail: 'Đơn vị dùng mã này cho một chỉ tiêu khác.',
      },
    },
    options: {
      ours: () => 'Như ở sổ này',
      theirs: () => 'Theo sổ gửi lên',
      apart: (code) => (code === undefined ? 'Tách riêng' : `Tách riêng, mã ${code}`),
      'leave-out': () => 'Không nhận',
    },
    takeBook: (name) => `Lấy ở sổ ${name}`,
    forAll: (option) => `Tất cả: ${option}`,
    between: (theirs, office, ours) => `${theirs}, sổ ${office} – đang có: ${ours}`,
    sameOffice: (office, paths) => `“${office}”: ${paths.join('; ')}`,
    forMonth: (month) => `Nhận cho ${month}.`,
    remembered: 'Như đã quyết định lần trước.',
    foreign: (count) => `Chỉ tiêu riêng của đơn vị (${count})`,
    foreignHint: 'Số liệu của các chỉ tiêu này chỉ nhận được khi sổ này cũng có.',
    addIndicator: (label) => `Thêm “${label}” vào sổ này`,
    cannotAdd: (label) => `“${label}”: sổ này không thêm được, số liệu để lại.`,
    open: (count) => `Còn ${count} chỗ phải quyết định trước khi ghi.`,
    writing: 'Đang ghi vào sổ…',
    will: (reports, schools) =>
      `Sẽ ghi ${reports} báo cáo${schools > 0 ? `, thêm ${schools} dòng danh mục trường` : ''}.`,
    nothingNew: 'Các sổ này không có gì mới.',
    write: 'Ghi vào sổ',
    leave: 'Thôi, không nhận',
  },
  en: {
    intro: (month) =>
      `Takes the books of other offices into this one: schools, figures, states and log of ${month}. Nothing is written before you have looked.`,
    earlier: 'The earlier months of the school year too',
    kinds: 'Takes books (.xlsx) and .zip files of books.',
    undoing: 'Taking back…',
    written: (reports, schools) =>
      `${reports} reports were written${schools > 0 ? `, and ${schools} schools added to the registry` : ''}.`,
    board: (received, expected, month) => `${month}: ${received} of ${expected} schools are in.`,
    lot: (lot, office, reports) => `${office}: ${reports} reports (lot ${lot})`,
    toReport: 'Compile the report',
    more: 'Other books',
    undo: 'Take back',
    undone: (reports) =>
      `${reports} reports were taken back. Schools, indicators and figures from outside that were added stay.`,
    books: (count) => `Books (${count})`,
    schools: (count) => `${count} schools`,
    standings: {
      new: (count) => `${count} new reports`,
      changed: (count) => `${count} reports that differ from what is here`,
      same: (count) => `${count} reports that are here already`,
      locked: (count) => `${count} reports that differ, but are locked here`,
      kept: (count) => `${count} reports stay as they are here`,
      waits: (count) => `${count} reports wait for a decision`,
      'left-out': (count) => `${count} reports are not taken`,
    },
    newSchools: (count) => `adds ${count} schools to the registry`,
    differing: (names) =>
      `said otherwise in the registry here, which stays: ${some(names, (count) => ` and ${count} more`)}`,
    dropped: (label, count) => `“${label}”: ${count} figures have no place in this book`,
    withdrawn: (school, month) => `${school}: that book no longer has its report of ${month}; what is here stays`,
    outside: (count) => `${count} figures from outside`,
    outsideGone: (row) => `“${row}” is no longer there; what is here stays`,
    rules: (count) => `${count} rules are other than here; those here hold`,
    aside: (count) => `Not taken (${count})`,
    clashes: {
      'other-name': { title: (count) => `One code, two names (${count})`, detail: 'One school or two?' },
      levels: { title: (count) => `Other levels (${count})`, detail: 'That book has a level more.' },
      'same-name': {
        title: (count) => `One name, two codes (${count})`,
        detail: 'A school of that name and place is here.',
      },
      'two-books': { title: (count) => `In two books (${count})`, detail: 'A school is counted once.' },
      'same-office': { title: (count) => `Two books of one name (${count})`, detail: 'Two versions or two offices?' },
      'own-report': { title: (count) => `Received here (${count})`, detail: 'The report here came from no book.' },
      older: {
        title: (count) => `Older copies (${count})`,
        detail: 'Received before the one that is here, or at the same time with other figures.',
      },
      indicator: {
        title: (count) => `Indicators that mean another thing (${count})`,
        detail: 'The code stands for something else.',
      },
    },
    options: {
      ours: () => 'As in this book',
      theirs: () => 'As in that book',
      apart: (code) => (code === undefined ? 'Apart' : `Apart, as ${code}`),
      'leave-out': () => 'Leave it out',
    },
    takeBook: (name) => `From ${name}`,
    forAll: (option) => `All: ${option}`,
    between: (theirs, office, ours) => `${theirs}, book of ${office} – here: ${ours}`,
    sameOffice: (office, paths) => `“${office}”: ${paths.join('; ')}`,
    forMonth: (month) => `For ${month}.`,
    remembered: 'As decided before.',
    foreign: (count) => `Indicators of other offices (${count})`,
    foreignHint: 'Their figures come in only when this book has the indicator.',
    addIndicator: (label) => `Add “${label}” to this book`,
    cannotAdd: (label) => `“${label}” cannot be added; its figures are left.`,
    open: (count) => `${count} decisions are open.`,
    writing: 'Writing…',
    will: (reports, schools) =>
      `${reports} reports will be written${schools > 0 ? `, ${schools} rows of schools added` : ''}.`,
    nothingNew: 'These books bring nothing new.',
    write: 'Write to the book',
    leave: 'Leave it',
  },
};
