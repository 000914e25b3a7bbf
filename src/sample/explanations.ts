/** Reasons the sample schools give for the warnings their figures raise. */
import { explainingKeys, type Finding } from '../reporting/rules/finding';

const REASONS: [RegExp, string][] = [
  [
    /si-so|lop-.*hoc-sinh|hoc-sinh-.*lop/,
    'Địa bàn đông dân, thiếu phòng học; đã báo cáo UBND thành phố kế hoạch xây thêm.',
  ],
  [/chuan|kiem-dinh|cong-nhan/, 'Nhà trường đã lập hồ sơ đề nghị, đang chờ kế hoạch của Sở GD&ĐT.'],
  [/thay-doi|nguong|bien-dong/, 'Số liệu đã đối chiếu với sổ đăng bộ, đúng thực tế.'],
];

/** One reason per figure a warning goes to. */
export function sampleExplanations(findings: readonly Finding[]): Map<string, string> {
  const explanations = new Map<string, string>();
  for (const finding of findings) {
    const { rule, severity } = finding;
    const [key] = explainingKeys(finding);
    if (severity !== 'warning' || key === undefined) continue;
    const reason = REASONS.find(([pattern]) => pattern.test(rule))?.[1] ?? 'Nhà trường đã kiểm tra lại, số liệu đúng.';
    explanations.set(key, reason);
  }
  return explanations;
}
