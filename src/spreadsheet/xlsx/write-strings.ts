/** Shared strings: those of the file keep their numbers, new ones come behind them. */
import { childrenOf, parseXml } from '../xml';
import { readSharedStrings } from './strings';
import { stringXml } from './write-cells';
import { XML } from './write-attachments';

export class StringWriter {
  private readonly indices = new Map<string, number>();
  private readonly first: number;
  private readonly added: string[] = [];

  /** @param original text of the shared strings part to add to */
  constructor(private readonly original?: string) {
    const known = readSharedStrings(original);
    this.first = known.length;
    known.forEach(({ text, fonts }, index) => {
      if (!fonts && !this.indices.has(text)) this.indices.set(text, index);
    });
  }

  index(text: string): number {
    let index = this.indices.get(text);
    if (index === undefined) {
      index = this.first + this.added.length;
      this.indices.set(text, index);
      this.added.push(text);
    }
    return index;
  }

  /** `undefined` when nothing was added. */
  xml(): string | undefined {
    if (this.added.length === 0) return undefined;
    const added = this.added.map(stringXml).join('');
    if (this.original === undefined) {
      const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
      return `${XML}<sst xmlns="${namespace}" uniqueCount="${this.added.length}">${added}</sst>`;
    }
    const root = parseXml(this.original, 'sharedStrings');
    const strings = childrenOf(root, 'si').map((each) => this.original?.slice(each.start, each.end) ?? '');
    const open = this.original.slice(0, root.children[0]?.start ?? this.original.indexOf('>', root.start) + 1);
    const prefix = /<([\w.-]+:)sst\b/.exec(open)?.[1] ?? '';
    const head = open.replace(/\s(?:count|uniqueCount)="\d+"/g, '').replace(/\/>$/, '>');
    const own = prefix ? added.replace(/<(\/?)(si|t)\b/g, `<$1${prefix}$2`) : added;
    return `${head}${strings.join('')}${own}</${prefix}sst>`;
  }
}
