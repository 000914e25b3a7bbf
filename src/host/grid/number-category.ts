/** The category under which Excel's "Format Cells" lists a number format code. */
const SPECIAL = new Set(['00000', '00000-0000', '000-00-0000', '[<=9999999]###-####;(###) ###-####']);

const PATTERNS: readonly [category: string, pattern: RegExp][] = [
  ['Percentage', /^0(?:\.0+)?%$/],
  ['Scientific', /^0(?:\.0+)?E\+0+$/i],
  ['Fraction', /^# \?+\/(?:\?+|\d+)$/],
  ['Number', /^(?:#,##0|0)(?:\.0+)?(?:_[) -])?(?:;(?:\[Red\])?\(?-?(?:#,##0|0)(?:\.0+)?(?:_[) -])?\)?)?$/i],
];

export function numberCategory(code: string): string {
  if (code === 'General') return 'General';
  if (code === '@') return 'Text';
  if (SPECIAL.has(code)) return 'Special';
  for (const [category, pattern] of PATTERNS) if (pattern.test(code)) return category;
  const bare = code.replace(/"[^"]*"|\\./g, '');
  const isNumber = /[0#]/.test(bare);
  if (isNumber && /[$€£¥₫]/.test(code.replace(/\[\$-[^\]]*\]/g, '')))
    return /\*/.test(bare) ? 'Accounting' : 'Currency';
  if (isNumber && /^_.*\*/.test(bare)) return 'Accounting';
  // "[$-42A]" says the language, "[h]" counts hours on.
  const tokens = bare.replace(/\[(?:\$[^\]]*|Red|Black|Blue|Green|White|Cyan|Magenta|Yellow|Color\d+)\]|AM\/PM/gi, '');
  if (isNumber || !/[ymdhs]/i.test(tokens)) return 'Custom';
  return /[yd]/i.test(tokens) || !/[hs]/i.test(tokens) ? 'Date' : 'Time';
}
