/** What the form says around its figures. */
import type { InLanguages } from '../../language';

interface Words {
  grade: string;
  ageGroup: string;
  total: string;
  totalOfPart: string;
  lastMonth: string;
  difference: string;
  carried: string;
  confirm: string;
  confirmAll(count: number): string;
  waiting: string;
  refused: string;
  severity: Record<'error' | 'warning' | 'note', string>;
  mend(shown: string): string;
  explain: string;
  changeReason: string;
  reason: string;
  goToCell(address: string): string;
  pickField: string;
  progress(given: number, required: number): string;
  done: string;
  findings(errors: number, warnings: number): string;
  yes: string;
  no: string;
  none: string;
  datePlaceholder: string;
  pasted(count: number, outside: number): string;
  undo: string;
  undoTip: string;
  written: string;
  typing: string;
  writing: string;
  waitingForExcel(count: number): string;
  refusedCount(count: number): string;
  retry: string;
  giveUp: string;
  recovered(count: number): string;
  writeNow: string;
  drop: string;
  locked: string;
  changedAfterLock: string;
  noCell: string;
  keys: string;
  keysDetail: string;
}

export const ENTRY_WORDS: InLanguages<Words> = {
  vi: {
    grade: 'Khối',
    ageGroup: 'Nhóm',
    total: 'Cộng',
    totalOfPart: 'chưa đủ các khối',
    lastMonth: 'Tháng trước',
    difference: 'Chênh lệch',
    carried: 'Lấy từ tháng trước',
    confirm: 'Vẫn đúng',
    confirmAll: (count) => `Xác nhận ${count} số lấy từ tháng trước`,
    waiting: 'Chưa ghi vào sổ',
    refused: 'Không ghi được vào sổ',
    severity: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
    mend: (shown) => `Sửa thành ${shown}`,
    explain: 'Giải trình',
    changeReason: 'Sửa giải trình',
    reason: 'Giải trình',
    goToCell: (address) => `Đến ô ${address}`,
    pickField: 'Chọn một ô để xem số tháng trước và kết quả kiểm tra.',
    progress: (given, required) => `đã nhập ${given} trên ${required} ô bắt buộc`,
    done: 'đủ',
    findings: (errors, warnings) =>
      [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`].filter(Boolean).join(', '),
    yes: 'Có',
    no: 'Không',
    none: '(để trống)',
    datePlaceholder: 'ngày/tháng/năm',
    pasted: (count, outside) =>
      outside === 0
        ? `Đã dán ${count} ô.`
        : `Đã dán ${count} ô; ${outside} ô nằm ngoài bảng nên không dán. Ctrl+Z để hoàn tác.`,
    undo: 'Hoàn tác',
    undoTip: 'Hoàn tác lần nhập vừa rồi (Ctrl+Z)',
    written: 'Mọi số đã ở trong sổ',
    typing: 'Đang gõ: Enter để ghi, Esc để bỏ',
    writing: 'Đang ghi vào sổ…',
    waitingForExcel: (count) =>
      `Excel đang sửa một ô: ${count} số chờ ghi, sẽ tự ghi khi ô đó xong (nhấn Enter hoặc Esc trong bảng tính).`,
    refusedCount: (count) => `${count} số chưa ghi được vào sổ`,
    retry: 'Ghi lại',
    giveUp: 'Bỏ',
    recovered: (count) => `Lần trước còn ${count} số đã gõ mà chưa kịp ghi vào sổ.`,
    writeNow: 'Ghi vào sổ',
    drop: 'Bỏ',
    locked: 'Số liệu kỳ này đã chốt nên chỉ xem được. Muốn sửa, vào “Chốt” rồi Bỏ chốt.',
    changedAfterLock: 'Có số đã bị sửa trong bảng tính sau khi chốt. Hãy vào “Chốt” để bỏ chốt rồi chốt lại.',
    noCell: 'Biểu mẫu này không có ô cho chỉ tiêu này.',
    keys: 'Phím tắt',
    keysDetail:
      'Enter: xuống (Shift+Enter: lên). Tab: sang phải. F2: sửa. Esc: trả lại số cũ. Delete: xóa. Shift+mũi tên: chọn khối ô. Ctrl+C, Ctrl+V: chép và dán khối ô, kể cả từ Excel. Ctrl+Z: hoàn tác.',
  },
  en: {
    grade: 'Grade',
    ageGroup: 'Group',
    total: 'Total',
    totalOfPart: 'not all grades yet',
    lastMonth: 'Last month',
    difference: 'Difference',
    carried: 'From last month',
    confirm: 'Still right',
    confirmAll: (count) => `Confirm ${count} figures from last month`,
    waiting: 'Not yet in the workbook',
    refused: 'Could not be written into the workbook',
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    mend: (shown) => `Change to ${shown}`,
    explain: 'Explain',
    changeReason: 'Change the explanation',
    reason: 'Explanation',
    goToCell: (address) => `Go to cell ${address}`,
    pickField: 'Choose a field to see last month’s figure and what the check says.',
    progress: (given, required) => `${given} of ${required} required fields filled in`,
    done: 'complete',
    findings: (errors, warnings) =>
      [
        errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'}`,
        warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
      ]
        .filter(Boolean)
        .join(', '),
    yes: 'Yes',
    no: 'No',
    none: '(blank)',
    datePlaceholder: 'day/month/year',
    pasted: (count, outside) =>
      outside === 0
        ? `Pasted ${count} cells.`
        : `Pasted ${count} cells; ${outside} are outside the table and were left out. Ctrl+Z takes it back.`,
    undo: 'Undo',
    undoTip: 'Undo the last entry (Ctrl+Z)',
    written: 'Every figure is in the workbook',
    typing: 'Typing: Enter writes it, Esc drops it',
    writing: 'Writing into the workbook…',
    waitingForExcel: (count) =>
      `A cell is being edited in Excel: ${count} figures wait and are written once it is left (press Enter or Esc in the sheet).`,
    refusedCount: (count) => `${count} figures could not be written into the workbook`,
    retry: 'Write again',
    giveUp: 'Discard',
    recovered: (count) => `Last time ${count} figures were typed but not yet written into the workbook.`,
    writeNow: 'Write them',
    drop: 'Discard',
    locked: 'This period is finalised and can only be viewed. To change it, undo the finalising under “Finalise”.',
    changedAfterLock:
      'Figures were changed in the sheet after finalising. Undo the finalising under “Finalise”, then finalise again.',
    noCell: 'This form has no cell for this indicator.',
    keys: 'Keys',
    keysDetail:
      'Enter: down (Shift+Enter: up). Tab: right. F2: edit. Esc: put the old figure back. Delete: clear. Shift+arrows: select a block. Ctrl+C, Ctrl+V: copy and paste blocks, also from Excel. Ctrl+Z: undo.',
  },
};
