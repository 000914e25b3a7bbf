/** Font names of the file as CSS, and how wide text is in them. */
import type { Measure } from './text-box';

/** Where the fonts of Office are missing, those with the same widths stand in. */
const STAND_INS: Record<string, string> = {
  calibri: 'Carlito, "Segoe UI", sans-serif',
  cambria: 'Caladea, serif',
  'times new roman': '"Liberation Serif", Tinos, serif',
  arial: '"Liberation Sans", Arimo, sans-serif',
  'courier new': '"Liberation Mono", Cousine, monospace',
};

export function fontFamily(name: string): string {
  return `"${name.replace(/["\\]/g, '')}", ${STAND_INS[name.toLowerCase()] ?? 'sans-serif'}`;
}

/** @throws when the page has no canvas to measure on, which every browser we run in has */
export function measureOnCanvas(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context)
    throw new Error('Trình duyệt không cho đo chữ (canvas 2D); hãy dùng bản Chrome, Edge hoặc Firefox mới.');
  const widths = new Map<string, number>();
  return (font, text) => {
    const key = `${font}\n${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = font;
      widths.set(key, (width = context.measureText(text).width));
    }
    return width;
  };
}
