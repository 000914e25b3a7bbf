/** The colours of a workbook's own theme. */
import type { Workbook, WorkbookSource } from '../model';
import { parseXml } from '../xml';
import { DEFAULT_PALETTE, type Palette, paletteOf, tinted } from './colors';
import { partsOfMap, readText, relationshipsOf, workbookPart } from './package';

const known = new WeakMap<WorkbookSource, Palette>();

/** A workbook that came from no file, or from one without a theme, has Office's colours of 2007. */
export function paletteOfWorkbook({ source }: Workbook): Palette {
  if (!source) return DEFAULT_PALETTE;
  let palette = known.get(source);
  if (!palette) known.set(source, (palette = readPalette(source)));
  return palette;
}

function readPalette(source: WorkbookSource): Palette {
  const parts = partsOfMap(source.parts);
  const relationships = relationshipsOf(parts, workbookPart(parts));
  const rootOf = (type: string) => {
    const target = relationships.find((each) => each.type === type && !each.external)?.target;
    const text = target === undefined ? undefined : readText(parts, target);
    return text === undefined ? undefined : parseXml(text, target);
  };
  return paletteOf(rootOf('theme'), rootOf('styles'));
}

/** @param theme as numbered in cell formats: 0 and 1 light and dark, 4 to 9 the accents @param tint -1 black to 1 white */
export function themeColor({ theme: colors }: Palette, theme: number, tint = 0): string {
  return `#${tinted(colors[theme] ?? DEFAULT_PALETTE.theme[theme] ?? '000000', tint)}`;
}
