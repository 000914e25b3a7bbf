/** Which formulas give arrays, as far as their text tells: those Excel keeps as (dynamic) array formulas. */
import { FUNCTIONS } from './functions/all';
import type { AreaNode, CallNode, NameNode, SyntaxNode } from './syntax';

/** Functions whose values are arrays whatever they are given. */
const GIVE_ARRAYS = new Set(['FILTER', 'SORT', 'SORTBY', 'UNIQUE', 'SEQUENCE', 'TRANSPOSE', 'OFFSET', 'INDIRECT']);

/** Functions that work on arrays by themselves, without the formula being one. */
const TAKE_ARRAYS = new Set(['SUMPRODUCT', 'LOOKUP', 'MMULT']);

export type Meaning = (name: NameNode) => SyntaxNode | undefined;

/** Whether it must be worked out on arrays: its value may be one, or one of its functions is given many values for one. */
export function isArrayFormula(tree: SyntaxNode, meaning: Meaning): boolean {
  return isMany(tree, meaning, []) || lifts(tree, meaning);
}

/** Whether every function in it is known: an array of others is left as the file has it. */
export function isKnown(tree: SyntaxNode): boolean {
  return (tree.kind !== 'call' || FUNCTIONS.has(tree.name)) && partsOf(tree).every(isKnown);
}

function isMany(node: SyntaxNode, meaning: Meaning, opened: SyntaxNode[]): boolean {
  switch (node.kind) {
    case 'literal':
    case 'missing':
    case 'union':
      return false;
    case 'array':
      return node.values.length > 1 || node.values[0].length > 1;
    case 'area':
      return !isCell(node);
    case 'structured':
      return !(node.items.includes('#this row') && node.columns && node.columns.from === node.columns.to);
    case 'name': {
      const meant = meaning(node);
      return meant !== undefined && !opened.includes(meant) && isMany(meant, meaning, [...opened, meant]);
    }
    case 'prefix':
      return node.operator !== '@' && isMany(node.operand, meaning, opened);
    case 'percent':
      return isMany(node.operand, meaning, opened);
    case 'binary':
      return isMany(node.left, meaning, opened) || isMany(node.right, meaning, opened);
    case 'range':
    case 'intersection':
      return true;
    case 'call':
      return callIsMany(node, (arg) => isMany(arg, meaning, opened));
  }
}

function callIsMany({ name, args }: CallNode, many: (node: SyntaxNode) => boolean): boolean {
  if (GIVE_ARRAYS.has(name)) return true;
  const definition = FUNCTIONS.get(name);
  if (!definition) return false;
  if (definition.kind === 'lazy' || name === 'ROW' || name === 'COLUMN') return args.some(many);
  const [first, second, third] = args;
  // A row or column number of 0, or none, gives whole rows or columns.
  if (name === 'INDEX' && [second, third].some((arg) => arg?.kind === 'missing' || isZero(arg))) return many(first);
  if (name === 'XLOOKUP' && third?.kind === 'area' && isBlock(third)) return true;
  return args.some((arg, index) => !definition.takesRange(index) && many(arg));
}

/** Somewhere inside, a single value is wanted and many are given. */
function lifts(node: SyntaxNode, meaning: Meaning): boolean {
  if (node.kind === 'call' && TAKE_ARRAYS.has(node.name)) return false;
  if (node.kind === 'prefix' && node.operator === '@') return false;
  return partsOf(node).some(
    (inner) => lifts(inner, meaning) || (inner.kind !== 'area' && isComputed(inner) && isMany(inner, meaning, [])),
  );
}

/** Not a mere reference, which functions of ranges take as it is. */
function isComputed(node: SyntaxNode): boolean {
  if (node.kind === 'call') return !GIVE_ARRAYS.has(node.name);
  return node.kind === 'binary' || node.kind === 'percent' || node.kind === 'prefix';
}

function partsOf(node: SyntaxNode): SyntaxNode[] {
  switch (node.kind) {
    case 'call':
      return node.args;
    case 'binary':
    case 'range':
    case 'intersection':
      return [node.left, node.right];
    case 'prefix':
    case 'percent':
      return [node.operand];
    case 'union':
      return node.parts;
    default:
      return [];
  }
}

function isCell({ from, to }: AreaNode): boolean {
  return from.row === to.row && from.column === to.column;
}

function isBlock({ from, to }: AreaNode): boolean {
  return from.row !== to.row && from.column !== to.column;
}

function isZero(node: SyntaxNode | undefined): boolean {
  return node?.kind === 'literal' && node.value === 0;
}
