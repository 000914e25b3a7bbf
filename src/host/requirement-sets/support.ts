/** Which requirement sets the host may claim: those of which every member in scope is there. */
import '../members/all';
import { listMembers } from '../protocol/registry';
import documented from './documented.json';
import { outOfScope } from './scope';

/** Behind the set of a member that Microsoft's own client library (npm) does not know: nobody can ask for it. */
const UNREACHABLE = '*';

export interface MemberState {
  type: string;
  member: string;
  /** The ExcelApi set that brought it, "1.7"; "" where the documentation names none. */
  set: string;
  state: 'there' | 'missing' | 'unreachable' | 'out';
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
    Object.entries(members).map(([member, told]): MemberState => {
      const set = told.replace(UNREACHABLE, '');
      const reason = outOfScope(type, member, set);
      if (reason !== undefined && !has(type, member)) return { type, member, set, state: 'out', reason };
      if (told.endsWith(UNREACHABLE)) return { type, member, set, state: 'unreachable' };
      return { type, member, set, state: has(type, member) ? 'there' : 'missing' };
    }),
  );
}

const OF_EVERY_COLLECTION = new Set(['items', 'getItemAt', 'getCount', 'getItem', 'getItemOrNullObject']);

/** "1.14": the highest ExcelApi set that has all its members in scope, and so have all before it. */
export function highestExcelApi(): string {
  const absent = memberStates()
    .filter(({ state, set }) => (state === 'missing' || state === 'unreachable') && set !== '')
    .map(({ set }) => minorOf(set));
  return `1.${Math.min(...absent) - 1}`;
}

function minorOf(set: string): number {
  return Number(set.split('.')[1]);
}
