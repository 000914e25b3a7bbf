/** The figures and texts a series shows, as the cells hold them now. */
import type { CellValue, Sheet } from '../../../spreadsheet/model';
import { childOf } from '../../../spreadsheet/charts/nodes';
import { categoriesName, valuesName, type Series } from '../../../spreadsheet/charts/plots';
import { formulaIn, valuesIn } from '../../../spreadsheet/charts/references';
import { asText } from '../../../spreadsheet/charts/text';
import { parseReference } from '../../../spreadsheet/address';
import type { XmlNode } from '../../../spreadsheet/charts/tree';
import { invalidArgument } from '../../protocol/errors';

export function pointValues({ group, node }: Series, sheets: readonly Sheet[]): CellValue[] {
  return valuesIn(childOf(node, valuesName(group)), sheets);
}

export function categoryTexts({ group, node }: Series, sheets: readonly Sheet[]): string[] {
  return valuesIn(childOf(node, categoriesName(group)), sheets).map(asText);
}

export const DIMENSIONS = ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'] as const;

/** What holds a dimension's cells. A kind of chart without that dimension: InvalidArgument. */
export function dimensionOf({ group, node }: Series, dimension: (typeof DIMENSIONS)[number]): XmlNode | undefined {
  const xy = categoriesName(group) === 'c:xVal';
  switch (dimension) {
    case 'Categories':
      return xy ? childOf(node, 'c:tx') : childOf(node, 'c:cat');
    case 'Values':
      return childOf(node, valuesName(group));
    case 'XValues':
    case 'YValues':
      if (!xy) throw invalidArgument();
      return childOf(node, dimension === 'XValues' ? 'c:xVal' : 'c:yVal');
    case 'BubbleSizes':
      if (group.name !== 'c:bubbleChart') throw invalidArgument();
      return childOf(node, 'c:bubbleSize');
  }
}

/** `LocalRange`, `ExternalRange`, `List` or `Unknown`, as in `Excel.ChartDataSourceType`. */
export function sourceType(holder: XmlNode | undefined): string {
  const formula = formulaIn(holder);
  if (formula === undefined) return holder && holder.children.length > 0 ? 'List' : 'Unknown';
  if (formula.includes('[')) return 'ExternalRange';
  return parseReference(formula) || formula.startsWith('(') ? 'LocalRange' : 'Unknown';
}

/** The cells' address, or the values of a list in braces. */
export function sourceText(holder: XmlNode | undefined, sheets: readonly Sheet[]): string {
  const formula = formulaIn(holder);
  if (formula !== undefined) return formula;
  return holder ? `{${valuesIn(holder, sheets).map(asText).join(',')}}` : '';
}
