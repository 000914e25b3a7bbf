/** Cell formats → the styles part: written whole, or new ones added to a part that exists. */
import type { BorderEdge, CellStyle, DifferentialFormat, Gradient, Style, Tinted, Workbook } from '../model';
import { attributes, child, childrenOf, parseXml, type XmlElement } from '../xml';
import { styleKey } from '../build';
import { argb, DEFAULT_PALETTE, type Palette } from './colors';
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from './number-formats';
import { DEFAULT_FONT, differentialFormat, GROUP_ATTRIBUTES, NORMAL } from './read-styles';
import { BaseStyles, cellStyleXml } from './write-cell-styles';
import { same } from './same';
import { attributeText, editElements } from './elements';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** One kind of element, each different one stored once; numbers go on from those that exist. */
class Pool {
  readonly added: string[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly first: number) {}

  index(xml: string): number {
    let index = this.known.get(xml);
    if (index === undefined) {
      index = this.first + this.added.length;
      this.added.push(xml);
      this.known.set(xml, index);
    }
    return index;
  }
}

const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

export class StyleWriter {
  private readonly root: XmlElement | undefined;
  private readonly fonts: Pool;
  private readonly fills: Pool;
  private readonly borders: Pool;
  private readonly formats: Map<string, number>;
  private readonly addedFormats: string[] = [];
  private readonly dxfs: Pool;
  private nextFormat: number;
  /** How the part's own differential formats read. */
  readonly differentials: readonly DifferentialFormat[];

  private readonly styles: readonly Style[];
  private readonly known: readonly Style[];
  private readonly bases: BaseStyles;

  /** @param original text of the styles part to add to @param before what its file reads as, in the colours of `palette` */
  constructor(
    workbook: Pick<Workbook, 'styles' | 'cellStyles'>,
    private readonly original?: string,
    before?: Pick<Workbook, 'styles' | 'cellStyles'>,
    readonly palette: Palette = DEFAULT_PALETTE,
  ) {
    this.styles = workbook.styles;
    this.known = before?.styles ?? [];
    this.root = original === undefined ? undefined : parseXml(original, 'styles');
    this.bases = new BaseStyles(workbook.cellStyles ?? [], before?.cellStyles ?? [], this.root);
    const count = (group: string) => child(this.root, group)?.children.length ?? 0;
    this.fonts = new Pool(count('fonts'));
    this.fills = new Pool(count('fills'));
    this.borders = new Pool(count('borders'));
    this.dxfs = new Pool(count('dxfs'));
    const existing = childrenOf(child(this.root, 'numFmts'), 'numFmt').map((each) => each.attributes);
    this.formats = new Map(existing.map((each) => [each.formatCode, Number(each.numFmtId)]));
    this.differentials = childrenOf(child(this.root, 'dxfs'), 'dxf').map((dxf) => differentialFormat(dxf, palette));
    this.nextFormat = Math.max(FIRST_CUSTOM_FORMAT, ...existing.map((each) => Number(each.numFmtId) + 1));
  }

  /** Index for `dxfId`: one that reads the same may say more than the model knows, and is taken first. */
  differential(format: DifferentialFormat): number {
    const existing = this.differentials.findIndex((each) => same(each, format));
    if (existing >= 0) return existing;
    const { numberFormat } = format;
    return this.dxfs.index(dxfXml(format, numberFormat === undefined ? 0 : this.formatId(numberFormat, false)));
  }

  /** Call last: after every differential format was asked for. `undefined`: the original serves unchanged. */
  xml(): string | undefined {
    return this.original === undefined || !this.root ? this.whole() : this.extended(this.original, this.root);
  }

  private whole(): string {
    this.fonts.index(fontXml(this.styles[0]?.font));
    this.fills.index('<fill><patternFill patternType="none"/></fill>');
    this.fills.index('<fill><patternFill patternType="gray125"/></fill>');
    this.borders.index(borderXml(undefined));
    const { named } = this.bases;
    const plain: CellStyle = { name: NORMAL, builtIn: 0, style: {} };
    const bases = [named.find(({ name }) => name === NORMAL) ?? plain, ...named.filter(({ name }) => name !== NORMAL)];
    const baseXfs = bases.map((base) => (base === plain ? PLAIN : this.baseXf(base)));
    const xfs = this.styles.map((style) => this.xf(style));
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
      list('numFmts', this.addedFormats) +
      list('fonts', this.fonts.added) +
      list('fills', this.fills.added) +
      list('borders', this.borders.added) +
      list('cellStyleXfs', baseXfs) +
      list('cellXfs', xfs) +
      list('cellStyles', bases.map(cellStyleXml)) +
      `<dxfs count="${this.dxfs.added.length}">${this.dxfs.added.join('')}</dxfs>` +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }

