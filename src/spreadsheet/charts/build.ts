/** Making a chart: as an author describes it, or as Excel makes one of a range. */
import type { Chart, ChartAnchor } from '../model';
import { legend, line, shape, solidFill, title } from './looks';
import { addSeries, categoriesName, seriesOf, setChartType, setReference, valuesName } from './plots';
import { childOf, ensure, ensureAt, insert, remove, val } from './nodes';
import { reference } from './references';
import { element, NAMESPACES, type XmlNode } from './tree';
import { parseReference } from '../address';

/** Formula texts of ranges, e.g. `'Tổng'!$B$2:$B$9`. */
export interface SeriesPlan {
  /** The cell that names it, or the name itself. */
  name?: string;
  categories?: string;
  values: string;
  /** Of bubbles. */
  sizes?: string;
  /** The categories are figures: years, dates, the x of a scatter chart. */
  numericCategories?: boolean;
}

/** As Excel adds it: the title is there and shows the only series' name, or a placeholder. */
export function newChart(
  name: string,
  type: string,
  series: readonly SeriesPlan[],
  anchor: ChartAnchor,
): Chart | undefined {
  const chart = blankChart(name, anchor);
  setSeries(chart, series);
  if (!setChartType(chart, type)) return undefined;
  setLegend(chart, series.length > 1 || isSliced(chart));
  return chart;
}

/** Puts other series in place of the chart's; those at the same place keep their looks. */
export function setSeries(chart: Chart, plans: readonly SeriesPlan[]): void {
  const before = seriesOf(chart);
  for (const { group, node } of before.slice(plans.length))
    group.children = group.children.filter((each) => each !== node);
  plans.forEach((plan, index) => {
    const { group, node } = before[index] ?? addSeries(chart, index);
    remove(node, 'c:tx', categoriesName(group), valuesName(group), 'c:bubbleSize');
    if (plan.name !== undefined) setSeriesName(node, plan.name);
    if (plan.categories !== undefined)
      setReference(node, categoriesName(group), plan.numericCategories ? 'num' : 'str', plan.categories);
    setReference(node, valuesName(group), 'num', plan.values);
    if (plan.sizes !== undefined) setReference(node, 'c:bubbleSize', 'num', plan.sizes);
  });
}

/** A reference names the series by its cell; anything else is the name itself. */
export function setSeriesName(series: XmlNode, name: string): void {
  if (!parseReference(name)) return setSeriesText(series, /^"(.*)"$/s.exec(name)?.[1].replaceAll('""', '"') ?? name);
  remove(series, 'c:tx');
  insert(series, element('c:tx', {}, [reference('str', name)]));
}

/** The name itself, whatever it looks like. */
export function setSeriesText(series: XmlNode, text: string): void {
  remove(series, 'c:tx');
  insert(series, element('c:tx', {}, [element('c:v', {}, [], text)]));
}

function isSliced(chart: Chart): boolean {
  return /Pie|Doughnut/i.test(seriesOf(chart)[0]?.group.name ?? '');
}

function setLegend(chart: Chart, shown: boolean): void {
  const holder = ensureAt(chart.space, 'c:chart');
  remove(holder, 'c:legend');
  if (shown) insert(holder, legend());
}

export function hideTitle(chart: Chart): void {
  const holder = ensureAt(chart.space, 'c:chart');
  remove(holder, 'c:title');
  ensure(holder, 'c:autoTitleDeleted').attributes.val = '1';
}

export function setTitle(chart: Chart, text: string): void {
  const holder = ensureAt(chart.space, 'c:chart');
  ensure(holder, 'c:autoTitleDeleted').attributes.val = '0';
  setRichText(
    ensure(holder, 'c:title', () => title(14)),
    text,
  );
}

/** The text of a title or a label; it keeps the look it had. */
export function setRichText(holder: XmlNode, text: string): void {
  const old = childOf(childOf(holder, 'c:tx'), 'c:rich');
  const look = childOf(holder, 'c:txPr');
  const source = old ?? look;
  const body = childOf(source, 'a:bodyPr') ?? element('a:bodyPr');
  const firstParagraph = childOf(source, 'a:p');
  const properties = childOf(firstParagraph, 'a:pPr');
  const run = childOf(childOf(firstParagraph, 'a:r'), 'a:rPr') ?? childOf(properties, 'a:defRPr');
  const runProperties = element('a:rPr', { lang: 'vi-VN', ...run?.attributes }, structuredClone(run?.children ?? []));
  const paragraphs = text
    .split('\n')
    .map((part) =>
      element('a:p', {}, [
        ...(properties ? [structuredClone(properties)] : []),
        element('a:r', {}, [structuredClone(runProperties), element('a:t', {}, [], part)]),
      ]),
    );
  remove(holder, 'c:tx', 'c:txPr');
  const list = childOf(source, 'a:lstStyle') ?? element('a:lstStyle');
  insert(
    holder,
    element('c:tx', {}, [element('c:rich', {}, [structuredClone(body), structuredClone(list), ...paragraphs])]),
  );
}

function blankChart(name: string, anchor: ChartAnchor): Chart {
  const { c, a, r } = NAMESPACES;
  const plotArea = element('c:plotArea', {}, [
    element('c:layout'),
    element('c:barChart', {}, [val('c:barDir', 'col')]),
  ]);
  const space = element('c:chartSpace', { 'xmlns:c': c, 'xmlns:a': a, 'xmlns:r': r }, [
    val('c:roundedCorners', 0),
    element('c:chart', {}, [
      title(14),
      val('c:autoTitleDeleted', 0),
      plotArea,
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ]),
    shape(solidFill('FFFFFF'), line('D9D9D9')),
  ]);
  return { name, anchor, space };
}
