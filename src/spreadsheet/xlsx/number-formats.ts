/** Built-in number formats (ECMA-376 part 1, 18.8.30) and telling dates from figures. */

const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};
const IDS = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

export const FIRST_CUSTOM_FORMAT = 164;

/** `undefined` for General and for ids nothing is known of. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

export function builtInFormatId(code: string): number | undefined {
  return code === 'General' ? 0 : IDS.get(code);
}

/** Whether numbers with this format are shown as a date or a time of day. */
export function isDateFormatCode(code: string | undefined): boolean {
  if (code === undefined || code === 'General' || code === '@') return false;
  const positive = code.split(';')[0];
  return /[dmyhs]/i.test(
    positive
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
      .replace(/\[[^\]]*\]/g, '')
      .replace(/General/gi, ''),
  );
}
