/** XML as the elements that reading a manifest needs; browsers have their own. */
import { SaxesParser } from 'saxes';
import type { XmlElement } from '../../../../src/host/workbench/office/manifest';

interface Element extends XmlElement {
  children: Element[];
  textContent: string;
}

export function rootOf(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on('opentag', (tag) => {
    const element: Element = {
      localName: tag.local,
      children: [],
      textContent: '',
      getAttribute: (name) => tag.attributes[name]?.value ?? null,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.textContent += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  if (!root) throw new Error('XML không có phần tử nào.');
  return root;
}
