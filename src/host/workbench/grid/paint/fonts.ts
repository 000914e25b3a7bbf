/** Fonts of cells as the canvas wants them, and how wide text is in them. Measured at 100 %; zoom only multiplies. */
import type { Style } from '../../../../spreadsheet/model';
import type { CellView } from '../../engine/api';
import { breakLines, type Line } from './lines';

export interface Pen {
  /** CSS of the font at 100 %. */
  font: string;
  /** Pixels of the letters at 100 %. */
  size: number;
  color: string;
  underline: boolean;
  strike: boolean;
}

const PIXELS_PER_POINT = 96 / 72;
const DEFAULT_NAME = 'Calibri';
const DEFAULT_SIZE = 11;
/** Where the fonts of Office are missing, those with the same widths stand in. */
const STAND_INS: Record<string, string> = {
  calibri: 'Carlito, "Segoe UI", sans-serif',
  cambria: 'Caladea, serif',
  'times new roman': '"Liberation Serif", Tinos, serif',
  arial: '"Liberation Sans", Arimo, sans-serif',
  'courier new': '"Liberation Mono", Cousine, monospace',
};

export function penFor(style: Style, cell: CellView | null | undefined, shrink = 1): Pen {
  const font = style.font ?? {};
  const size = (font.size ?? DEFAULT_SIZE) * PIXELS_PER_POINT * shrink;
  const name = font.name ?? DEFAULT_NAME;
  const over = cell?.over;
  const isItalic = over?.italic ?? font.italic;
  const isBold = over?.bold ?? font.bold;
  return {
    font: `${isItalic ? 'italic ' : ''}${isBold ? 'bold ' : ''}${size}px ${fontFamily(name)}`,
    size,
    color: over?.fontColor ?? cell?.color ?? font.color ?? '#000000',
    underline: over?.underline ? over.underline !== 'none' : font.underline === true,
    strike: over?.strike ?? font.strike === true,
  };
}

/** A font's name in the file as CSS, with what stands in for it. */
export function fontFamily(name: string): string {
  return `"${name.replace(/["\\]/g, '')}", ${STAND_INS[name.toLowerCase()] ?? 'sans-serif'}`;
}

/** The same font, `scale` times as large. */
export function scaledFont({ font, size }: Pen, scale: number): string {
  return font.replace(`${size}px`, `${Math.round(size * scale * 100) / 100}px`);
}

const MANY = 20_000;

/** Widths and heights of text, remembered: the same words are asked for in every frame. */
export class Ruler {
  readonly #widths = new Map<string, Map<string, number>>();
  readonly #heights = new Map<string, { ascent: number; descent: number }>();
  readonly #lines = new Map<string, Line[]>();
  #count = 0;

  constructor(private readonly context: CanvasRenderingContext2D) {}

  width(font: string, text: string): number {
    let widths = this.#widths.get(font);
    if (!widths) this.#widths.set(font, (widths = new Map()));
    let width = widths.get(text);
    if (width === undefined) {
      if (++this.#count > MANY) this.forget();
      this.context.font = font;
      width = this.context.measureText(text).width;
      widths.set(text, width);
    }
    return width;
  }

  height(font: string): { ascent: number; descent: number } {
    let height = this.#heights.get(font);
    if (!height) {
      this.context.font = font;
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.context.measureText('Ẫg');
      height = { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
      this.#heights.set(font, height);
    }
    return height;
  }

  lines(font: string, text: string, room: number): Line[] {
    const key = `${font}|${room}|${text}`;
    let lines = this.#lines.get(key);
    if (!lines) {
      lines = breakLines(text, room, (part) => this.width(font, part));
      if (this.#lines.size > MANY / 10) this.#lines.clear();
      this.#lines.set(key, lines);
    }
    return lines;
  }

  /** After fonts arrived that were not there before. */
  forget(): void {
    this.#widths.clear();
    this.#heights.clear();
    this.#lines.clear();
    this.#count = 0;
  }
}
