/** What the screen Gửi biểu mẫu says. */
import type { InLanguages } from '../../language';

interface Words {
  intro: (schools: number, month: string) => string;
  inside: (previous: string | undefined) => string;
  make: string;
  cannotDownload: string;
  goOn: readonly string[];
  openWorkbench: string;
  workbenchAt: string;
  planning: string;
  making: string;
  made: (done: number, total: number) => string;
  left: (minutes: number) => string;
  cancel: string;
  done: (count: number, size: string) => string;
  saved: (name: string) => string;
  saveAgain: string;
  howToSend: string;
  steps: readonly string[];
  copy: (count: number) => string;
  copied: string;
  copyFailed: string;
  addresses: string;
  noAddress: (count: number) => string;
  files: (count: number) => string;
  file: string;
  school: string;
  noEmail: string;
}

export const TEMPLATES_WORDS: InLanguages<Words> = {
  vi: {
    intro: (schools, month) => `Tạo biểu mẫu ${month} cho ${vi(schools)} trường, gói trong một tệp .zip.`,
    inside: (previous) =>
      previous === undefined
        ? 'Kỳ này không có tháng trước trong năm học để đưa vào biểu mẫu.'
        : `Số liệu ${previous} của từng trường được đưa sẵn vào biểu mẫu để so sánh.`,
    make: 'Tạo biểu mẫu',
    cannotDownload: 'Excel trên máy Mac và iPad không cho ngăn này tải tệp về máy.',
    goOn: [
      'Lưu sổ này về máy (Tệp > Lưu một bản sao).',
      'Mở Bàn làm việc Giao ban trong trình duyệt (Safari, Chrome), mở sổ vừa lưu rồi vào lại phần việc này: tệp tải về được.',
      'Hoặc mở sổ bằng Excel trên web hay trên máy Windows.',
    ],
    openWorkbench: 'Mở Bàn làm việc trong trình duyệt',
    workbenchAt: 'Địa chỉ Bàn làm việc, chép vào trình duyệt:',
    planning: 'Đang đọc sổ…',
    making: 'Đang tạo biểu mẫu',
    made: (done, total) => `Đã tạo ${vi(done)}/${vi(total)} biểu mẫu`,
    left: (minutes) => (minutes < 1 ? 'còn dưới 1 phút' : `còn khoảng ${vi(Math.ceil(minutes))} phút`),
    cancel: 'Hủy',
    done: (count, size) => `Đã tạo ${vi(count)} biểu mẫu (${size}).`,
    saved: (name) => `Tệp “${name}” được lưu vào thư mục tải về. Nếu không thấy, hãy bấm “Tải lại về máy”.`,
    saveAgain: 'Tải lại về máy',
    howToSend: 'Gửi cho các trường',
    steps: [
      'Giải nén tệp .zip: mỗi trường một tệp, tên tệp theo tên trường.',
      'Gửi mỗi trường đúng tệp của mình (e-mail, Zalo hoặc thư mục chung). Tệp “00-Danh-sach-gui” ghi tệp nào của trường nào, địa chỉ nào.',
      'Mỗi tệp mang mã riêng của trường: không gửi tệp của trường này cho trường khác.',
    ],
    copy: (count) => `Chép ${vi(count)} địa chỉ e-mail`,
    copied: 'Đã chép. Dán vào ô Bcc của thư báo các trường nhận biểu mẫu.',
    copyFailed: 'Trình duyệt không cho chép. Hãy chọn các địa chỉ dưới đây rồi nhấn Ctrl+C.',
    addresses: 'Địa chỉ e-mail các trường',
    noAddress: (count) => `${vi(count)} trường chưa có e-mail trong Danh mục trường.`,
    files: (count) => `Danh sách ${vi(count)} tệp`,
    file: 'Tên tệp',
    school: 'Trường',
    noEmail: 'chưa có e-mail',
  },
  en: {
    intro: (schools, month) => `Make the forms of ${month} for ${en(schools)} schools, in one .zip file.`,
    inside: (previous) =>
      previous === undefined
        ? 'This period has no month before it in the school year to put into the forms.'
        : `Each school’s figures of ${previous} are put into its form for comparison.`,
    make: 'Make the forms',
    cannotDownload: 'Excel for Mac and iPad does not let this pane save files.',
    goOn: [
      'Save this book to your machine (File > Save a Copy).',
      'Open the Giao ban workbench in a browser (Safari, Chrome), open the saved book there and come back to this screen: the file is saved then.',
      'Or open the book in Excel on the web or on Windows.',
    ],
    openWorkbench: 'Open the workbench in a browser',
    workbenchAt: 'Address of the workbench, to copy into a browser:',
    planning: 'Reading the book…',
    making: 'Making the forms',
    made: (done, total) => `${en(done)} of ${en(total)} forms made`,
    left: (minutes) => (minutes < 1 ? 'less than a minute left' : `about ${en(Math.ceil(minutes))} minutes left`),
    cancel: 'Cancel',
    done: (count, size) => `${en(count)} forms made (${size}).`,
    saved: (name) => `“${name}” was saved with your downloads. If it is not there, press “Save again”.`,
    saveAgain: 'Save again',
    howToSend: 'Send them to the schools',
    steps: [
      'Unpack the .zip: one file for each school, named after it.',
      'Send each school its own file (e-mail, Zalo or a shared folder). The file “00-Danh-sach-gui” says which file is whose and where it goes.',
      'Each file carries its school’s own token: never send one school’s file to another.',
    ],
    copy: (count) => `Copy ${en(count)} e-mail addresses`,
    copied: 'Copied. Paste them into Bcc of the mail that tells schools of the forms.',
    copyFailed: 'The browser does not allow copying. Select the addresses below and press Ctrl+C.',
    addresses: 'E-mail addresses of the schools',
    noAddress: (count) => `${en(count)} schools have no e-mail in the registry.`,
    files: (count) => `List of ${en(count)} files`,
    file: 'File',
    school: 'School',
    noEmail: 'no e-mail',
  },
};

function vi(count: number): string {
  return count.toLocaleString('vi-VN');
}

function en(count: number): string {
  return count.toLocaleString('en-GB');
}
