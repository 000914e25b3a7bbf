/** Changing some elements of a part and leaving the rest as the bytes were. */
import { attributes, type XmlElement } from '../xml';

/**
 * Puts the changed top-level elements of a part in place; an empty string removes one. All elements of a changed name are
 * replaced by its one text. New ones go where the schema's order wants them; the unknown stays behind its neighbour.
 * @param root the tree of `text` @param order names of the top-level elements in the schema's order
 */
export function editElements(
  text: string,
  root: XmlElement,
  order: readonly string[],
  changed: ReadonlyMap<string, string>,
): string {
  const prefix = /^<([\w.-]+:)?/.exec(text.slice(root.start))?.[1] ?? '';
  const namespace = prefix ? declaredNamespace(text.slice(root.start), prefix.slice(0, -1)) : undefined;
  // Some elements come several times: each declares the namespace for itself.
  const own = (xml: string, name: string) =>
    namespace ? xml.replace(new RegExp(`<${name}(?=[\\s/>])`, 'g'), `<${name} xmlns="${namespace}"`) : xml;
  const pending = order.filter((name) => changed.get(name));
  const emit = (name: string) => {
    pending.splice(pending.indexOf(name), 1);
    return own(changed.get(name) ?? '', name);
  };
  const openEnd = text.indexOf('>', root.start) + 1;
  const selfClosed = text[openEnd - 2] === '/';
  let result = selfClosed ? `${text.slice(0, openEnd - 2)}>` : text.slice(0, openEnd);
  let at = openEnd;
  for (const element of root.children) {
    result += text.slice(at, element.start);
    at = element.end;
    const place = order.indexOf(element.name);
    for (const name of [...pending]) if (place >= 0 && order.indexOf(name) < place) result += emit(name);
    if (!changed.has(element.name)) result += text.slice(element.start, element.end);
    else if (pending.includes(element.name)) result += emit(element.name);
  }
  if (selfClosed) return `${result}${pending.map(emitAll).join('')}</${prefix}${root.name}>`;
  const close = text.lastIndexOf('</', root.end);
  return result + text.slice(at, close) + [...pending].map(emit).join('') + text.slice(close);

  function emitAll(name: string): string {
    return own(changed.get(name) ?? '', name);
  }
}

/** The element's own attributes but those named, as text to put into a tag. */
export function attributeText(element: XmlElement, without: readonly string[]): string {
  const kept = Object.entries(element.attributes).filter(
    ([name]) => !without.includes(name) && !name.includes(':') && name !== 'xmlns',
  );
  return attributes(Object.fromEntries(kept));
}

/** A start tag with attributes set, or removed where `undefined`; the others stay as written. */
export function withAttributes(tag: string, values: Record<string, string | undefined>): string {
  let result = tag;
  for (const [name, value] of Object.entries(values)) {
    const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const text = attributes({ [name]: value });
    if (pattern.test(result)) result = result.replace(pattern, () => text);
    else if (text) result = result.replace(/\s*\/?>$/, (end) => text + end);
  }
  return result;
}

function declaredNamespace(tag: string, prefix: string): string | undefined {
  return new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}
