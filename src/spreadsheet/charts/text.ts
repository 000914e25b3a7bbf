/** The words on a chart: titles, names of series, labels. */
import { type CellValue, isCellError, type Chart, type Sheet } from '../model';
import type { SeriesPlan } from './build';
import { at, childOf, childrenNamed, flagIn } from './nodes';
import { categoriesName, chartType, seriesOf, valuesName, type Series } from './plots';
import { formulaIn, valuesIn } from './references';
import type { XmlNode } from './tree';

/** The text written into a title or label itself; paragraphs are lines. `undefined` when it has none of its own. */
export function richText(holder: XmlNode | undefined): string | undefined {
  const rich = at(holder, 'c:tx', 'c:rich');
  if (!rich) return undefined;
  return childrenNamed(rich, 'a:p')
    .map((paragraph) =>
      paragraph.children.map((run) => (run.name === 'a:br' ? '\n' : (childOf(run, 'a:t')?.text ?? ''))).join(''),
    )
    .join('\n');
}

/** Its own text, or that of the cell it shows. */
export function shownText(holder: XmlNode | undefined, sheets: readonly Sheet[]): string | undefined {
  const tx = childOf(holder, 'c:tx');
  return richText(holder) ?? (childOf(tx, 'c:strRef') ? valuesIn(tx, sheets).map(asText).join(' ') : undefined);
}

/** What Excel shows while nobody has given the chart of several series a title. */
const PLACEHOLDER = 'Chart Title';

/** `undefined` when the chart shows no title. */
export function titleText(chart: Chart, sheets: readonly Sheet[]): string | undefined {
  const holder = childOf(chart.space, 'c:chart');
  const title = childOf(holder, 'c:title');
  const series = seriesOf(chart);
  const automatic = series.length === 1 ? seriesName(series[0], 0, sheets) : PLACEHOLDER;
  if (title) return shownText(title, sheets) ?? automatic;
  // Old files: the only series' name stands above the chart unless that was declined.
  return series.length === 1 && flagIn(holder, 'c:autoTitleDeleted') === false ? automatic : undefined;
}

/** "Series1" is Excel's word for one without a name. */
export function seriesName({ node }: Series, index: number, sheets: readonly Sheet[]): string {
  const tx = childOf(node, 'c:tx');
  const text = childOf(tx, 'c:v')?.text ?? valuesIn(tx, sheets).map(asText).filter(Boolean).join(' ');
  return text === '' ? `Series${index + 1}` : text;
}

export function asText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** What an author would have said of the chart; series that show no cells of the workbook have an empty `values`. */
export function describeChart(chart: Chart): { type: string; hasLegend: boolean; series: SeriesPlan[] } {
  const series = seriesOf(chart).map(({ group, node }): SeriesPlan => {
    const tx = childOf(node, 'c:tx');
    const name = formulaIn(tx) ?? childOf(tx, 'c:v')?.text;
    const categories = formulaIn(childOf(node, categoriesName(group)));
    const sizes = formulaIn(childOf(node, 'c:bubbleSize'));
    return {
      values: formulaIn(childOf(node, valuesName(group))) ?? '',
      ...(name !== undefined && { name }),
      ...(categories !== undefined && { categories }),
      ...(sizes !== undefined && { sizes }),
    };
  });
  return { type: chartType(chart), hasLegend: at(chart.space, 'c:chart', 'c:legend') !== undefined, series };
}
