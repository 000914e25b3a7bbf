/** `npm run members`: what Microsoft's types document, into JSON for the host, and the table of what the host has of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { officeJs } from '../host/office-js';
import { documentedMembers } from './documented-members';

const folder = join(__dirname, '..', 'host', 'requirement-sets');
const library = officeJs().Excel as unknown as Record<string, { prototype?: object } | undefined>;
const isKnown = (type: string, member: string): boolean => {
  const { prototype } = library[type] ?? {};
  return prototype !== undefined && member in prototype;
};
const types = createRequire(__filename).resolve('@types/office-js/index.d.ts');
writeFileSync(
  join(folder, 'documented.json'),
  `${JSON.stringify(documentedMembers(readFileSync(types, 'utf8'), isKnown), null, 1)}\n`,
);
// Only now: the table reads what was just written.
void import('../host/requirement-sets/table').then(({ memberTable }) =>
  writeFileSync(join(folder, 'MEMBERS.md'), memberTable()),
);
