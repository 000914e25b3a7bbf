/** Reads the members of the `Excel` namespace, and the requirement set that brought each, off Microsoft's type definitions. */
import ts from 'typescript';

/** Of every proxy object, by the library itself. */
const OF_THE_LIBRARY = new Set(['context', 'load', 'toJSON', 'set', 'track', 'untrack', 'retrieve', 'isNullObject']);

/** Type → member → "1.7", "Online1.1" or "" (where the documentation names no set); "*" behind it: not in the library. */
export type DocumentedMembers = Record<string, Record<string, string>>;

/**
 * @param source the text of `@types/office-js/index.d.ts`
 * @param isKnown whether the client library has the member
 */
export function documentedMembers(
  source: string,
  isKnown: (type: string, member: string) => boolean,
): DocumentedMembers {
  const file = ts.createSourceFile('index.d.ts', source, ts.ScriptTarget.Latest, true);
  const found: DocumentedMembers = {};
  for (const namespace of file.statements) {
    if (!ts.isModuleDeclaration(namespace) || namespace.name.text !== 'Excel' || !namespace.body) continue;
    for (const type of (namespace.body as ts.ModuleBlock).statements)
      if (ts.isClassDeclaration(type) && type.name) {
        const members = membersOf(type, source);
        found[type.name.text] = { ...members, ...found[type.name.text] };
      }
  }
  for (const [type, members] of Object.entries(found))
    for (const member of Object.keys(members)) if (!isKnown(type, member)) members[member] += '*';
  return found;
}

function membersOf(type: ts.ClassDeclaration, source: string): Record<string, string> {
  const members: Record<string, string> = {};
  for (const member of type.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
    if (name === undefined || OF_THE_LIBRARY.has(name) || name in members) continue;
    members[name] = setOf(source.slice(member.getFullStart(), member.getStart()));
  }
  return members;
}

function setOf(comment: string): string {
  const match = /Api set: ExcelApi(\w*)\s+([0-9.]*[0-9])/.exec(comment);
  return match ? match[1] + match[2] : '';
}
