/** The catalogue as a Markdown table, for the README: every code, its scope, kind, levels, name pattern and label. */
import type { Catalogue, Indicator, IndicatorKind, IndicatorScope } from '../../reporting/catalogue/indicator';
import { levelInfo, LEVELS } from '../../reporting/levels/level';
import { NAME_PREFIX } from './contract';

const HEADERS = ['Mã', 'Phạm vi', 'Loại', 'Cấp học', 'Tên ô', 'Chỉ tiêu'];

/** One row per indicator, in catalogue order; ends without a line break. */
export function catalogueTable(catalogue: Catalogue): string {
  const rows = catalogue.indicators.map((one) => [
    `\`${one.code}\``,
    SCOPE_LABEL[one.scope],
    KIND_LABEL[one.kind],
    LEVELS.every((level) => one.levels.includes(level)) ? 'mọi cấp' : one.levels.join(', '),
    namePattern(one),
    labels(one),
  ]);
  return [HEADERS, HEADERS.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(escaped).join(' | ')} |`)
    .join('\n');
}

/** The defined name with its variable parts in angle brackets: "GB_<cấp>_<khối>_hocSinh". */
function namePattern({ code, scope, kind }: Indicator): string {
  const stem = {
    grade: `${NAME_PREFIX}<cấp>_<khối>_${code}`,
    level: `${NAME_PREFIX}<cấp>_${code}`,
    school: `${NAME_PREFIX}${code}`,
    vaccination: `${NAME_PREFIX}tiem_<vắc xin>_<tuổi>_${code}`,
  }[scope];
  return kind === 'pair' ? `\`${stem}_k\`, \`${stem}_N\`` : `\`${stem}\``;
}

function labels({ label, labelByLevel = {} }: Indicator): string {
  const others = LEVELS.flatMap((level) => {
    const other = labelByLevel[level];
    return other === undefined ? [] : [`${levelInfo(level).label}: ${other}`];
  });
  return others.length === 0 ? label : `${label} (${others.join('; ')})`;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

const SCOPE_LABEL: Record<IndicatorScope, string> = {
  grade: 'khối',
  level: 'cấp học',
  school: 'trường',
  vaccination: 'tiêm chủng',
};

const KIND_LABEL: Record<IndicatorKind, string> = {
  count: 'số đếm',
  money: 'số tiền',
  percent: 'phần trăm',
  yesNo: 'có/không',
  choice: 'lựa chọn',
  text: 'văn bản',
  date: 'ngày',
  pair: 'cặp k/N',
};