  private extended(original: string, root: XmlElement): string | undefined {
    const replaced = new Map<number, string>();
    this.styles.forEach((style, index) => {
      if (!this.known[index] || styleKey(style) !== styleKey(this.known[index])) replaced.set(index, this.xf(style));
    });
    const existing = childrenOf(child(root, 'cellXfs'), 'xf').map((xf) => original.slice(xf.start, xf.end));
    const xfs = [...existing];
    for (const [index, xf] of replaced) xfs[index] = xf;
    const groups: [string, readonly string[]][] = [
      ['numFmts', this.addedFormats],
      ['fonts', this.fonts.added],
      ['fills', this.fills.added],
      ['borders', this.borders.added],
      ['dxfs', this.dxfs.added],
    ];
    const bases = this.bases.changed(original, root, (style) => this.baseXf(style));
    if (replaced.size === 0 && bases.size === 0 && groups.every(([, added]) => added.length === 0)) return undefined;
    const changed = new Map<string, string>(bases);
    for (const [name, added] of groups) {
      if (added.length === 0) continue;
      const group = child(root, name);
      const kept = group?.children.map((each) => original.slice(each.start, each.end)) ?? [];
      changed.set(name, list(name, [...kept, ...added], group));
    }
    changed.set('cellXfs', list('cellXfs', xfs, child(root, 'cellXfs')));
    return editElements(original, root, STYLE_ORDER, changed);
  }

  private xf(style: Style): string {
    const numFmtId = this.formatId(style.numberFormat);
    const fontId = this.fonts.index(fontXml(style.font));
    const fill = fillXml(style);
    const fillId = fill === undefined ? 0 : this.fills.index(fill);
    const borderId = style.border === undefined && !this.root ? 0 : this.borders.index(borderXml(style.border));
    const inner = alignmentXml(style.align) + protectionXml(style);
    const head = attributes({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: this.bases.index(style.named),
      applyNumberFormat: numFmtId ? true : undefined,
      applyFont: fontId ? true : undefined,
      applyFill: fillId ? true : undefined,
      applyBorder: borderId ? true : undefined,
      applyAlignment: style.align ? true : undefined,
      applyProtection: style.locked !== undefined || style.hidden ? true : undefined,
    });
    return inner ? `<xf${head}>${inner}</xf>` : `<xf${head}/>`;
  }

  /** What a cell style sets, with the groups it leaves alone said. */
  private baseXf({ style, leaves = [] }: CellStyle): string {
    const fill = fillXml(style);
    const given: Record<string, string | number | boolean | undefined> = {
      numFmtId: this.formatId(style.numberFormat),
      fontId: this.fonts.index(fontXml(style.font)),
      fillId: fill === undefined ? 0 : this.fills.index(fill),
      borderId: this.borders.index(borderXml(style.border)),
    };
    for (const group of leaves) given[GROUP_ATTRIBUTES[group]] = false;
    const inner = alignmentXml(style.align) + protectionXml(style);
    return inner ? `<xf${attributes(given)}>${inner}</xf>` : `<xf${attributes(given)}/>`;
  }

