/** Pieces of SVG as text. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const FONT = 'Calibri, Carlito, sans-serif';
export const TEXT_COLOR = '#595959';
export const RULE_COLOR = '#D9D9D9';

export function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** To a tenth of a pixel. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function rect({ left, top, width, height }: Box, fill: string, more = ''): string {
  return `<rect x="${n(left)}" y="${n(top)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}" fill="${fill}"${more}/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, color: string): string {
  return `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" stroke="${color}" fill="none"/>`;
}

export function text(
  words: string,
  x: number,
  y: number,
  options: { size?: number; anchor?: string; turned?: boolean } = {},
): string {
  const { size = 12, anchor = 'middle', turned = false } = options;
  const turn = turned ? ` transform="rotate(-90 ${n(x)} ${n(y)})"` : '';
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" text-anchor="${anchor}" fill="${TEXT_COLOR}"${turn}>${escaped(words)}</text>`;
}

/** How wide a text comes out, near enough to leave room for it. */
export function textWidth(words: string, size = 12): number {
  return words.length * size * 0.5;
}

/** Cut to a width, with an ellipsis. */
export function fitted(words: string, width: number, size = 12): string {
  const letters = Math.floor(width / (size * 0.5));
  if (words.length <= letters) return words;
  return letters < 2 ? '' : `${words.slice(0, letters - 1)}…`;
}
