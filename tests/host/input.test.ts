import { parseInput } from '../../src/host/grid/input';
import { TODAY } from './hosting';

const typed = (text: unknown, format = 'General') => parseInput(text, format, () => TODAY);

describe('what Excel makes of typed text (English, United States)', () => {
  it.each([
    ['12', { value: 12 }],
    [' 12 ', { value: 12 }],
    ['-3.5', { value: -3.5 }],
    ['12,843', { value: 12843, numberFormat: '#,##0' }],
    ['1,28', { value: '1,28' }],
    ['12.843', { value: 12.843 }],
    ['91%', { value: 0.91, numberFormat: '0%' }],
    ['1.5%', { value: 0.015, numberFormat: '0.00%' }],
    ['(5)', { value: -5 }],
    ['1e3', { value: 1000, numberFormat: '0.00E+00' }],
    ['true', { value: true }],
    ['#n/a', { value: { error: '#N/A' } }],
    ['10/10', { value: 44479, numberFormat: 'd-mmm' }],
    ['44/44', { value: '44/44' }],
    ['11/28/2021', { value: 44528, numberFormat: 'm/d/yyyy' }],
    ['28/11/2021', { value: '28/11/2021' }],
    ['2021-11-28', { value: 44528, numberFormat: 'm/d/yyyy' }],
    ['11/2021', { value: 44501, numberFormat: 'mmm-yy' }],
    ['2/29/1900', { value: 60, numberFormat: 'm/d/yyyy' }],
    ['10:30', { value: 0.4375, numberFormat: 'h:mm' }],
    ['1 1/2', { value: 1.5, numberFormat: '# ?/?' }],
    ['', { value: null }],
    ["'12", { value: '12' }],
    ['=A1+1', { value: null, formula: 'A1+1' }],
    ['+A1', { value: null, formula: 'A1' }],
    ['-A1', { value: null, formula: '-A1' }],
    ['@A1', { value: null, formula: '@A1' }],
    ['=', { value: '=' }],
    ['-', { value: '-' }],
    ['Trường Mầm non', { value: 'Trường Mầm non' }],
  ])('%p', (text, expected) => expect(typed(text)).toEqual(expected));

  it.each(['=A1', '10/10', '007', '12%'])('leaves %p alone in a Text cell', (text) =>
    expect(typed(text, '@')).toEqual({ value: text }),
  );

  it.each([[NaN], [{}], [undefined], ['x'.repeat(32768)]])('refuses %p', (input) =>
    expect(() => typed(input)).toThrow(expect.objectContaining({ code: 'InvalidArgument' })),
  );
});