  /** @param listed whether the part must list the code: cells need that, differential formats bring their own */
  private formatId(code: string | undefined, listed = true): number {
    if (code === undefined) return 0;
    const known = this.formats.get(code) ?? builtInFormatId(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    if (!listed) return id;
    this.formats.set(code, id);
    this.addedFormats.push(`<numFmt${attributes({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }
}

/** CT_Stylesheet. */
export const STYLE_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

function list(name: string, items: readonly string[], like?: XmlElement): string {
  if (items.length === 0) return '';
  const kept = like ? attributeText(like, ['count', 'x14ac:knownFonts']) : '';
  return `<${name} count="${items.length}"${kept}>${items.join('')}</${name}>`;
}

function color(name: string, value: string | undefined, tinted?: Tinted): string {
  if (tinted) return `<${name} rgb="${argb(tinted.from)}" tint="${tinted.by}"/>`;
  return value === undefined ? '' : `<${name} rgb="${argb(value)}"/>`;
}

function fontXml(font: Style['font'] = {}): string {
  return (
    '<font>' +
    (font.bold ? '<b/>' : '') +
    (font.italic ? '<i/>' : '') +
    (font.strike ? '<strike/>' : '') +
    (font.underline ? (font.underlineKind ? `<u val="${font.underlineKind}"/>` : '<u/>') : '') +
    (font.raised ? `<vertAlign val="${font.raised}"/>` : '') +
    `<sz val="${font.size ?? DEFAULT_FONT.size}"/>` +
    (font.color ? color('color', font.color, font.tinted) : '<color theme="1"/>') +
    `<name${attributes({ val: font.name ?? DEFAULT_FONT.name })}/><family val="${font.name?.startsWith('Times') ? 1 : 2}"/></font>`
  );
}

/** `undefined`: no fill. */
function fillXml({ fill, fillTinted, pattern, gradient }: Style): string | undefined {
  if (gradient) return gradientXml(gradient);
  if (pattern) {
    const front = color('fgColor', pattern.color, pattern.tinted) || '<fgColor auto="1"/>';
    const back = color('bgColor', fill, fillTinted) || '<bgColor auto="1"/>';
    return `<fill><patternFill patternType="${pattern.type}">${front}${back}</patternFill></fill>`;
  }
  if (fill === undefined) return undefined;
  return `<fill><patternFill patternType="solid">${color('fgColor', fill, fillTinted)}<bgColor indexed="64"/></patternFill></fill>`;
}

function gradientXml({ path, degree, stops }: Gradient): string {
  const head = path ? attributes({ type: 'path', ...path }) : attributes({ degree });
  const inner = stops.map((stop) => `<stop position="${stop.at}">${color('color', stop.color)}</stop>`).join('');
  return `<fill><gradientFill${head}>${inner}</gradientFill></fill>`;
}

function borderXml(border: Style['border'] = {}): string {
  const edge = (name: string, line: BorderEdge | undefined) =>
    line
      ? `<${name} style="${line.style}">${color('color', line.color, line.tinted) || '<color auto="1"/>'}</${name}>`
      : `<${name}/>`;
  const { left, right, top, bottom, diagonal } = border;
  const head = attributes({ diagonalUp: diagonal?.up || undefined, diagonalDown: diagonal?.down || undefined });
  return `<border${head}>${edge('left', left)}${edge('right', right)}${edge('top', top)}${edge('bottom', bottom)}${edge('diagonal', diagonal)}</border>`;
}

function alignmentXml(align: Style['align']): string {
  if (!align) return '';
  const turn = align.rotation ?? 0;
  return `<alignment${attributes({
    horizontal: align.horizontal,
    vertical: align.vertical,
    textRotation: turn === 0 ? undefined : turn < 0 ? 90 - turn : turn,
    wrapText: align.wrap || undefined,
    indent: align.indent || undefined,
    justifyLastLine: align.autoIndent || undefined,
    shrinkToFit: align.shrink || undefined,
    readingOrder: align.readingOrder === 'leftToRight' ? 1 : align.readingOrder === 'rightToLeft' ? 2 : undefined,
  })}/>`;
}

function protectionXml(style: Style): string {
  if (style.locked !== false && !style.hidden) return '';
  return `<protection${attributes({ locked: style.locked === false ? false : undefined, hidden: style.hidden || undefined })}/>`;
}

/** In the order of CT_Dxf and CT_Font. */
function dxfXml(format: DifferentialFormat, numFmtId: number): string {
  const said = (name: string, value: boolean | undefined) =>
    value === undefined ? '' : value ? `<${name}/>` : `<${name} val="0"/>`;
  const underline = format.underline === 'single' ? '<u/>' : format.underline ? `<u val="${format.underline}"/>` : '';
  const font =
    said('b', format.bold) +
    said('i', format.italic) +
    said('strike', format.strike) +
    color('color', format.fontColor) +
    underline;
  const code =
    format.numberFormat === undefined ? '' : `<numFmt${attributes({ numFmtId, formatCode: format.numberFormat })}/>`;
  const fill = format.fill
    ? `<fill><patternFill patternType="solid">${color('fgColor', format.fill)}${color('bgColor', format.fill)}</patternFill></fill>`
    : '';
  const border = format.border ? differentialBorderXml(format.border) : '';
  return `<dxf>${font ? `<font>${font}</font>` : ''}${code}${fill}${border}</dxf>`;
}

function differentialBorderXml(border: NonNullable<DifferentialFormat['border']>): string {
  const edges = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const line = border[side];
    return line ? `<${side} style="${line.style}">${color('color', line.color) || '<color auto="1"/>'}</${side}>` : '';
  });
  return `<border>${edges.join('')}</border>`;
}
