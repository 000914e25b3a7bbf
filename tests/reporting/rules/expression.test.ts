import fc from 'fast-check';
import {
  evaluateExpression,
  ExpressionError,
  expressionFigures,
  parseExpression,
  type FigureRef,
} from '../../../src/reporting/rules/expression';

const VALUES: Record<string, number> = { a: 6, b: 3, c: 0 };
const valueOf = (text: string) => evaluateExpression(parseExpression(text), ({ code }) => VALUES[code] ?? null);

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 4 - 3', 3],
  ['12 / 3 / 2', 2],
  ['-a + 2', -4],
  ['2.5 * a', 15],
  ['a / c', null],
  ['a + blank', null],
  ['a + hoac0(blank)', 6],
  ['hoac0(a / c) + 1', 1],
])('%s is %s', (text, value) => expect(valueOf(text)).toBe(value));

test.each<[string, FigureRef]>([
  ['hocSinh', { code: 'hocSinh', from: 'own', previous: false }],
  ['truoc.tong.hocSinh', { code: 'hocSinh', from: 'tong', previous: true }],
  ['capHoc.lopGhep', { code: 'lopGhep', from: 'capHoc', previous: false }],
  ['truong.cbql', { code: 'cbql', from: 'truong', previous: false }],
  ['khoi.NT1.lop', { code: 'lop', from: 'khoi', grade: 'NT1', previous: false }],
  ['truoc.khoi.12.lop', { code: 'lop', from: 'khoi', grade: '12', previous: true }],
  ['huyDong.N', { code: 'huyDong', from: 'own', part: 'N', previous: false }],
])('%s names a figure', (text, figure) => expect(expressionFigures(parseExpression(text))).toEqual([figure]));

test.each(['', 'a +', '(a', 'a)', 'a b', '2 3', 'tong.', 'a.b', 'truoc', 'hocSinh.k.N', '= a', 'khoi.X.lop'])(
  '"%s" is no expression',
  (text) => expect(() => parseExpression(text)).toThrow(ExpressionError),
);

test('arithmetic is the arithmetic of the same text elsewhere', () => {
  const operand = fc.constantFrom('a', 'b', '7', '0.5', '(a - b)', '(b + 2)');
  const rest = fc.array(fc.tuple(fc.constantFrom('+', '-', '*', '/'), operand), { maxLength: 5 });
  fc.assert(
    fc.property(operand, rest, (first, more) => {
      const text = first + more.map(([operator, next]) => ` ${operator} ${next}`).join('');
      const expected = new Function('a', 'b', `return ${text}`)(VALUES.a, VALUES.b) as number;
      expect(valueOf(text)).toBeCloseTo(expected, 9);
    }),
  );
});
