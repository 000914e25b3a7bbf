/** Named cell styles: which base each cell format points to, and the two lists of the styles part that hold them. */
import type { CellStyle } from '../model';
import { attributes, child, childrenOf, type XmlElement } from '../xml';
import { attributeText } from './elements';
import { NORMAL } from './read-styles';
import { same } from './same';

export class BaseStyles {
  /** By name: those of the file keep their place, new ones come after them. */
  private readonly places = new Map<string, number>();

  /** @param known what the part reads as @param root its tree; absent: a new part, with Normal first */
  constructor(
    readonly named: readonly CellStyle[],
    private readonly known: readonly CellStyle[],
    root: XmlElement | undefined,
  ) {
    for (const { attributes: given } of childrenOf(child(root, 'cellStyles'), 'cellStyle'))
      this.places.set(given.name ?? '', Number(given.xfId ?? 0));
    let next = child(root, 'cellStyleXfs')?.children.length ?? 1;
    if (!root) this.places.set(NORMAL, 0);
    for (const { name } of named) if (!this.places.has(name)) this.places.set(name, next++);
  }

  /** For `xfId`. */
  index(name: string | undefined): number {
    return (name === undefined ? this.places.get(NORMAL) : this.places.get(name)) ?? 0;
  }

  /** The elements that change, by name; none when no style was added, changed or deleted. */
  changed(original: string, root: XmlElement, xf: (style: CellStyle) => string): Map<string, string> {
    const changed = new Map<string, string>();
    if (same(this.named, this.known)) return changed;
    const slice = (element: XmlElement) => original.slice(element.start, element.end);
    const bases = childrenOf(child(root, 'cellStyleXfs'), 'xf').map(slice);
    const listed = childrenOf(child(root, 'cellStyles'), 'cellStyle');
    const names = new Set(this.named.map(({ name }) => name));
    for (const style of this.named) {
      const before = this.known.find(({ name }) => name === style.name);
      if (!same(style, before)) bases[this.index(style.name)] = xf(style);
    }
    const gone = new Set(this.known.map(({ name }) => name).filter((name) => !names.has(name)));
    const entries = listed.filter((each) => !gone.has(each.attributes.name)).map(slice);
    for (const style of this.named)
      if (!listed.some((each) => each.attributes.name === style.name))
        entries.push(cellStyleXml(style, this.index(style.name)));
    changed.set('cellStyleXfs', group('cellStyleXfs', bases, child(root, 'cellStyleXfs')));
    changed.set('cellStyles', group('cellStyles', entries, child(root, 'cellStyles')));
    return changed;
  }
}

export function cellStyleXml({ name, builtIn }: CellStyle, xfId: number): string {
  return `<cellStyle${attributes({ name, xfId, builtinId: builtIn })}/>`;
}

function group(name: string, items: readonly string[], like: XmlElement | undefined): string {
  const kept = like ? attributeText(like, ['count']) : '';
  return `<${name} count="${items.length}"${kept}>${items.join('')}</${name}>`;
}
