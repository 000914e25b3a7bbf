/** Charts → chart parts, and the drawing that places them on the sheet. What did not change keeps its bytes. */
import { refreshCaches } from '../charts/references';
import { element, NAMESPACES, parseTree, writeTree, type XmlNode } from '../charts/tree';
import type { Chart, ChartAnchor, Sheet, SheetPoint } from '../model';
import { relationshipsPart } from './package';
import { OFFICE } from './package-writer';
import { chartIdOf, nameHolder } from './read-charts';
import { same } from './same';
import { type SheetJob } from './write-sheet-part';

const EMU_PER_POINT = 12_700;
const DRAWING = 'application/vnd.openxmlformats-officedocument.';

type Elements = [name: string, xml: string][];

/** Gives nothing when no chart of the sheet changed. */
export function writeCharts(sheet: Sheet, part: string, job: SheetJob, before: Sheet | undefined): Elements {
  if (same(sheet.charts, before?.charts ?? [])) return [];
  const { out } = job;
  const known = out.targets(part, 'drawing')[0]?.part;
  const drawing = known ?? out.freeName(`${job.folder}drawings/drawing#.xml`);
  const original = out.text(drawing);
  const root = original === undefined ? emptyDrawing() : parseTree(original, drawing);
  const places = new Map(out.targets(drawing, 'chart').map((each) => [each.id, each.part]));
  const anchorOf = (chartPart: string) => root.children.find((node) => places.get(chartIdOf(node) ?? '') === chartPart);
  for (const old of before?.charts ?? []) {
    if (old.part === undefined || sheet.charts.some((chart) => chart.part === old.part)) continue;
    const gone = anchorOf(old.part);
    root.children = root.children.filter((node) => node !== gone);
    out.unrelate(drawing, old.part);
  }
  for (const chart of sheet.charts) {
    const old = before?.charts.find((each) => each.part !== undefined && each.part === chart.part);
    const anchor = old?.part === undefined ? undefined : anchorOf(old.part);
    if (old?.part === undefined || !anchor) {
      root.children.push(newAnchor(chart, out.relate(drawing, `${OFFICE}chart`, newPart(chart, job)), nextShape(root)));
      continue;
    }
    if (chart.name !== old.name) Object.assign(nameHolder(anchor)?.attributes ?? {}, { name: chart.name });
    if (!same(chart.anchor, old.anchor)) Object.assign(anchor, moved(anchor, chart.anchor));
    if (!same(chart.space, old.space)) out.set(old.part, chartXml(chart, job.sheets, out.text(old.part)));
  }
  if (root.children.length === 0) {
    out.unrelate(part, drawing);
    return [['drawing', '']];
  }
  out.set(drawing, writeTree(root, original), `${DRAWING}drawing+xml`);
  const id = out.relate(part, `${OFFICE}drawing`, drawing);
  return known === undefined ? [['drawing', `<drawing xmlns:r="${NAMESPACES.r}" r:id="${id}"/>`]] : [];
}

function chartXml(chart: Chart, sheets: readonly Sheet[], original?: string): string {
  const space = structuredClone(chart.space);
  refreshCaches(space, sheets);
  return writeTree(space, original);
}

/** A chart that was copied from one of the file brings along what it points to. */
function newPart(chart: Chart, { out, folder, sheets }: SheetJob): string {
  const from = chart.part;
  const home = from === undefined ? `${folder}charts/` : from.slice(0, from.lastIndexOf('/') + 1);
  const name = out.freeName(`${home}chart#.xml`);
  const relations = from === undefined ? undefined : out.text(relationshipsPart(from));
  if (relations !== undefined) {
    // Two charts may not share one part of styles or colours; without them Excel takes its own.
    const kept = relations.replace(/<(?:[\w.-]+:)?Relationship\s[^>]*\/chart(?:Color)?Style"[^>]*\/>/g, '');
    out.set(relationshipsPart(name), kept);
  }
  out.set(name, chartXml(chart, sheets), `${DRAWING}drawingml.chart+xml`);
  return name;
}

function nextShape(drawing: XmlNode): number {
  const ids = (node: XmlNode): number[] => [
    ...(node.name === 'xdr:cNvPr' ? [Number(node.attributes.id) || 0] : []),
    ...node.children.flatMap(ids),
  ];
  return Math.max(1, ...ids(drawing)) + 1;
}

function emptyDrawing(): XmlNode {
  return element('xdr:wsDr', { 'xmlns:xdr': NAMESPACES.xdr, 'xmlns:a': NAMESPACES.a });
}

/** @param id of the chart's relationship @param shape unique in the drawing */
function newAnchor(chart: Chart, id: string, shape: number): XmlNode {
  const nothing = [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })];
  const frame = element('xdr:graphicFrame', { macro: '' }, [
    element('xdr:nvGraphicFramePr', {}, [
      element('xdr:cNvPr', { id: shape, name: chart.name }),
      element('xdr:cNvGraphicFramePr'),
    ]),
    element('xdr:xfrm', {}, nothing),
    element('a:graphic', {}, [
      element('a:graphicData', { uri: NAMESPACES.c }, [
        element('c:chart', { 'xmlns:c': NAMESPACES.c, 'xmlns:r': NAMESPACES.r, 'r:id': id }),
      ]),
    ]),
  ]);
  return anchored(chart.anchor, [frame, element('xdr:clientData')]);
}

function anchored(anchor: ChartAnchor, content: XmlNode[]): XmlNode {
  if ('to' in anchor) {
    const editAs = anchor.follows === 'position' ? 'oneCell' : anchor.follows === 'nothing' ? 'absolute' : undefined;
    const corners = [marker('xdr:from', anchor.from), marker('xdr:to', anchor.to)];
    return element('xdr:twoCellAnchor', editAs ? { editAs } : {}, [...corners, ...content]);
  }
  const extent = element('xdr:ext', { cx: emu(anchor.size.width), cy: emu(anchor.size.height) });
  if (anchor.follows !== 'nothing')
    return element('xdr:oneCellAnchor', {}, [marker('xdr:from', anchor.from), extent, ...content]);
  const position = element('xdr:pos', { x: emu(anchor.from.right ?? 0), y: emu(anchor.from.down ?? 0) });
  return element('xdr:absoluteAnchor', {}, [position, extent, ...content]);
}

/** The same anchor elsewhere; a chart dragged from one kind of place to another changes its kind too. */
function moved(old: XmlNode, anchor: ChartAnchor): Pick<XmlNode, 'name' | 'attributes' | 'children'> {
  const placing = ['xdr:from', 'xdr:to', 'xdr:ext', 'xdr:pos'];
  const content = old.children.filter((node) => !placing.includes(node.name));
  const { name, attributes, children } = anchored(anchor, content);
  const kept = Object.entries(old.attributes).filter(([key]) => key !== 'editAs');
  return { name, attributes: { ...Object.fromEntries(kept), ...attributes }, children };
}

function marker(name: string, { row, column, down = 0, right = 0 }: SheetPoint): XmlNode {
  const number = (child: string, value: number) => element(child, {}, [], String(value));
  return element(name, {}, [
    number('xdr:col', column),
    number('xdr:colOff', emu(right)),
    number('xdr:row', row),
    number('xdr:rowOff', emu(down)),
  ]);
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}
