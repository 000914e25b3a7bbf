/** The charts of a sheet: its drawing says where they stand, each has a part of its own. */
import { at, childOf } from '../charts/nodes';
import { parseTree, type XmlNode } from '../charts/tree';
import { PackageError } from '../failure';
import type { Chart, ChartAnchor, SheetPoint } from '../model';
import { type Parts, readText, type Relationship, relationshipsOf } from './package';

const EMU_PER_POINT = 12_700;

/** Charts in groups of shapes, and those of later kinds (`cx:`), are left to the file. */
export function readCharts(parts: Parts, relationships: readonly Relationship[]): Chart[] {
  const target = relationships.find((each) => each.type === 'drawing' && !each.external)?.target;
  const drawing = target === undefined ? undefined : parts.find(target);
  const root = drawing === undefined ? undefined : treeOf(parts, drawing);
  if (drawing === undefined || !root) return [];
  const charts = relationshipsOf(parts, drawing).filter((each) => each.type === 'chart' && !each.external);
  return root.children.flatMap((node) => {
    const id = chartIdOf(node);
    const place = charts.find((each) => each.id === id)?.target;
    const part = place === undefined ? undefined : parts.find(place);
    const anchor = anchorOf(node);
    const space = part === undefined || !anchor ? undefined : treeOf(parts, part);
    return part !== undefined && anchor && space ? [{ name: nameOf(node), anchor, space, part }] : [];
  });
}

/** The relationship of the chart an anchor holds. */
export function chartIdOf(anchor: XmlNode): string | undefined {
  const chart = at(anchor, 'xdr:graphicFrame', 'a:graphic', 'a:graphicData', 'c:chart');
  return Object.entries(chart?.attributes ?? {}).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1];
}

/** The element that carries the name of what an anchor holds. */
export function nameHolder(anchor: XmlNode): XmlNode | undefined {
  return at(anchor, 'xdr:graphicFrame', 'xdr:nvGraphicFramePr', 'xdr:cNvPr');
}

function nameOf(anchor: XmlNode): string {
  return nameHolder(anchor)?.attributes.name ?? '';
}

/** A damaged drawing or chart does not keep the workbook from being read; it stays in the file as it is. */
function treeOf(parts: Parts, part: string): XmlNode | undefined {
  try {
    const text = readText(parts, part);
    return text === undefined ? undefined : parseTree(text, part);
  } catch (error) {
    if (error instanceof PackageError) return undefined;
    throw error;
  }
}

function anchorOf(node: XmlNode): ChartAnchor | undefined {
  const from = pointOf(childOf(node, 'xdr:from'));
  const to = pointOf(childOf(node, 'xdr:to'));
  const extent = childOf(node, 'xdr:ext')?.attributes;
  const size = extent && { width: points(extent.cx), height: points(extent.cy) };
  if (node.name === 'xdr:twoCellAnchor' && from && to) {
    const { editAs } = node.attributes;
    const follows = editAs === 'oneCell' ? 'position' : editAs === 'absolute' ? 'nothing' : undefined;
    return { from, to, ...(follows && { follows }) };
  }
  if (node.name === 'xdr:oneCellAnchor' && from && size) return { from, size, follows: 'position' };
  const position = childOf(node, 'xdr:pos')?.attributes;
  if (node.name !== 'xdr:absoluteAnchor' || !position || !size) return undefined;
  const origin = { row: 0, column: 0, down: points(position.y), right: points(position.x) };
  return { from: origin, size, follows: 'nothing' };
}

function pointOf(marker: XmlNode | undefined): SheetPoint | undefined {
  if (!marker) return undefined;
  const number = (name: string) => Number(childOf(marker, name)?.text ?? 0) || 0;
  const [right, down] = [number('xdr:colOff') / EMU_PER_POINT, number('xdr:rowOff') / EMU_PER_POINT];
  return {
    row: number('xdr:row'),
    column: number('xdr:col'),
    ...(down !== 0 && { down }),
    ...(right !== 0 && { right }),
  };
}

function points(emu: string | undefined): number {
  return Number(emu ?? 0) / EMU_PER_POINT;
}
