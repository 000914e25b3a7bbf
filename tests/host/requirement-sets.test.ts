/** What the host claims, and the table that says it, follow from the code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeGlobal } from '../../src/host/office-global';
import { officeJs } from '../../src/host/office-js';
import documented from '../../src/host/requirement-sets/documented.json';
import { highestExcelApi, memberStates } from '../../src/host/requirement-sets/support';
import { memberTable } from '../../src/host/requirement-sets/table';
import { documentedMembers } from '../../src/setup/documented-members';

const ROOM = join(__dirname, '..', '..', 'src', 'host', 'requirement-sets');

test('the table of members is what the code gives today (npm run members)', () => {
  expect(memberTable()).toBe(readFileSync(join(ROOM, 'MEMBERS.md'), 'utf8'));
});

test("the documented members are those of Microsoft's types and library (npm run members)", () => {
  const types = require.resolve('@types/office-js/index.d.ts');
  const library = officeJs().Excel as unknown as Record<string, { prototype?: object } | undefined>;
  const found = documentedMembers(readFileSync(types, 'utf8'), (type, member) => {
    const { prototype } = library[type] ?? {};
    return prototype !== undefined && member in prototype;
  });
  expect(found).toEqual(documented);
});

test('no member in scope that the library can ask for is missing', () => {
  expect(memberStates().filter(({ state }) => state === 'missing')).toEqual([]);
});

test('what the add-in needs (ExcelApi 1.9) is claimed, and no set with a member that is not there', () => {
  const { requirements } = officeGlobal().context;
  const claimed = Array.from({ length: 21 }, (_, n) => `1.${n + 1}`).filter((set) =>
    requirements.isSetSupported('ExcelApi', set),
  );
  expect(claimed).toContain('1.9');
  expect(claimed.at(-1)).toBe(highestExcelApi());
  const absent = memberStates().filter(({ state }) => state === 'missing' || state === 'unreachable');
  expect(absent.filter(({ set }) => claimed.includes(set))).toEqual([]);
});

test('a host of an older Excel claims less', () => {
  const { requirements } = officeGlobal('1.9').context;
  expect([requirements.isSetSupported('ExcelApi', '1.9'), requirements.isSetSupported('ExcelApi', '1.10')]).toEqual([
    true,
    false,
  ]);
});
