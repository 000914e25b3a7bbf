/** Colours of DrawingML: fixed, of the theme, lightened and darkened. */
import type { Workbook } from '../model';
import { paletteOf } from '../xlsx/colors';
import { decodeXml, parseXml } from '../xml';
import { numberIn } from './nodes';
import type { XmlNode } from './tree';

/** The colours of Office's own theme, in the order of the names below, as RRGGBB. */
export const OFFICE_COLORS =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');
export const THEME_NAMES = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
/** A chart speaks of backgrounds and texts, not of light and dark. */
const ALIASES: Record<string, string> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', phClr: 'dk1' };

export type Theme = readonly (string | undefined)[];

const themes = new WeakMap<object, Theme>();

/** The colours of the workbook's theme; Office's when it has none. */
export function themeOf(workbook: Workbook): Theme {
  const { source } = workbook;
  if (!source) return OFFICE_COLORS;
  const known = themes.get(source);
  if (known) return known;
  const part = [...source.parts.keys()].find((name) => /\/theme\/theme\d*\.xml$/i.test(name));
  const bytes = part === undefined ? undefined : source.parts.get(part);
  const theme = bytes ? paletteOf(parseXml(decodeXml(bytes, part), part), undefined).theme : OFFICE_COLORS;
  themes.set(source, theme);
  return theme;
}

/** The n-th colour Excel gives to series of itself, "#RRGGBB"; after six they come back lighter or darker. */
export function automaticColor(index: number, theme: Theme): string {
  const base = theme[4 + (index % 6)] ?? OFFICE_COLORS[4 + (index % 6)];
  const round = Math.floor(index / 6) % 3;
  if (round === 0) return `#${base}`;
  return `#${withLightness(base, (light) => (round === 1 ? light * 0.6 : light * 0.8 + 0.2))}`;
}

/** The colour inside `a:solidFill` and its like, "#RRGGBB"; `undefined` for what is no plain colour. */
export function colorIn(fill: XmlNode | undefined, theme: Theme): string | undefined {
  for (const node of fill?.children ?? []) {
    const base = baseColor(node, theme);
    if (base === undefined) continue;
    const part = (name: string): number | undefined => {
      const value = numberIn(node, name);
      return value === undefined ? undefined : value / 100_000;
    };
    const [mod, off, tint, shade] = ['a:lumMod', 'a:lumOff', 'a:tint', 'a:shade'].map(part);
    let color = base;
    if (mod !== undefined || off !== undefined)
      color = withLightness(color, (light) => light * (mod ?? 1) + (off ?? 0));
    if (tint !== undefined) color = withLightness(color, (light) => light * tint + 1 - tint);
    if (shade !== undefined) color = withLightness(color, (light) => light * shade);
    return `#${color.toUpperCase()}`;
  }
  return undefined;
}

function baseColor(node: XmlNode, theme: Theme): string | undefined {
  const { val, lastClr } = node.attributes;
  if (node.name === 'a:srgbClr') return val;
  if (node.name === 'a:sysClr') return lastClr;
  return node.name === 'a:schemeClr' ? theme[THEME_NAMES.indexOf(ALIASES[val] ?? val)] : undefined;
}

function withLightness(color: string, change: (light: number) => number): string {
  const [r, g, b] = [0, 2, 4].map((from) => parseInt(color.slice(from, from + 2), 16) / 255);
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (max + min) / 2;
  const to = Math.min(1, Math.max(0, change(light)));
  const span = max - min;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const chroma = (1 - Math.abs(2 * to - 1)) * saturation;
  // Where each channel lies between the darkest and the brightest does not change with the lightness.
  const channel = (value: number): number => to - chroma / 2 + (span === 0 ? 0 : ((value - min) / span) * chroma);
  return [r, g, b]
    .map((value) =>
      Math.round(channel(value) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
