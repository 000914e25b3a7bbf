import { isUntouched } from '../../../src/taskpane/school/next-month/untouched';
import type { FormFigure, StampStanding } from '../../../src/workflows/school/school-form';

const figure = (more: Partial<FormFigure>): FormFigure => ({ key: 'cbql', typed: '', isCarried: false, ...more });

test.each<[string, StampStanding, FormFigure[], boolean]>([
  ['an empty month', 'none', [figure({}), figure({ previous: 3 })], true],
  ['what came over', 'none', [figure({ typed: '3', value: 3, previous: 3 })], true],
  ['a figure of the month', 'none', [figure({ typed: '4', value: 4, previous: 3 })], false],
  ['something unreadable', 'none', [figure({ typed: 'ba', previous: 3 })], false],
  ['a finalised month', 'valid', [figure({})], false],
])('%s', (_name, stamp, figures, untouched) => {
  expect(isUntouched({ stamp, figures: new Map(figures.map((one, index) => [String(index), one])) })).toBe(untouched);
});
