import fc from 'fast-check';
import { countScale, scaleMarks } from '../../../src/reporting/trends/scale';

it.each([
  [[], { min: 0, max: 4, step: 1 }],
  [[0], { min: 0, max: 2, step: 1 }],
  [[3, 3], { min: 1, max: 5, step: 1 }],
  [[326, 327], { min: 322, max: 330, step: 2 }],
  [[12843, 12843], { min: 12700, max: 13000, step: 100 }],
  [[0, 40], { min: 0, max: 40, step: 10 }],
])('%j lies on round steps', (values, scale) => {
  expect(countScale(values)).toEqual(scale);
});

it('holds every value between whole, round marks, few enough to read', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000_000), { minLength: 1, maxLength: 12 }), (values) => {
      const scale = countScale(values);
      const marks = scaleMarks(scale);
      expect(marks.every(Number.isInteger)).toBe(true);
      expect(marks[0]).toBeLessThanOrEqual(Math.min(...values));
      expect(marks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
      expect(marks[0]).toBeGreaterThanOrEqual(0);
      expect(String(scale.step)).toMatch(/^[125]0*$/);
      expect(marks.length).toBeGreaterThanOrEqual(2);
      expect(marks.length).toBeLessThanOrEqual(7);
    }),
  );
});

it('does not make a fall of one pupil look like a collapse', () => {
  const { min, max } = countScale([12843, 12842]);
  expect(1 / (max - min)).toBeLessThan(0.01);
});
