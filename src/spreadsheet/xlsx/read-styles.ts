/** The styles part: cell formats in their order, and the differential formats of conditional formatting. */
import type { BorderEdge, BorderStyle, DifferentialFormat, Style } from '../model';
import { child, childrenOf, flag, numeric, type XmlElement } from '../xml';
import { colorOf, type Palette } from './colors';
import { builtInFormat } from './number-formats';

export interface ReadStyles {
  /** One per `<xf>` of cellXfs. */
  styles: Style[];
  differential: DifferentialFormat[];
  /** As filters and sorts by colour mean them. */
  differentialColors: (string | undefined)[];
}

/** Fonts of files without a styles part, and what an absent field means. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11 };

export function readStyles(root: XmlElement | undefined, palette: Palette): ReadStyles {
  if (!root) return { styles: [{}], differential: [], differentialColors: [] };
  const formats = numberFormats(root);
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => fontOf(font, palette));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => solidFill(fill, palette));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => borderOf(border, palette));
  const styles = childrenOf(child(root, 'cellXfs'), 'xf').map((xf): Style => {
    const protection = child(xf, 'protection')?.attributes;
    return compact({
      font: fonts[Number(xf.attributes.fontId ?? 0)],
      fill: fills[Number(xf.attributes.fillId ?? 0)],
      border: borders[Number(xf.attributes.borderId ?? 0)],
      align: alignmentOf(child(xf, 'alignment')),
      numberFormat: formats(Number(xf.attributes.numFmtId ?? 0)),
      locked: flag(protection?.locked) === false ? false : undefined,
      hidden: flag(protection?.hidden) || undefined,
    });
  });
  return {
    styles: styles.length > 0 ? styles : [{}],
    differential: childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => differentialFormat(dxf, palette)),
    differentialColors: childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => filterColor(dxf, palette)),
  };
}

/** Excel keeps the colour a filter asks for as the fill's foreground, be it of cells or of text. */
function filterColor(dxf: XmlElement, palette: Palette): string | undefined {
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const fill = colorOf(child(pattern, 'fgColor'), palette) ?? colorOf(child(pattern, 'bgColor'), palette);
  return fill ?? colorOf(child(child(dxf, 'font'), 'color'), palette);
}

/** Number format id → code; `undefined` for General. */
export function numberFormats(root: XmlElement): (id: number) => string | undefined {
  const custom = new Map(
    childrenOf(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode,
    ]),
  );
  return (id) => {
    const code = custom.get(id) ?? builtInFormat(id);
    return code === 'General' ? undefined : code;
  };
}

function fontOf(font: XmlElement, palette: Palette): Style['font'] {
  const name = child(font, 'name')?.attributes.val ?? DEFAULT_FONT.name;
  const size = numeric(child(font, 'sz')?.attributes.val) ?? DEFAULT_FONT.size;
  const color = child(font, 'color');
  const plainText = color?.attributes.theme === '1' && color.attributes.tint === undefined;
  return compact({
    name: name === DEFAULT_FONT.name ? undefined : name,
    size: size === DEFAULT_FONT.size ? undefined : size,
    bold: on(font, 'b'),
    italic: on(font, 'i'),
    underline: child(font, 'u')?.attributes.val === 'none' ? undefined : on(font, 'u'),
    strike: on(font, 'strike'),
    color: plainText ? undefined : colorOf(color, palette),
  });
}

function on(parent: XmlElement, name: string): boolean | undefined {
  const element = child(parent, name);
  return element && element.attributes.val !== '0' && element.attributes.val !== 'false' ? true : undefined;
}

function solidFill(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = child(fill, 'patternFill');
  return pattern?.attributes.patternType === 'solid' ? colorOf(child(pattern, 'fgColor'), palette) : undefined;
}

const BORDER_STYLES: ReadonlySet<string> = new Set<BorderStyle>([
  'thin',
  'medium',
  'thick',
  'double',
  'hair',
  'dotted',
  'dashed',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
]);

function borderOf(border: XmlElement, palette: Palette): Style['border'] {
  const edge = (...names: string[]): BorderEdge | undefined => {
    const element = names.map((name) => child(border, name)).find(Boolean);
    const style = element?.attributes.style ?? '';
    if (!BORDER_STYLES.has(style)) return undefined;
    return compact({ style: style as BorderStyle, color: colorOf(child(element, 'color'), palette) });
  };
  return compact({
    left: edge('left', 'start'),
    right: edge('right', 'end'),
    top: edge('top'),
    bottom: edge('bottom'),
  });
}

type Align = NonNullable<Style['align']>;
const HORIZONTAL = new Set(['left', 'center', 'right', 'justify', 'fill', 'centerContinuous', 'distributed']);
const VERTICAL = new Set(['top', 'center', 'justify', 'distributed']);

function alignmentOf(element: XmlElement | undefined): Style['align'] {
  if (!element) return undefined;
  const { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation } = element.attributes;
  const turn = Number(textRotation ?? 0) || 0;
  return compact({
    horizontal: HORIZONTAL.has(horizontal) ? (horizontal as Align['horizontal']) : undefined,
    vertical: VERTICAL.has(vertical) ? (vertical as Align['vertical']) : undefined,
    wrap: flag(wrapText) || undefined,
    indent: numeric(indent) || undefined,
    shrink: flag(shrinkToFit) || undefined,
    rotation: turn === 0 ? undefined : turn > 90 && turn !== 255 ? 90 - turn : turn,
  });
}

export function differentialFormat(dxf: XmlElement, palette: Palette): DifferentialFormat {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const fill = colorOf(child(pattern, 'bgColor'), palette) ?? colorOf(child(pattern, 'fgColor'), palette);
  const border = child(dxf, 'border');
  const code = child(dxf, 'numFmt')?.attributes.formatCode;
  return compact<DifferentialFormat>({
    fontColor: colorOf(child(font, 'color'), palette),
    bold: said(font, 'b'),
    italic: said(font, 'i'),
    underline: underlineOf(font),
    strike: said(font, 'strike'),
    fill: pattern?.attributes.patternType === 'none' ? undefined : fill,
    border: border && borderOf(border, palette),
    numberFormat: code,
  });
}

/** A differential font may also take something away: `<b val="0"/>`. */
function said(font: XmlElement | undefined, name: string): boolean | undefined {
  return child(font, name) && (font ? (on(font, name) ?? false) : undefined);
}

function underlineOf(font: XmlElement | undefined): DifferentialFormat['underline'] {
  const element = child(font, 'u');
  if (!element) return undefined;
  const kind = element.attributes.val ?? 'single';
  return kind === 'none' ? 'none' : kind.startsWith('double') ? 'double' : 'single';
}

/** Without undefined fields and empty groups, so that equal formats are deeply equal. */
export function compact<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) {
    const inner: unknown = value[key];
    if (inner === undefined || (typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0))
      delete value[key];
  }
  return value;
}
