/**
 * Numbers as a Vietnamese report prints them, whatever the machine's locale: dot thousands, comma decimals,
 * counts 1–9 as "01"…"09" (the custom of Nghị định 30/2020/NĐ-CP documents), zero as "0".
 */

/** 12843 → "12.843"; 5 → "5". Fractions are rounded to a whole. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(Math.round(count)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, '.');
  return count < 0 && grouped !== '0' ? `-${grouped}` : grouped;
}

/** In sentences: 1 → "01", 9 → "09", 0 → "0", 12 → "12". */
export function formatSmallCount(count: number): string {
  return count >= 1 && count <= 9 ? `0${count}` : formatCount(count);
}

/** 11 of 12 → "11/12"; 2 of 14 → "02/14"; of fewer than ten nothing is padded: 0 of 1 → "0/1", 5 of 8 → "5/8". */
export function formatPair(k: number, n: number): string {
  return `${n < 10 ? formatCount(k) : formatSmallCount(k)}/${formatCount(n)}`;
}

/** Percent points with one decimal: 91 → "91,0%". */
export function formatPercent(percent: number): string {
  return `${formatDecimal(percent, 1)}%`;
}

/** Fixed decimals: (1234.5, 1) → "1.234,5". */
export function formatDecimal(value: number, decimals: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const text = formatCount(Number(whole)) + (fraction === undefined ? '' : `,${fraction}`);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** 51760000 → "51.760.000 đồng". */
export function formatMoney(dong: number): string {
  return `${formatCount(dong)} đồng`;
}

/**
 * The inverse of the formats above, for reconciling printed text: "12.843" → 12843, "01" → 1, "91,0%" → 91,
 * "31/39" → 31 with `outOf` 39. `undefined` when the text is not one printed number.
 */
export function parsePrinted(text: string): { value: number; outOf?: number } | undefined {
  const [first, second, ...rest] = text.replace(/( đồng|%)$/, '').split('/');
  const value = parseOne(first);
  if (value === undefined || rest.length > 0) return undefined;
  if (second === undefined) return { value };
  const outOf = parseOne(second);
  return outOf === undefined ? undefined : { value, outOf };
}

function parseOne(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text)) return undefined;
  return Number(text.replaceAll('.', '').replace(',', '.'));
}
