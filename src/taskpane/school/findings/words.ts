import { SEVERITY_LABEL, type Severity } from '../../../reporting/rules/finding';
import type { InLanguages } from '../../language';
import type { FindingCounts } from './listing';

interface Words {
  title: string;
  severity: Record<Severity, string>;
  filter: string;
  all(count: number): string;
  count(severity: Severity, count: number): string;
  left(counts: FindingCounts): string;
  allWell: string;
  allWellDetail: string;
  cell(address: string): string;
  goTo(address: string): string;
  mend(shown: string): string;
  explain: string;
  changeExplanation: string;
  explained: string;
  sharedReason(warnings: number): string;
  mustExplain: string;
  noPlaceForReason: string;
  history: string;
  blanks(count: number): string;
  blanksDetail: string;
  showBlanks: string;
  hideBlanks: string;
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const FINDINGS_WORDS: InLanguages<Words> = {
  vi: {
    title: 'Kiểm tra',
    severity: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
    filter: 'Lọc theo mức',
    all: (count) => `Tất cả (${count})`,
    count: (severity, count) => `${count} ${SEVERITY_LABEL[severity]}`,
    left: ({ error, unexplained, warning, note }) => {
      if (error + unexplained > 0)
        return `Còn ${[error > 0 && `${error} lỗi`, unexplained > 0 && `${unexplained} cảnh báo chưa giải trình`]
          .filter(Boolean)
          .join(' và ')}.`;
      if (warning > 0) return 'Không còn lỗi; không còn cảnh báo nào phải giải trình.';
      return note > 0 ? 'Không có lỗi và cảnh báo.' : 'Không có gì phải sửa.';
    },
    allWell: 'Số liệu đã đủ và khớp.',
    allWellDetail: 'Không có lỗi, cảnh báo hay lưu ý nào. Có thể chuyển sang bước Chốt.',
    cell: (address) => `Ô ${address}`,
    goTo: (address) => `Đến ô ${address}`,
    mend: (shown) => `Sửa thành ${shown}?`,
    explain: 'Giải trình',
    changeExplanation: 'Sửa giải trình',
    explained: 'Đã giải trình:',
    sharedReason: (warnings) => `(dùng chung cho ${warnings} cảnh báo của dòng)`,
    mustExplain: 'Cần sửa, hoặc giải trình trước khi chốt.',
    noPlaceForReason: 'Biểu mẫu không có ô Giải trình cho mục này: hãy xem lại số liệu, không phải ghi lý do.',
    history: '12 tháng',
    blanks: (count) => `Còn ${count} ô trống`,
    blanksDetail: 'Ô trống là chưa báo cáo, không phải là 0. Hãy ghi số liệu; nếu không có thì ghi 0.',
    showBlanks: 'Xem từng ô',
    hideBlanks: 'Thu lại',
  },
  en: {
    title: 'Check',
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    filter: 'Filter by severity',
    all: (count) => `All (${count})`,
    count: (severity, count) => plural(count, severity),
    left: ({ error, unexplained, warning, note }) => {
      if (error + unexplained > 0)
        return `${[
          error > 0 && plural(error, 'error'),
          unexplained > 0 && `${plural(unexplained, 'warning')} without a reason`,
        ]
          .filter(Boolean)
          .join(' and ')} left.`;
      if (warning > 0) return 'No errors left, and no warning that needs a reason.';
      return note > 0 ? 'No errors and no warnings.' : 'Nothing to mend.';
    },
    allWell: 'The figures are complete and agree.',
    allWellDetail: 'No errors, warnings or notes. You can go on to the Finalise step.',
    cell: (address) => `Cell ${address}`,
    goTo: (address) => `Go to cell ${address}`,
    mend: (shown) => `Change to ${shown}?`,
    explain: 'Explain',
    changeExplanation: 'Change explanation',
    explained: 'Explained:',
    sharedReason: (warnings) => `(one text for ${warnings} warnings of the row)`,
    mustExplain: 'To be mended, or explained before finalising.',
    noPlaceForReason: 'The form has no cell for a reason here: please look at the figure; no reason is asked.',
    history: '12 months',
    blanks: (count) => `${plural(count, 'cell')} still blank`,
    blanksDetail: 'Blank means not reported, it is not 0. Enter the figure; if there is none, enter 0.',
    showBlanks: 'Show each cell',
    hideBlanks: 'Fold',
  },
};
