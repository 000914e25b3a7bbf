/** The table of members with their state, for people. */
import { highestExcelApi, memberStates, type MemberState } from './support';

/** Markdown, the same for the same code. */
export function memberTable(): string {
  const states = memberStates();
  const inScope = states.filter(({ state }) => state === 'there' || state === 'missing');
  const there = inScope.filter(({ state }) => state === 'there').length;
  const types = [...new Set(states.map(({ type }) => type))].sort();
  const outTypes = types.filter((type) => states.every((one) => one.type !== type || one.state === 'out'));
  const lines = [
    '# Excel JavaScript API trong máy chủ nhúng',
    '',
    'Bảng này do `npm run members` viết ra từ mã nguồn và từ tài liệu kèm `@types/office-js`; đừng sửa tay.',
    '',
    `Trong phạm vi: ${there}/${inScope.length} thành phần. \`isSetSupported("ExcelApi", …)\` đúng tới ${highestExcelApi()}.`,
    '',
    '“Thư viện chưa có”: bản npm của thư viện Office.js không biết thành phần ấy nên không ai gọi tới được.',
    '',
    '| Kiểu | Có | Chưa có | Thư viện chưa có | Ngoài phạm vi |',
    '| --- | --- | --- | --- | --- |',
    ...types.filter((type) => !outTypes.includes(type)).map((type) => rowOf(type, states)),
    '',
    '## Ngoài phạm vi cả kiểu',
    '',
    ...reasonsOf(outTypes, states),
    '',
  ];
  return lines.join('\n');
}

function rowOf(type: string, states: readonly MemberState[]): string {
  const own = states.filter((one) => one.type === type);
  const names = (state: MemberState['state'], show: (one: MemberState) => string): string =>
    own
      .filter((one) => one.state === state)
      .map(show)
      .join(', ');
  const withSet = ({ member, set }: MemberState): string => (set ? `${member} (${set})` : member);
  return `| ${type} | ${names('there', ({ member }) => member)} | ${names('missing', withSet)} | ${names('unreachable', withSet)} | ${names('out', withSet)} |`;
}

function reasonsOf(types: readonly string[], states: readonly MemberState[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const type of types) {
    const reason = states.find((one) => one.type === type)?.reason ?? '';
    byReason.set(reason, [...(byReason.get(reason) ?? []), type]);
  }
  return [...byReason].sort().map(([reason, of]) => `- ${reason}: ${of.join(', ')}`);
}
