/** The styles part: cell formats in their order, and the differential formats of conditional formatting. */
import type {
  BorderEdge,
  BorderStyle,
  CellStyle,
  DifferentialFormat,
  FillPattern,
  Gradient,
  Style,
  StyleGroup,
} from '../model';
import { child, childrenOf, flag, numeric, type XmlElement } from '../xml';
import { colorOf, type Palette, tintOf } from './colors';
import { builtInFormat } from './number-formats';
import { same } from './same';

export interface ReadStyles {
  /** One per `<xf>` of cellXfs. */
  styles: Style[];
  /** In the file's order, without a Normal that only names the workbook's font. */
  cellStyles: CellStyle[];
  differential: DifferentialFormat[];
  /** As filters and sorts by colour mean them. */
  differentialColors: (string | undefined)[];
}

/** Fonts of files without a styles part, and what an absent field means. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11 };

export function readStyles(root: XmlElement | undefined, palette: Palette): ReadStyles {
  if (!root) return { styles: [{}], cellStyles: [], differential: [], differentialColors: [] };
  const formats = numberFormats(root);
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => fontOf(font, palette));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => fillOf(fill, palette));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => borderOf(border, palette));
  const look = (xf: XmlElement, named?: string): Style => {
    const protection = child(xf, 'protection')?.attributes;
    return compact({
      font: fonts[Number(xf.attributes.fontId ?? 0)],
      ...fills[Number(xf.attributes.fillId ?? 0)],
      border: borders[Number(xf.attributes.borderId ?? 0)],
      align: alignmentOf(child(xf, 'alignment')),
      numberFormat: formats(Number(xf.attributes.numFmtId ?? 0)),
      locked: flag(protection?.locked) === false ? false : undefined,
      hidden: flag(protection?.hidden) || undefined,
      named,
    });
  };
  const bases = childrenOf(child(root, 'cellStyleXfs'), 'xf');
  const listed = childrenOf(child(root, 'cellStyles'), 'cellStyle').map(({ attributes: given }) => ({
    name: given.name ?? '',
    base: Number(given.xfId ?? 0),
    builtIn: numeric(given.builtinId),
  }));
  const names = new Map(listed.map(({ name, base }) => [base, name]));
  const styles = childrenOf(child(root, 'cellXfs'), 'xf').map((xf) => {
    const name = names.get(Number(xf.attributes.xfId ?? 0));
    return look(xf, name === NORMAL ? undefined : name);
  });
  const isPlain = ({ name, style }: CellStyle) => name === NORMAL && same(style, compact({ font: styles[0]?.font }));
  return {
    styles: styles.length > 0 ? styles : [{}],
    cellStyles: listed
      .flatMap(({ name, base, builtIn }) => {
        const xf = bases[base];
        return xf ? compact<CellStyle>({ name, builtIn, style: look(xf), leaves: leavesOf(xf) }, ['style']) : [];
      })
      .filter((each) => !isPlain(each)),
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

/** The style of cells that name none. */
export const NORMAL = 'Normal';

/** The attribute that says whether a base sets the group; unsaid, it does. */
export const GROUP_ATTRIBUTES: Record<StyleGroup, string> = {
  numberFormat: 'applyNumberFormat',
  font: 'applyFont',
  fill: 'applyFill',
  border: 'applyBorder',
  align: 'applyAlignment',
  protection: 'applyProtection',
};

function leavesOf(xf: XmlElement): StyleGroup[] | undefined {
  const groups = Object.keys(GROUP_ATTRIBUTES) as StyleGroup[];
  const left = groups.filter((group) => flag(xf.attributes[GROUP_ATTRIBUTES[group]]) === false);
  return left.length > 0 ? left : undefined;
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
  const raised = child(font, 'vertAlign')?.attributes.val;
  const plainText = color?.attributes.theme === '1' && color.attributes.tint === undefined;
  return compact<NonNullable<Style['font']>>({
    name: name === DEFAULT_FONT.name ? undefined : name,
    size: size === DEFAULT_FONT.size ? undefined : size,
    bold: on(font, 'b'),
    italic: on(font, 'i'),
    underline: child(font, 'u')?.attributes.val === 'none' ? undefined : on(font, 'u'),
    underlineKind: UNDERLINE_KINDS[child(font, 'u')?.attributes.val ?? ''],
    strike: on(font, 'strike'),
    raised: raised === 'superscript' || raised === 'subscript' ? raised : undefined,
    color: plainText ? undefined : colorOf(color, palette),
    tinted: tintOf(color, palette),
  });
}

