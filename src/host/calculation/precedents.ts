/** What a formula reads, as far as its text tells: the areas that must be watched for it. */
import type { Definitions, Site } from './definitions';
import type { AreaNode, NameNode, StructuredNode, SyntaxNode } from './syntax';
import { FormulaError, type SheetArea } from './values';

export interface Precedents {
  areas: SheetArea[];
  /** What it reads cannot be known beforehand, or it asks the clock: worked out again every time. */
  volatile: boolean;
  /** It mentions names, tables or sheets by word, so its areas change when those do. */
  symbolic: boolean;
}

interface Leaves {
  nodes: (AreaNode | StructuredNode | NameNode)[];
  volatile: boolean;
}

const VOLATILE = new Set(['NOW', 'TODAY', 'OFFSET', 'INDIRECT', 'RAND', 'RANDBETWEEN']);
const RESIZES_THIRD = new Set(['SUMIF', 'AVERAGEIF']);
/** Filled formulas share one tree, so a long column is walked through once. */
const known = new WeakMap<SyntaxNode, Leaves>();

export function precedentsOf(tree: SyntaxNode, site: Site, definitions: Definitions): Precedents {
  const found: Precedents = { areas: [], volatile: false, symbolic: false };
  collect(tree, site, definitions, found, []);
  return found;
}

function collect(
  tree: SyntaxNode,
  site: Site,
  definitions: Definitions,
  found: Precedents,
  opened: SyntaxNode[],
): void {
  const { nodes, volatile } = leavesOf(tree);
  if (volatile) found.volatile = true;
  for (const node of nodes) {
    if (node.kind !== 'area' || node.sheet !== undefined) found.symbolic = true;
    if (node.kind === 'name') {
      const meaning = definitions.meaning(node, site.sheet);
      if (meaning && !opened.includes(meaning)) collect(meaning, site, definitions, found, [...opened, meaning]);
    } else {
      const area = node.kind === 'area' ? definitions.area(node, site) : definitions.structured(node, site);
      if (!(area instanceof FormulaError)) found.areas.push(area);
    }
  }
}

function leavesOf(tree: SyntaxNode): Leaves {
  let leaves = known.get(tree);
  if (!leaves) {
    leaves = { nodes: [], volatile: false };
    gather(tree, leaves);
    known.set(tree, leaves);
  }
  return leaves;
}

function gather(node: SyntaxNode, leaves: Leaves): void {
  switch (node.kind) {
    case 'area':
    case 'structured':
    case 'name':
      leaves.nodes.push(node);
      break;
    case 'call':
      if (VOLATILE.has(node.name)) leaves.volatile = true;
      if (RESIZES_THIRD.has(node.name)) leaves.nodes.push(...resized(node.args));
      for (const arg of node.args) gather(arg, leaves);
      break;
    case 'range':
      leaves.volatile = true;
      gather(node.left, leaves);
      gather(node.right, leaves);
      break;
    case 'binary':
    case 'intersection':
      gather(node.left, leaves);
      gather(node.right, leaves);
      break;
    case 'prefix':
    case 'percent':
      gather(node.operand, leaves);
      break;
    case 'union':
      for (const part of node.parts) gather(part, leaves);
      break;
    case 'literal':
    case 'missing':
    case 'array':
      break;
  }
}

/** SUMIF reads an area as large as its first argument, from the corner of its third. */
function resized([tested, , summed]: SyntaxNode[]): AreaNode[] {
  if (tested?.kind !== 'area' || summed?.kind !== 'area') return [];
  const { from, to } = tested;
  if (from.rowFixed !== to.rowFixed || from.columnFixed !== to.columnFixed) return [];
  const start = summed.from;
  const end = { ...start, row: start.row + (to.row - from.row), column: start.column + (to.column - from.column) };
  return [{ ...summed, to: end }];
}
