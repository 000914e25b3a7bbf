import { emptyWorkbook, internStyle } from '../../src/spreadsheet/build';

it('interns a style once, fields in any order', () => {
  const workbook = emptyWorkbook();
  const first = internStyle(workbook, { fill: '#FFFFFF', font: { bold: true, size: 12 } });
  expect(internStyle(workbook, { font: { size: 12, bold: true }, fill: '#FFFFFF', border: {} })).toBe(first);
  expect(workbook.styles).toHaveLength(2);
});

it('finds the first of styles that a file repeats, and goes on finding new ones', () => {
  const workbook = emptyWorkbook();
  workbook.styles = [{}, { fill: '#111111' }, { fill: '#111111' }];
  expect(internStyle(workbook, { fill: '#111111' })).toBe(1);
  expect(internStyle(workbook, { fill: '#222222' })).toBe(3);
  expect(internStyle(workbook, { fill: '#222222' })).toBe(3);
});

it('does not look through all styles again at every call, also when some repeat', () => {
  const workbook = emptyWorkbook();
  let reads = 0;
  const counted = () => ({
    get fill() {
      reads++;
      return '#111111';
    },
  });
  workbook.styles = [{}, ...Array.from({ length: 50 }, counted)];
  internStyle(workbook, { fill: '#111111' });
  const after = reads;
  for (let turn = 0; turn < 20; turn++) internStyle(workbook, { fill: '#111111' });
  expect(reads).toBe(after);
});

it('knows the styles of an array that took the place of another of equal length', () => {
  const workbook = emptyWorkbook();
  internStyle(workbook, { fill: '#111111' });
  workbook.styles = [{}, { fill: '#333333' }];
  expect(internStyle(workbook, { fill: '#333333' })).toBe(1);
});
