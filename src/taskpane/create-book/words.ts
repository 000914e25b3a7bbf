/** What the wizard Tạo sổ tổng hợp says. */
import type { InLanguages } from '../language';
import type { DetailKey } from '../../workflows/create-book/office-details';
import type { RegistryField } from '../../workflows/create-book/list-of-schools';

export type CreateStep = 'details' | 'schools' | 'review';

interface Words {
  title: string;
  step: (number: number, name: string) => string;
  steps: Record<CreateStep, string>;
  details: Record<DetailKey, { label: string; hint?: string }>;
  noAuthority: string;
  ownScope: string;
  next: string;
  back: string;
  cancel: string;
  schoolsIntro: string;
  chooseFile: string;
  orPaste: string;
  pasteHint: string;
  usePasted: string;
  reading: string;
  another: string;
  source: (name: string, rows: number) => string;
  sheet: string;
  columns: string;
  columnsHint: string;
  notInList: string;
  givenCodes: string;
  fromNames: string;
  allPublic: string;
  pasted: string;
  fields: Record<RegistryField, string>;
  column: (letter: string, heading: string) => string;
  samples: (texts: readonly string[]) => string;
  needsName: string;
  taken: (count: number) => string;
  byLevel: string;
  errors: (count: number) => string;
  warnings: (count: number) => string;
  notes: (count: number) => string;
  more: (hidden: number) => string;
  leaveOut: (count: number) => string;
  mendThem: string;
  reviewIntro: string;
  office: string;
  schools: string;
  listed: (count: number, left: number) => string;
  create: string;
  creating: string;
}

