import fc from 'fast-check';
import {
  formatCount,
  formatDecimal,
  formatMoney,
  formatPair,
  formatPercent,
  formatSmallCount,
  parsePrinted,
} from '../../../src/reporting/wording/numbers';

test.each([
  [formatCount(12843), '12.843'],
  [formatCount(5), '5'],
  [formatCount(-1200), '-1.200'],
  [formatSmallCount(1), '01'],
  [formatSmallCount(9), '09'],
  [formatSmallCount(0), '0'],
  [formatSmallCount(10), '10'],
  [formatSmallCount(11014), '11.014'],
  [formatPair(31, 39), '31/39'],
  [formatPair(2, 14), '02/14'],
  [formatPercent(91), '91,0%'],
  [formatPercent(99.96), '100,0%'],
  [formatDecimal(1234.56, 1), '1.234,6'],
  [formatDecimal(-0.04, 1), '0,0'],
  [formatMoney(51760000), '51.760.000 đồng'],
])('prints %s as %s', (printed, expected) => expect(printed).toBe(expected));

test('every count reads back from its printed form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (count) => {
      expect(parsePrinted(formatSmallCount(count))).toEqual({ value: count });
      expect(parsePrinted(formatMoney(count))).toEqual({ value: count });
    }),
  );
});

test('every pair and percentage reads back', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (k, n) => {
      expect(parsePrinted(formatPair(k, n))).toEqual({ value: k, outOf: n });
      expect(parsePrinted(formatPercent(k / 10))).toEqual({ value: k / 10 });
    }),
  );
});

test.each(['', 'x', '12.84', '1.2.3', '1/2/3', '12 học sinh'])('does not read %p as a printed number', (text) =>
  expect(parsePrinted(text)).toBeUndefined(),
);
