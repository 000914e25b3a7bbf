/** Which requirement sets the host may claim: those of which every member in scope is there. */
import '../members/all';
import { listMembers } from '../protocol/registry';
import documented from './documented.json';
import { outOfScope } from './scope';

/** Microsoft's own copy of the client library (npm) ends here: later members cannot be reached through it. */
const LIBRARY_KNOWS = '1.17';

export interface MemberState {
  type: string;
  member: string;
  /** The ExcelApi set that brought it, "1.7"; "" where the documentation names none. */
  set: string;
  state: 'there' | 'missing' | 'out';
  /** With "out". */
  reason?: string;
}

/** Every documented member of the Excel namespace, as the host has it now. */
export function memberStates(): MemberState[] {
  const there = new Set(listMembers().map(({ type, member }) => `${type}.${member}`));
  const collections = new Set(
    listMembers()
      .filter(({ kind }) => kind === 'collection')
      .map(({ type }) => type as string),
  );
  const has = (type: string, member: string): boolean =>
    there.has(`${type}.${member}`) || (collections.has(type) && OF_EVERY_COLLECTION.has(member));
  return Object.entries(documented as Record<string, Record<string, string>>).flatMap(([type, members]) =>
    Object.entries(members).map(([member, set]): MemberState => {
      if (has(type, member)) return { type, member, set, state: 'there' };
      const reason = outOfScope(type, member, set);
      return reason === undefined
        ? { type, member, set, state: 'missing' }
        : { type, member, set, state: 'out', reason };
    }),
  );
}

const OF_EVERY_COLLECTION = new Set(['items', 'getItemAt', 'getCount', 'getItem', 'getItemOrNullObject']);

/** "1.14": the highest ExcelApi set that has all its members in scope, and so have all before it. */
export function highestExcelApi(): string {
  const missing = memberStates()
    .filter(({ state, set }) => state === 'missing' && set !== '')
    .map(({ set }) => minorOf(set));
  const first = Math.min(...missing, Infinity);
  return `1.${Math.min(first - 1, minorOf(LIBRARY_KNOWS))}`;
}

function minorOf(set: string): number {
  return Number(set.split('.')[1]);
}
