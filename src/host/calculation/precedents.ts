/** What a formula reads, as far as its text tells: the areas that must be watched for it. */
import type { Definitions, Site } from './definitions';
import type { AreaNode, SyntaxNode } from './syntax';
import { FormulaError, type SheetArea } from './values';

export interface Precedents {
  areas: SheetArea[];
  /** What it reads cannot be known beforehand, or it asks the clock: worked out again every time. */
  volatile: boolean;
  /** It mentions names, tables or sheets by word, so its areas change when those do. */
  symbolic: boolean;
}

const VOLATILE = new Set(['NOW', 'TODAY', 'OFFSET', 'INDIRECT']);
const RESIZES_THIRD = new Set(['SUMIF', 'AVERAGEIF']);

export function precedentsOf(tree: SyntaxNode, site: Site, definitions: Definitions): Precedents {
  const found: Precedents = { areas: [], volatile: false, symbolic: false };
  const opened = new Set<SyntaxNode>();
  const add = (area: SheetArea | FormulaError): void => {
    if (!(area instanceof FormulaError)) found.areas.push(area);
  };
  const visit = (node: SyntaxNode): void => {
    switch (node.kind) {
      case 'area':
        if (node.sheet !== undefined) found.symbolic = true;
        return add(definitions.area(node, site));
      case 'structured':
        found.symbolic = true;
        return add(definitions.structured(node, site));
      case 'name': {
        found.symbolic = true;
        const meaning = definitions.meaning(node, site.sheet);
        if (!meaning || opened.has(meaning)) return;
        opened.add(meaning);
        return visit(meaning);
      }
      case 'call':
        if (VOLATILE.has(node.name)) found.volatile = true;
        if (RESIZES_THIRD.has(node.name)) resized(node.args).forEach((area) => visit(area));
        return node.args.forEach(visit);
      case 'range':
        found.volatile = true;
        visit(node.left);
        return visit(node.right);
      case 'binary':
      case 'intersection':
        visit(node.left);
        return visit(node.right);
      case 'prefix':
      case 'percent':
        return visit(node.operand);
      case 'union':
        return node.parts.forEach(visit);
      case 'literal':
      case 'missing':
      case 'array':
        return;
    }
  };
  visit(tree);
  return found;
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
