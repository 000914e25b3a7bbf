/** Text that runs up, down, at an angle, or letter under letter. */
import type { CSSProperties } from 'react';
import type { Style } from '../../../spreadsheet/model';
import type { Box } from './on-pane';
import type { Measure, Side, TextBox } from './text-box';

type Align = NonNullable<Style['align']>;
type Vertical = 'top' | 'center' | 'bottom';

/** The rotation that stands for letters under each other. */
const STACKED = 255;
const PADDING = 2;
/** Line height over letter size, as browsers set most fonts. */
const LINE = 1.15;
const ENDS = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const PLACES = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;

export function turnedText(
  text: string,
  align: Align,
  side: Side,
  box: Box,
  css: CSSProperties,
  measure: Measure,
): TextBox {
  const rotation = align.rotation ?? 0;
  if (rotation === STACKED) return stacked(text, align, side, box, css);
  if (Math.abs(rotation) === 90) return upright(text, align, side, box, css, rotation > 0);
  return slanted(text, align, side, box, css, rotation, measure);
}

function verticalOf({ vertical }: Align): Vertical {
  if (vertical === 'top' || vertical === 'center' || vertical === 'bottom') return vertical;
  return vertical === undefined ? 'bottom' : 'center';
}

function stacked(text: string, align: Align, side: Side, box: Box, css: CSSProperties): TextBox {
  return {
    text,
    clip: {
      ...box,
      overflow: 'hidden',
      display: 'flex',
      alignItems: `safe ${PLACES[verticalOf(align)]}`,
      justifyContent: ENDS[side],
    },
    inner: { ...css, writingMode: 'vertical-rl', textOrientation: 'upright', whiteSpace: 'pre', margin: PADDING },
  };
}

/** A box as wide as the cell is high, turned about the cell's middle. */
function upright(text: string, align: Align, side: Side, box: Box, css: CSSProperties, isUp: boolean): TextBox {
  const vertical = verticalOf(align);
  const along = { top: isUp ? 'right' : 'left', center: 'center', bottom: isUp ? 'left' : 'right' } as const;
  const across = { left: isUp ? 'flex-start' : 'flex-end', center: 'center', right: isUp ? 'flex-end' : 'flex-start' };
  return {
    text,
    clip: { ...box, overflow: 'hidden' },
    inner: {
      ...css,
      position: 'absolute',
      left: (box.width - box.height) / 2,
      top: (box.height - box.width) / 2,
      width: box.height,
      height: box.width,
      padding: `0 ${PADDING}px`,
      display: 'grid',
      alignItems: across[side],
      textAlign: along[vertical],
      whiteSpace: align.wrap ? 'pre-wrap' : 'pre',
      transform: `rotate(${isUp ? -90 : 90}deg)`,
    },
  };
}

/** Slanted text leans over its neighbours and is not cut off. */
function slanted(
  text: string,
  align: Align,
  side: Side,
  box: Box,
  css: CSSProperties,
  rotation: number,
  measure: Measure,
): TextBox {
  const font = String(css.font);
  const width = measure(font, text);
  const height = Number(/([\d.]+)px/.exec(font)?.[1] ?? 0) * LINE;
  const angle = (Math.abs(rotation) * Math.PI) / 180;
  const wide = width * Math.cos(angle) + height * Math.sin(angle);
  const high = width * Math.sin(angle) + height * Math.cos(angle);
  const left = { left: PADDING, center: (box.width - wide) / 2, right: box.width - wide - PADDING }[side];
  const top = { top: 0, center: (box.height - high) / 2, bottom: box.height - high }[verticalOf(align)];
  return {
    text,
    clip: { ...box },
    inner: {
      ...css,
      position: 'absolute',
      left: left + wide / 2 - width / 2,
      top: top + high / 2 - height / 2,
      whiteSpace: 'pre',
      transform: `rotate(${-rotation}deg)`,
    },
  };
}
