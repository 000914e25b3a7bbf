/**
 * The language of sentence templates (`Indicator.report.template`): Vietnamese text with placeholders in braces.
 * `wording/` fills them in; the office writes them for its own indicators.
 *
 * A placeholder is one of those below, or the code of another indicator, which stands for that indicator's `{tong}`
 * ("{soTien}"). A sentence is left out when any of its placeholders has no value (nothing was reported).
 */
export const TEMPLATE_PLACEHOLDERS = {
  tong: 'Tổng của chỉ tiêu, kể cả số ngoài trường: "12.843"; tiền: "51.760.000 đồng"; cặp số: "412/455"',
  k: 'Cặp số: tổng k; có/không: số đơn vị trả lời "Có"; chỉ tiêu khác: số đơn vị có số lớn hơn 0',
  N: 'Cặp số: tổng N; chỉ tiêu khác: số đơn vị phải báo cáo chỉ tiêu này',
  tyLe: '100 × k / N, một chữ số thập phân: "91,0%"',
  soDonVi: 'Số đơn vị đã báo cáo chỉ tiêu này',
  donVi: 'Đơn vị tính của chỉ tiêu: "học sinh", "lớp"',
  thayDoi:
    'Thay đổi so với kỳ trước, có ngoặc và dấu cách đứng trước: " (tăng 01 học sinh so với tháng 10/2021)"; không có kỳ trước thì để trống',
  ky: 'Kỳ báo cáo: "tháng 11/2021"',
  kyTruoc: 'Kỳ trước: "tháng 10/2021"',
} as const;

export type TemplatePlaceholder = keyof typeof TEMPLATE_PLACEHOLDERS;

/** The placeholders of a template, in the order they stand, repeated ones too. */
export function placeholdersOf(template: string): string[] {
  return Array.from(template.matchAll(/\{([^{}]*)\}/g), (match) => match[1] ?? '');
}

export function isTemplatePlaceholder(name: string): name is TemplatePlaceholder {
  return Object.hasOwn(TEMPLATE_PLACEHOLDERS, name);
}
