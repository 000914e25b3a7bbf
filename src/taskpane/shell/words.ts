/** What the pane says before any part of it is open. */
import type { InLanguages } from '../language';

interface Words {
  otherLanguage: string;
  outside: string;
  tooOld: string;
  looking: string;
  loading: string;
  failed: string;
  failedDetail: string;
  again: string;
  technical: string;
  otherBook: string;
  emptyBook: string;
  makeBook: string;
  makeBookElsewhere: string;
  otherBookDetail: string;
  forSchools: string;
  forSchoolsDetail: string;
  forOffices: string;
  forOfficesDetail: string;
  lookAgain: string;
  dismiss: string;
}

export const SHELL_WORDS: InLanguages<Words> = {
  vi: {
    otherLanguage: 'English',
    outside: 'Giao ban chạy trong Excel. Hãy mở ngăn này từ Excel.',
    tooOld: 'Bản Excel này chưa đủ mới (cần ExcelApi 1.9). Biểu mẫu vẫn điền được như thường, không cần ngăn này.',
    looking: 'Đang xem sổ đang mở…',
    loading: 'Đang mở…',
    failed: 'Ngăn Giao ban gặp lỗi nên phải dừng lại.',
    failedDetail: 'Số liệu đã vào ô trong sổ vẫn còn nguyên. Hãy bấm “Thử lại”; nếu vẫn lỗi, đóng ngăn rồi mở lại.',
    again: 'Thử lại',
    technical: 'Chi tiết lỗi',
    otherBook: 'Sổ đang mở không phải biểu mẫu hay sổ tổng hợp giao ban',
    emptyBook: 'Sổ đang mở còn trống',
    makeBook: 'Tạo sổ tổng hợp',
    makeBookElsewhere: 'Muốn tạo sổ tổng hợp mới: mở một sổ trống (Ctrl+N) rồi mở lại ngăn này.',
    otherBookDetail: 'Ngăn này làm việc với hai loại sổ:',
    forSchools: 'Trường: biểu mẫu báo cáo tháng',
    forSchoolsDetail: 'Mở tệp Excel mà Phòng GD&ĐT đã gửi cho trường, rồi mở lại ngăn này để nhập và chốt số liệu.',
    forOffices: 'Phòng: sổ tổng hợp giao ban',
    forOfficesDetail:
      'Mở sổ tổng hợp của năm học để theo dõi và tiếp nhận báo cáo của các trường; chưa có thì tạo trong một sổ trống.',
    lookAgain: 'Xem lại sổ đang mở',
    dismiss: 'Đóng thông báo',
  },
  en: {
    otherLanguage: 'Tiếng Việt',
    outside: 'Giao ban runs in Excel. Please open this pane from Excel.',
    tooOld: 'This Excel is not new enough (ExcelApi 1.9 is needed). The form can still be filled in without this pane.',
    looking: 'Looking at the open workbook…',
    loading: 'Opening…',
    failed: 'The Giao ban pane met an error and had to stop.',
    failedDetail:
      'Figures that are in the cells of the workbook are all there. Press “Try again”; if it fails again, close the pane and open it once more.',
    again: 'Try again',
    technical: 'Details of the error',
    otherBook: 'The open workbook is neither a school’s form nor an office’s consolidation book',
    emptyBook: 'The open workbook is empty',
    makeBook: 'Make a consolidation book',
    makeBookElsewhere: 'To make a new consolidation book, open an empty workbook (Ctrl+N) and open this pane there.',
    otherBookDetail: 'This pane works with two kinds of workbooks:',
    forSchools: 'Schools: the form of the monthly report',
    forSchoolsDetail:
      'Open the Excel file the education office sent to your school, then open this pane again to fill in and finalise.',
    forOffices: 'Education offices: the consolidation book',
    forOfficesDetail:
      'Open the book of the school year to follow and receive the schools’ reports; where there is none, make it in an empty workbook.',
    lookAgain: 'Look at the open workbook again',
    dismiss: 'Dismiss',
  },
};
