/** How wide text is in the fonts of the page. */
import type { Measure } from './text-box';

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
