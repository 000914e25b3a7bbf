import { failureCode, freshHost, onSheet } from './hosting';
import { InputRefusedError } from '../../src/host/typing';
import { installHost, openHostFromBytes, type EmbeddedHost } from '../../src/host/embedded-host';

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost(['Nhập liệu']);
});

const RULES: [string, Excel.DataValidationRule, unknown, unknown][] = [
  ['whole numbers', { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } }, 5, 5.5],
  ['decimals above another cell', { decimal: { formula1: '=$D$1', operator: 'GreaterThan' } }, 11, 10],
  ['a list in the rule', { list: { inCellDropDown: true, source: 'Có,Không' } }, 'Có', 'có'],
  ['a list in cells', { list: { inCellDropDown: true, source: '=$D$1:$D$2' } }, 20, 30],
  ['lengths of text', { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } }, 'abc', 'abcd'],
  ['dates', { date: { formula1: '2021-11-01', operator: 'GreaterThanOrEqualTo' } }, 44501, 44500],
  ['a formula', { custom: { formula: '=A1<=$D$2' } }, 20, 21],
];

it.each(RULES)('checks %s', async (_what, rule, good, bad) => {
  const { validation, invalid } = await onSheet((sheet) => {
    sheet.getRange('D1:D2').values = [[10], [20]];
    const cells = sheet.getRange('A1:A2');
    cells.dataValidation.rule = rule;
    cells.values = [[good], [bad]];
    return {
      validation: cells.dataValidation.load('type,valid,ignoreBlanks'),
      invalid: cells.dataValidation.getInvalidCellsOrNullObject().load('address'),
    };
  });
  expect([validation.valid, validation.ignoreBlanks, invalid.address]).toEqual([null, true, "'Nhập liệu'!A2"]);
});

it('does not stop what code writes, but what a person types', async () => {
  await onSheet((sheet) => {
    const { dataValidation } = sheet.getRange('A1:A3');
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Sai', message: 'Nhập số nguyên không âm.' };
    sheet.getRange('A1').values = [[-1]];
  });
  expect(host.workbook.sheets[0].rows[0][0]?.value).toBe(-1);
  expect(() => host.userTypes('Nhập liệu', 'A2', '-1')).toThrow(new Error('Nhập số nguyên không âm.'));
  expect(() => host.userTypes('Nhập liệu', 'A2', 'ba')).toThrow(InputRefusedError);
  expect(host.workbook.sheets[0].rows[1]?.[0]?.value).toBeUndefined();
  host.userTypes('Nhập liệu', 'A2', '12');
  expect(host.workbook.sheets[0].rows[1][0]?.value).toBe(12);
});

it.each<[string, (validation: Excel.DataValidation) => void]>([
  [
    'a list longer than 255 characters',
    (v) => void (v.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } }),
  ],
  [
    'two kinds of rule at once',
    (v) => void (v.rule = { custom: { formula: '=TRUE' }, list: { inCellDropDown: true, source: 'a' } }),
  ],
  ['a rule without an operator', (v) => void (v.rule = { wholeNumber: { formula1: 1 } as Excel.BasicDataValidation })],
  ['"between" with one end', (v) => void (v.rule = { wholeNumber: { formula1: 1, operator: 'Between' } })],
  ['a formula it cannot read', (v) => void (v.rule = { custom: { formula: '=SUM(' } })],
  ['a title over 32 characters', (v) => void (v.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' })],
])('refuses %s', async (_what, work) => {
  const code = await failureCode(async (context) => {
    work(context.workbook.worksheets.getFirst().getRange('A1').dataValidation);
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

it('replaces the rule of the cells it is set on, and no others', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:A9').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    sheet.getRange('A3').dataValidation.rule = { custom: { formula: '=TRUE' } };
    sheet.getRange('A5').dataValidation.clear();
  });
  const types = await onSheet((sheet) =>
    ['A1', 'A3', 'A5', 'A1:A2', 'A1:A3', 'A4:A5'].map((address) => sheet.getRange(address).dataValidation.load('type')),
  );
  expect(types.map((one) => one.type)).toEqual(['List', 'Custom', 'None', 'List', 'Inconsistent', 'MixedCriteria']);
  expect(host.workbook.sheets[0].validations.map((rule) => rule.areas.length)).toEqual([3, 1]);
});

it('a prompt without a rule: any value is allowed, and the prompt is kept in the file', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:A2').dataValidation.prompt = { showPrompt: true, title: 'Số lớp', message: 'Nhập số nguyên.' };
    sheet.getRange('A1').values = [['gì cũng được']];
  });
  installHost((host = openHostFromBytes(host.save())));
  const validation = await onSheet((sheet) => sheet.getRange('A1:A2').dataValidation.load('type,rule,prompt,valid'));
  expect([validation.type, validation.valid]).toEqual(['None', true]);
  expect(JSON.parse(JSON.stringify([validation.rule, validation.prompt]))).toEqual([
    {},
    { showPrompt: true, title: 'Số lớp', message: 'Nhập số nguyên.' },
  ]);
});

it('errorAlert: shown unless it is turned off; then what does not fit is let in', async () => {
  const read = await onSheet((sheet) => {
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
    return dataValidation.load('errorAlert');
  });
  expect(read.errorAlert.showAlert).toBe(true);
  expect(() => host.userTypes('Nhập liệu', 'A1', '-1')).toThrow(InputRefusedError);
  const off = await onSheet((sheet) => {
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: 'Sai', message: 'Không được' };
    return dataValidation.load('errorAlert');
  });
  expect(JSON.parse(JSON.stringify(off.errorAlert))).toEqual({
    showAlert: false,
    style: 'Stop',
    title: 'Sai',
    message: 'Không được',
  });
  host.userTypes('Nhập liệu', 'A1', '-1');
  expect(host.workbook.sheets[0].rows[0][0]?.value).toBe(-1);
});

it('a list of the cells of a range, also on another sheet, also through set()', async () => {
  const other = freshHost(['a', 'Danh mục']);
  await onSheet((sheet, { workbook }) => {
    const source = workbook.worksheets.getItem('Danh mục').getRange('A1:A2');
    source.values = [['Có'], ['Không']];
    sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source } };
    sheet.getRange('B2').dataValidation.set({ rule: { list: { inCellDropDown: true, source } } });
  });
  for (const cell of ['B1', 'B2']) {
    expect(() => other.userTypes('a', cell, 'Sai')).toThrow();
    other.userTypes('a', cell, 'Không');
  }
});
