/** The words of the form: headings, column and row labels. Also what `rawFiguresByLabels` looks for. */
import type { FigureSlot, Section, VaccinationGroup } from '../../reporting/catalogue/indicator';
import { indicatorLabel } from '../../reporting/catalogue/slots';
import { type Level, levelInfo } from '../../reporting/levels/level';

export const SECTION_LABEL: Record<Section, string> = {
  quyMo: 'Quy mô',
  bienDong: 'Biến động trong tháng',
  doiNgu: 'Đội ngũ',
  coSoVatChat: 'Cơ sở vật chất',
  yTe: 'Y tế',
  truongChuan: 'Trường chuẩn quốc gia, kiểm định chất lượng',
  phongTrao: 'Phong trào, tập huấn',
  hinhThuc: 'Hình thức dạy học',
  thuyetMinh: 'Nội dung thuyết minh',
  khac: 'Chỉ tiêu khác',
};

export const FORM_TITLE = 'BÁO CÁO SỐ LIỆU HẰNG THÁNG CỦA NHÀ TRƯỜNG';
export const PERIOD_LABEL = 'Kỳ báo cáo';
export const VALUE_HEADER = 'Số liệu';
export const PREVIOUS_LABEL = 'Tháng trước';
export const CHANGE_LABEL = 'Chênh lệch';
export const EXPLANATION_HEADER = 'Giải trình';
export const CHECK_HEADER = 'Kiểm tra';
export const TOTAL_LABEL = 'Cộng';
export const BALANCE_LABEL = 'Cân đối biến động';
export const GRADE_HEADER: Record<Level, string> = {
  MN: 'Nhóm, lớp',
  TH: 'Khối lớp',
  THCS: 'Khối lớp',
  THPT: 'Khối lớp',
  GDTX: 'Khối lớp',
};
export const VACCINATION_TITLE = 'Tiêm chủng';
export const VACCINE_HEADER = 'Tiêm chủng: vắc xin, độ tuổi';
export const SCHOOL_HEADING = 'TOÀN TRƯỜNG';

export const YES = 'Có';
export const NO = 'Không';

export function levelHeading(level: Level): string {
  return levelInfo(level).label.toLocaleUpperCase('vi');
}

/** Header of a grid column or label of a list row: "Số lớp", "Trẻ", "Mũi 1"; parts of a pair are told apart. */
export function indicatorWords(slot: FigureSlot): string {
  const label = indicatorLabel(slot.indicator, slot.level);
  return slot.part ? `${label} (${slot.indicator.partLabels?.[slot.part] ?? PART_LABEL[slot.part]})` : label;
}

/** Label of a row of the vaccination table. */
export function vaccinationWords({ vaccineLabel, ageLabel }: VaccinationGroup): string {
  return `${vaccineLabel} (${ageLabel})`;
}

/** What stands after the figure: its unit and, where typing goes wrong easily, how to write it. */
export function unitHint(slot: FigureSlot): string {
  const { kind, unit } = slot.indicator;
  switch (kind) {
    case 'money':
      return 'đồng (chỉ gõ số)';
    case 'percent':
      return '% (từ 0 đến 100)';
    case 'date':
      return 'ngày/tháng/năm';
    case 'yesNo':
    case 'choice':
      return 'chọn trong danh sách';
    case 'text':
      return '';
    case 'count':
    case 'pair':
      return unit ?? (slot.level ? levelInfo(slot.level).pupil : '');
  }
}

const PART_LABEL = { k: 'số đạt', N: 'tổng số' } as const;

/** Texts of several lines: the thuyết minh. */
export function isLongText(slot: FigureSlot): boolean {
  return slot.indicator.kind === 'text' && slot.level === undefined && slot.indicator.section === 'thuyetMinh';
}
