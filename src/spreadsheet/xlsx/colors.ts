/** Colours of .xlsx (RGB, theme with tint, indexed) as "#RRGGBB". */
import type { Tinted } from '../model';
import { child, type XmlElement } from '../xml';

/** In the order of `theme="n"`: the first two pairs are swapped against the theme part's own order. */
export type ThemeColors = readonly (string | undefined)[];

const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'EEECE1',
  '1F497D',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
  '0000FF',
  '800080',
];

const SCHEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

// prettier-ignore
const INDEXED = [
  '000000','FFFFFF','FF0000','00FF00','0000FF','FFFF00','FF00FF','00FFFF',
  '000000','FFFFFF','FF0000','00FF00','0000FF','FFFF00','FF00FF','00FFFF',
  '800000','008000','000080','808000','800080','008080','C0C0C0','808080',
  '9999FF','993366','FFFFCC','CCFFFF','660066','FF8080','0066CC','CCCCFF',
  '000080','FF00FF','FFFF00','00FFFF','800080','800000','008080','0000FF',
  '00CCFF','CCFFFF','CCFFCC','FFFF99','99CCFF','FF99CC','CC99FF','FFCC99',
  '3366FF','33CCCC','99CC00','FFCC00','FF9900','FF6600','666699','969696',
  '003366','339966','003300','333300','993300','993366','333399','333333',
];

export interface Palette {
  theme: ThemeColors;
  indexed: readonly string[];
}

export const DEFAULT_PALETTE: Palette = { theme: OFFICE_THEME, indexed: INDEXED };

/** @param theme root of the theme part @param styles root of the styles part, which may replace the indexed colours */
export function paletteOf(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const replaced = child(child(styles, 'colors'), 'indexedColors')?.children.map((each) => hex(each.attributes.rgb));
  return {
    theme: scheme ? SCHEME_ORDER.map((name) => schemeColor(child(scheme, name)?.children[0])) : OFFICE_THEME,
    indexed: INDEXED.map((color, i) => replaced?.[i] ?? color),
  };
}

/** `undefined` for automatic and unknown colours. */
export function colorOf(element: XmlElement | undefined, palette: Palette): string | undefined {
  if (!element) return undefined;
  const { rgb, theme, indexed, tint } = element.attributes;
  const base =
    rgb !== undefined
      ? hex(rgb)
      : theme !== undefined
        ? palette.theme[Number(theme)]
        : palette.indexed[Number(indexed)];
  if (base === undefined || element.attributes.auto === '1') return undefined;
  return `#${tinted(base, Number(tint ?? 0) || 0)}`;
}

/** The colour with what it was made of, when it was made lighter or darker. */
export function tintOf(element: XmlElement | undefined, palette: Palette): Tinted | undefined {
  const by = Number(element?.attributes.tint ?? 0) || 0;
  if (!element || by === 0) return undefined;
  const from = colorOf({ ...element, attributes: { ...element.attributes, tint: '0' } }, palette);
  return from === undefined ? undefined : { from, by };
}

/** @param by -1 black to 1 white */
export function tintedColor(from: string, by: number): string {
  return `#${tinted(from.slice(1).toUpperCase(), by)}`;
}

export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

function schemeColor(element: XmlElement | undefined): string | undefined {
  return hex(element?.attributes.lastClr ?? element?.attributes.val);
}

function hex(text: string | undefined): string | undefined {
  return text && /^(?:[0-9a-fA-F]{2})?[0-9a-fA-F]{6}$/.test(text) ? text.slice(-6).toUpperCase() : undefined;
}

/** ECMA-376 part 1, 18.8.19: luminance of HSL moves towards black (tint < 0) or white (> 0). */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const span = max - min;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const hue =
    span === 0 ? 0 : max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sector = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6];
  return sector
    .map((part) =>
      Math.round((part + moved - chroma / 2) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