const UNDERLINE_KINDS: Record<string, NonNullable<Style['font']>['underlineKind']> = {
  double: 'double',
  singleAccounting: 'singleAccounting',
  doubleAccounting: 'doubleAccounting',
};

function on(parent: XmlElement, name: string): boolean | undefined {
  const element = child(parent, name);
  return element && element.attributes.val !== '0' && element.attributes.val !== 'false' ? true : undefined;
}

type Fill = Pick<Style, 'fill' | 'fillTinted' | 'pattern' | 'gradient'>;

/** In a solid fill the foreground is the cell's colour, in any other the colour of the pattern over it. */
function fillOf(fill: XmlElement, palette: Palette): Fill {
  const gradient = child(fill, 'gradientFill');
  if (gradient) return { gradient: gradientOf(gradient, palette) };
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes.patternType ?? 'none';
  const front = child(pattern, 'fgColor');
  const back = type === 'solid' ? front : child(pattern, 'bgColor');
  if (type === 'none') return {};
  return compact<Fill>({
    fill: colorOf(back, palette),
    fillTinted: tintOf(back, palette),
    pattern:
      type === 'solid'
        ? undefined
        : compact({ type: type as FillPattern, color: colorOf(front, palette), tinted: tintOf(front, palette) }),
  });
}

function gradientOf({ attributes: given, children }: XmlElement, palette: Palette): Gradient {
  const side = (name: string) => numeric(given[name]) ?? 0;
  const stops = children.map((stop) => ({
    at: numeric(stop.attributes.position) ?? 0,
    color: colorOf(child(stop, 'color'), palette) ?? '#FFFFFF',
  }));
  if (given.type !== 'path') return compact<Gradient>({ degree: numeric(given.degree) || undefined, stops });
  return { path: { left: side('left'), right: side('right'), top: side('top'), bottom: side('bottom') }, stops };
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
    const color = child(element, 'color');
    return compact({ style: style as BorderStyle, color: colorOf(color, palette), tinted: tintOf(color, palette) });
  };
  const across = edge('diagonal');
  const [up, down] = [flag(border.attributes.diagonalUp), flag(border.attributes.diagonalDown)];
  return compact({
    left: edge('left', 'start'),
    right: edge('right', 'end'),
    top: edge('top'),
    bottom: edge('bottom'),
    diagonal: across && (up || down) ? compact({ ...across, up: up || undefined, down: down || undefined }) : undefined,
  });
}

type Align = NonNullable<Style['align']>;
const HORIZONTAL = new Set(['left', 'center', 'right', 'justify', 'fill', 'centerContinuous', 'distributed']);
const VERTICAL = new Set(['top', 'center', 'justify', 'distributed']);

function alignmentOf(element: XmlElement | undefined): Style['align'] {
  if (!element) return undefined;
  const { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation, readingOrder } = element.attributes;
  const turn = Number(textRotation ?? 0) || 0;
  return compact<Align>({
    horizontal: HORIZONTAL.has(horizontal) ? (horizontal as Align['horizontal']) : undefined,
    vertical: VERTICAL.has(vertical) ? (vertical as Align['vertical']) : undefined,
    wrap: flag(wrapText) || undefined,
    indent: numeric(indent) || undefined,
    shrink: flag(shrinkToFit) || undefined,
    rotation: turn === 0 ? undefined : turn > 90 && turn !== 255 ? 90 - turn : turn,
    readingOrder: readingOrder === '1' ? 'leftToRight' : readingOrder === '2' ? 'rightToLeft' : undefined,
    autoIndent: flag(element.attributes.justifyLastLine) || undefined,
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

/** Without undefined fields and empty groups but those to keep, so that equal formats are deeply equal. */
export function compact<T extends object>(value: T, keep: (keyof T)[] = []): T {
  for (const key of Object.keys(value) as (keyof T)[]) {
    if (keep.includes(key)) continue;
    const inner: unknown = value[key];
    if (inner === undefined || (typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0))
      delete value[key];
  }
  return value;
}
