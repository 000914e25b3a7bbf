/** What must be said of a range so that it looks like `style`, given what lies under it already. */
import type { BorderEdge, Style } from '../../spreadsheet/model';

/** What our own sheets use of fonts and alignment. */
type Font = Required<Omit<NonNullable<Style['font']>, 'underlineKind' | 'raised' | 'tinted'>>;
type Align = Omit<NonNullable<Style['align']>, 'readingOrder' | 'autoIndent'>;
type Side = 'left' | 'right' | 'top' | 'bottom';

/** Only what differs from what is there: `null` takes a fill or a line away. */
export interface Look {
  font: Partial<Font>;
  fill?: string | null;
  border: Partial<Record<Side, BorderEdge | null>>;
  align: Omit<Align, 'horizontal'> & { horizontal?: Align['horizontal'] | 'general' };
  numberFormat?: string;
  locked?: boolean;
  hidden?: boolean;
}

const PLAIN_FONT: Font = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: '#000000',
};
const PLAIN_ALIGN: Required<Look['align']> = {
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  rotation: 0,
};

/** A field that `style` leaves out is Excel's default, so what `below` has there is reset. */
export function lookOver(style: Style, below: Style): Look {
  const look: Look = {
    font: { ...resets(below.font, PLAIN_FONT), ...style.font },
    border: { ...cleared(below.border), ...style.border },
    align: { ...resets(below.align, PLAIN_ALIGN), ...style.align },
  };
  const fill = style.fill ?? (below.fill === undefined ? undefined : null);
  if (fill !== undefined) look.fill = fill;
  const numberFormat = style.numberFormat ?? (below.numberFormat === undefined ? undefined : 'General');
  if (numberFormat !== undefined) look.numberFormat = numberFormat;
  const locked = style.locked ?? (below.locked === undefined ? undefined : true);
  if (locked !== undefined) look.locked = locked;
  const hidden = style.hidden ?? (below.hidden === undefined ? undefined : false);
  if (hidden !== undefined) look.hidden = hidden;
  return look;
}

/** The stronger of two lines that meet: of two cells, or of the sides of one style in a block. */
export function stronger(a: BorderEdge | undefined, b: BorderEdge | undefined): BorderEdge | undefined {
  if (!a || !b) return a ?? b;
  return STRENGTH.indexOf(a.style) >= STRENGTH.indexOf(b.style) ? a : b;
}

const STRENGTH: readonly BorderEdge['style'][] = ['hair', 'dotted', 'dashed', 'thin', 'medium', 'double', 'thick'];

function resets<Group extends object>(below: object | undefined, plain: Group): Partial<Group> {
  const entries = Object.entries(plain).filter(
    ([field]) => (below as Record<string, unknown> | undefined)?.[field] !== undefined,
  );
  return Object.fromEntries(entries) as Partial<Group>;
}

function cleared(border: Style['border']): Look['border'] {
  return Object.fromEntries(Object.keys(border ?? {}).map((side) => [side, null]));
}
