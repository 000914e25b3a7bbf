import fc from 'fast-check';
import { cycleReference } from '../../../../src/host/workbench/grid/editor/references';
import { breakLines } from '../../../../src/host/workbench/grid/paint/lines';
import { fitNumber } from '../../../../src/host/workbench/grid/paint/number-fit';

/** Every letter is ten wide. */
const width = (text: string): number => text.length * 10;

it.each([
  ['between words', 'một hai ba', 70, ['một hai', 'ba']],
  ['at line ends', 'a\nb\r\nc', 100, ['a', 'b', 'c']],
  ['behind a hyphen', 'giáo-viên', 60, ['giáo-', 'viên']],
  ['within a word wider than the cell', 'abcdefgh', 30, ['abc', 'def', 'gh']],
  ['not at a no-break space', 'a\u00a0b c', 30, ['a\u00a0b', 'c']],
  ['nowhere when it fits', 'một hai', 70, ['một hai']],
  ['an empty line stays', 'a\n\nb', 50, ['a', '', 'b']],
])('text is broken %s', (_where, text, room, expected) => {
  expect(breakLines(text, room, width).map((line) => line.text)).toEqual(expected);
});

it('no line is wider than the room, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-c -]{0,40}$/), fc.integer({ min: 10, max: 200 }), (text, room) => {
      const lines = breakLines(text, room, width);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(Math.max(room, 10));
      expect(
        lines
          .map((line) => line.text)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(text.replaceAll(' ', ''));
    }),
  );
});

it.each([
  ['stays when it fits', '1234', true, 40, '1234'],
  ['loses decimals, rounded', '3,14159', true, 40, '3,14'],
  ['rounds up through nines', '9,996', true, 40, '10'],
  ['loses all decimals before it becomes signs', '123,75', true, 30, '124'],
  ['becomes signs when its whole part is too wide', '123456', true, 40, '####'],
  ['becomes signs when it has a format', '3,14159', false, 40, '####'],
  ['keeps its sign', '-0,126', true, 50, '-0,13'],
])('a number %s', (_what, text, isGeneral, room, expected) => {
  expect(fitNumber(text, isGeneral, room, width)).toBe(expected);
});

it.each([
  ['=C5', 3, '=$C$5'],
  ['=$C$5', 5, '=C$5'],
  ['=C$5', 3, '=$C5'],
  ['=$C5', 2, '=C5'],
  ['=SUM(A1,B2)', 10, '=SUM(A1,$B$2)'],
  ['=LOG10(2)', 4, '=LOG10(2)'],
  ['C5', 1, 'C5'],
])('F4 makes of %s at %i', (text, caret, expected) => {
  expect(cycleReference(text, caret).text).toBe(expected);
});
