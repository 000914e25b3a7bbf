/** Reading and changing an element's children: what is added stands where the schema wants it. */
import { orderIn } from './order';
import { element, type XmlNode } from './tree';

export function childOf(parent: XmlNode | undefined, name: string): XmlNode | undefined {
  return parent?.children.find((each) => each.name === name);
}

export function childrenNamed(parent: XmlNode | undefined, name: string): XmlNode[] {
  return parent?.children.filter((each) => each.name === name) ?? [];
}

/** Down a path of names, the first of each. */
export function at(start: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(childOf, start);
}

/** Every element below, the outer before the inner. */
export function* below(start: XmlNode): Generator<XmlNode> {
  for (const child of start.children) {
    yield child;
    yield* below(child);
  }
}

/** Puts the child behind its last like, else where its name belongs. */
export function insert(parent: XmlNode, child: XmlNode): XmlNode {
  const order = orderIn(parent.name);
  const place = order.indexOf(child.name);
  // What the schema's order does not know stays behind its neighbour.
  const before = (each: XmlNode): boolean => {
    const other = order.indexOf(each.name);
    return place >= 0 && other > place;
  };
  const next = parent.children.findIndex(before);
  parent.children.splice(next < 0 ? parent.children.length : next, 0, child);
  return child;
}

/** The child of that name, made when it is missing. */
export function ensure(parent: XmlNode, name: string, make: () => XmlNode = () => element(name)): XmlNode {
  return childOf(parent, name) ?? insert(parent, make());
}

export function ensureAt(start: XmlNode, ...path: string[]): XmlNode {
  return path.reduce((node, name) => ensure(node, name), start);
}

export function remove(parent: XmlNode | undefined, ...names: string[]): void {
  if (parent) parent.children = parent.children.filter((each) => !names.includes(each.name));
}

/** The `val` of a child such as `<c:overlay val="1"/>`; `undefined` when there is no such child, or none given. */
export function valueIn(parent: XmlNode | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes.val;
}

/** A boolean child: there without a `val` it is true. */
export function flagIn(parent: XmlNode | undefined, name: string): boolean | undefined {
  const child = childOf(parent, name);
  if (!child) return undefined;
  const { val } = child.attributes;
  return val === undefined || val === '1' || val === 'true';
}

export function numberIn(parent: XmlNode | undefined, name: string): number | undefined {
  const value = valueIn(parent, name);
  const number = value === undefined ? NaN : Number(value.replace(/%$/, ''));
  return Number.isFinite(number) ? number : undefined;
}

export function setValue(parent: XmlNode, name: string, value: string | number | boolean): void {
  ensure(parent, name).attributes.val = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}

/** An element with one `val`, as most of a chart's are. */
export function val(name: string, value: string | number | boolean): XmlNode {
  return element(name, { val: typeof value === 'boolean' ? Number(value) : value });
}
