/** `<tableStyles>` of the styles part: the looks of tables that a workbook defines itself, and which one is the default. */
import type { CustomTableStyle, TableStyleElement, TableStyles } from '../model';
import { attributes, child, childrenOf, flag, numeric, parseXml, type XmlElement } from '../xml';
import { attributeText, editElements } from './elements';
import { compact } from './read-styles';
import { same } from './same';
import { STYLE_ORDER } from './write-styles';

/** @returns `undefined` when the part says nothing beyond what every workbook has */
export function readTableStyles(root: XmlElement | undefined): TableStyles | undefined {
  const element = child(root, 'tableStyles');
  const custom = childrenOf(element, 'tableStyle').filter(isForTables).map(styleOf);
  const byDefault = element?.attributes.defaultTableStyle;
  if (custom.length === 0 && (byDefault === undefined || byDefault === DEFAULT_TABLE_STYLE)) return undefined;
  return compact<TableStyles>({ default: byDefault === DEFAULT_TABLE_STYLE ? undefined : byDefault, custom });
}

export const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

/** Some are for pivot tables only. */
function isForTables(style: XmlElement): boolean {
  return flag(style.attributes.table) !== false;
}

function styleOf(style: XmlElement): CustomTableStyle {
  return {
    name: style.attributes.name ?? '',
    elements: childrenOf(style, 'tableStyleElement').map(({ attributes: given }) =>
      compact<TableStyleElement>({
        type: given.type ?? '',
        size: numeric(given.size),
        differential: numeric(given.dxfId),
      }),
    ),
  };
}

/** @param text of the styles part @returns the same with other table styles; those that did not change stay as written */
export function withTableStyles(text: string, styles: TableStyles | undefined): string {
  const root = parseXml(text, 'styles');
  const element = child(root, 'tableStyles');
  const originals = childrenOf(element, 'tableStyle');
  const source = (each: XmlElement): string => text.slice(each.start, each.end);
  const custom = (styles?.custom ?? []).map((style) => {
    const original = originals.find((each) => isForTables(each) && same(styleOf(each), style));
    return original ? source(original) : styleXml(style);
  });
  const all = [...custom, ...originals.filter((each) => !isForTables(each)).map(source)];
  const kept = element
    ? attributeText(element, ['count', 'defaultTableStyle'])
    : ' defaultPivotStyle="PivotStyleLight16"';
  const head = attributes({ count: all.length, defaultTableStyle: styles?.default ?? DEFAULT_TABLE_STYLE });
  const xml = `<tableStyles${head}${kept}>${all.join('')}</tableStyles>`;
  return editElements(text, root, STYLE_ORDER, new Map([['tableStyles', xml]]));
}

function styleXml({ name, elements }: CustomTableStyle): string {
  const inner = elements.map(
    ({ type, size, differential }) => `<tableStyleElement${attributes({ type, size, dxfId: differential })}/>`,
  );
  return `<tableStyle${attributes({ name, pivot: false, count: elements.length })}>${inner.join('')}</tableStyle>`;
}