export const CREATE_WORDS: InLanguages<Words> = {
  vi: {
    title: 'Tạo sổ tổng hợp giao ban',
    step: (number, name) => `Bước ${number}/3: ${name}`,
    steps: { details: 'Thông tin của phòng', schools: 'Danh mục trường', review: 'Xem lại và tạo sổ' },
    details: {
      namHoc: { label: 'Năm học', hint: 'Mỗi năm học một sổ.' },
      hanNop: { label: 'Hạn nộp hằng tháng', hint: 'Đổi được theo từng tháng, từng trường ở trang “Thiết lập”.' },
      coQuanChuQuan: { label: 'Cơ quan chủ quản', hint: 'Ví dụ: UBND THÀNH PHỐ UÔNG BÍ' },
      coQuanBanHanh: { label: 'Cơ quan ban hành' },
      tenNganCoQuan: { label: 'Tên gọi trong bài' },
      diaDanh: { label: 'Địa danh', hint: 'Đứng trước ngày tháng, ví dụ: Uông Bí' },
      phamVi: { label: 'Gọi cả địa bàn là' },
      soKyHieu: { label: 'Số, ký hiệu', hint: 'Để trống số, ví dụ: /TB-PGDĐT' },
      quyenKy: { label: 'Ký thay mặt, ký thay' },
      chucVuKy: {
        label: 'Chức vụ người ký',
        hint: 'Mỗi dòng một chức vụ, ví dụ khi ký thay: TRƯỞNG PHÒNG, PHÓ TRƯỞNG PHÒNG.',
      },
      nguoiKy: { label: 'Họ tên người ký' },
      noiNhan: { label: 'Nơi nhận', hint: 'Mỗi nơi một dòng.' },
    },
    noAuthority: '(không ghi)',
    ownScope: 'Cách gọi khác…',
    next: 'Tiếp tục',
    back: 'Quay lại',
    cancel: 'Thôi, không tạo',
    schoolsIntro:
      'Lấy từ tệp danh sách trường đang có (.xlsx, .xls, .ods, .csv), cột nào cũng được; bước sau sẽ chọn cột.',
    chooseFile: 'Chọn tệp danh sách',
    orPaste: 'Hoặc dán từ Excel',
    pasteHint: 'Chép cả dòng tiêu đề và các trường rồi dán vào đây.',
    usePasted: 'Dùng phần đã dán',
    reading: 'Đang đọc danh sách…',
    another: 'Lấy danh sách khác',
    source: (name, rows) => `“${name}”: ${rows} dòng`,
    sheet: 'Trang tính',
    columns: 'Cột nào là gì?',
    columnsHint: 'Máy đã chọn sẵn theo tên cột; hãy xem lại và sửa nếu chưa đúng.',
    notInList: '(không có)',
    givenCodes: '(không có: đặt mã T001, T002…)',
    fromNames: '(không có: lấy theo tên trường)',
    allPublic: '(không có: tất cả là công lập)',
    pasted: 'Phần đã dán',
    fields: {
      code: 'Mã trường',
      name: 'Tên trường',
      levels: 'Cấp học',
      commune: 'Xã/phường',
      kind: 'Loại hình',
      email: 'Email',
      validFrom: 'Từ ngày',
      validTo: 'Đến ngày',
      formerCode: 'Trường trước đó',
    },
    column: (letter, heading) => (heading === '' ? `Cột ${letter}` : `Cột ${letter}: ${heading}`),
    samples: (texts) => `Ví dụ: ${texts.join(' · ')}`,
    needsName: 'Hãy chọn cột Tên trường.',
    taken: (count) => `Đọc được ${count} trường`,
    byLevel: 'Theo cấp học:',
    errors: (count) => `${count} dòng chưa dùng được`,
    warnings: (count) => `${count} chỗ nên xem lại`,
    notes: (count) => `${count} chỗ máy tự hiểu`,
    more: (hidden) => `và ${hidden} dòng nữa`,
    leaveOut: (count) => `Tôi đồng ý bỏ ${count} dòng này ra khỏi danh mục`,
    mendThem: 'Sửa trong tệp danh sách rồi lấy lại, hoặc đồng ý bỏ các dòng này.',
    reviewIntro:
      'Sổ được tạo ngay trong sổ trống đang mở. Mọi thứ đều sửa lại được sau ở các trang “Thiết lập” và “Danh mục trường”.',
    office: 'Phòng',
    schools: 'Danh mục trường',
    listed: (count, left) => (left === 0 ? `${count} trường` : `${count} trường (bỏ ${left} dòng chưa dùng được)`),
    create: 'Tạo sổ',
    creating: 'Đang tạo sổ…',
  },
  en: {
    title: 'Make the consolidation book',
    step: (number, name) => `Step ${number} of 3: ${name}`,
    steps: { details: 'Your office', schools: 'Schools', review: 'Look over and make the book' },
    details: {
      namHoc: { label: 'School year', hint: 'One book a school year.' },
      hanNop: { label: 'Monthly deadline', hint: 'Can be changed by month and by school on the sheet “Thiết lập”.' },
      coQuanChuQuan: { label: 'Parent body', hint: 'E.g. UBND THÀNH PHỐ UÔNG BÍ' },
      coQuanBanHanh: { label: 'Issuing body' },
      tenNganCoQuan: { label: 'Short name in the text' },
      diaDanh: { label: 'Place', hint: 'Before the date, e.g. Uông Bí' },
      phamVi: { label: 'The whole area is called' },
      soKyHieu: { label: 'Number and code', hint: 'Leave the number blank, e.g. /TB-PGDĐT' },
      quyenKy: { label: 'Signing authority' },
      chucVuKy: { label: 'Signer’s title', hint: 'One a line.' },
      nguoiKy: { label: 'Signer’s name' },
      noiNhan: { label: 'Recipients', hint: 'One a line.' },
    },
    noAuthority: '(none)',
    ownScope: 'Something else…',
    next: 'Continue',
    back: 'Back',
    cancel: 'Do not make a book',
    schoolsIntro:
      'Taken from the list of schools you have (.xlsx, .xls, .ods, .csv) with whatever columns; you then say which is which.',
    chooseFile: 'Choose the list',
    orPaste: 'Or paste from Excel',
    pasteHint: 'Copy the headings and the schools, and paste them here.',
    usePasted: 'Use what was pasted',
    reading: 'Reading the list…',
    another: 'Take another list',
    source: (name, rows) => `“${name}”: ${rows} rows`,
    sheet: 'Sheet',
    columns: 'Which column is what?',
    columnsHint: 'Chosen by the headings; please look and correct.',
    notInList: '(not in the list)',
    givenCodes: '(not in the list: give T001, T002…)',
    fromNames: '(not in the list: from the names)',
    allPublic: '(not in the list: all are public)',
    pasted: 'What was pasted',
    fields: {
      code: 'School code',
      name: 'School name',
      levels: 'Levels',
      commune: 'Commune',
      kind: 'Kind',
      email: 'Email',
      validFrom: 'From',
      validTo: 'Until',
      formerCode: 'Former school',
    },
    column: (letter, heading) => (heading === '' ? `Column ${letter}` : `Column ${letter}: ${heading}`),
    samples: (texts) => `E.g. ${texts.join(' · ')}`,
    needsName: 'Please choose the column of names.',
    taken: (count) => `${count} schools read`,
    byLevel: 'By level:',
    errors: (count) => `${count} lines cannot be used`,
    warnings: (count) => `${count} places to look at`,
    notes: (count) => `${count} things taken for granted`,
    more: (hidden) => `and ${hidden} more`,
    leaveOut: (count) => `Leave these ${count} lines out of the registry`,
    mendThem: 'Mend them in the list and take it again, or agree to leave them out.',
    reviewIntro:
      'The book is made in the empty workbook that is open. Everything can be changed later on the sheets “Thiết lập” and “Danh mục trường”.',
    office: 'Office',
    schools: 'Schools',
    listed: (count, left) => (left === 0 ? `${count} schools` : `${count} schools (${left} lines left out)`),
    create: 'Make the book',
    creating: 'Making the book…',
  },
};
