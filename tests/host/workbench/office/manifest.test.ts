import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ManifestError,
  parseManifest,
  type AddInManifest,
  type RibbonControl,
} from '../../../../src/host/workbench/office/manifest';
import { manifest as testManifest } from '../../../e2e/office/add-in';
import { rootOf } from './xml';

const BASE = 'https://truong.example/so/';
const read = (xml: string, locale = 'vi-VN'): AddInManifest => parseManifest(rootOf(xml), { locale, base: BASE });
const byId = ({ tabs }: AddInManifest, id: string): RibbonControl | undefined =>
  tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls)).find((control) => control.id === id);

test("the product's own manifest gives its tab, group and button, at the page's own addresses", () => {
  const own = read(readFileSync(join(__dirname, '..', '..', '..', '..', 'manifest.xml'), 'utf8'));
  expect(own).toMatchObject({
    name: 'Giao ban',
    paneUrl: `${BASE}taskpane.html`,
    icon: `${BASE}assets/icon-32.png`,
    functionFile: `${BASE}commands.html`,
    sharedRuntime: undefined,
    appDomains: [],
  });
  expect(own.tabs.map(({ id, label, groups }) => [id, label, groups.map((group) => group.label)])).toEqual([
    ['GiaoBan.Tab', 'Giao ban', ['Báo cáo tháng']],
  ]);
  expect(byId(own, 'GiaoBan.OpenPane')).toMatchObject({
    kind: 'button',
    label: 'Mở Giao ban',
    tip: { title: 'Mở ngăn Giao ban' },
    icons: { 16: `${BASE}assets/open-16.png`, 32: `${BASE}assets/open-32.png`, 80: `${BASE}assets/open-80.png` },
    isEnabled: true,
    action: { kind: 'showTaskpane', taskpaneId: 'GiaoBan.Pane', url: `${BASE}taskpane.html` },
  });
  expect(byId(own, 'GiaoBan.Check')).toMatchObject({
    label: 'Kiểm tra',
    action: { kind: 'executeFunction', functionName: 'checkMonth' },
  });
  expect(byId(own, 'GiaoBan.Finalise')).toMatchObject({
    label: 'Chốt số liệu',
    action: { kind: 'executeFunction', functionName: 'finaliseMonth' },
  });
});

test.each([
  ['its own words for its own language', 'vi-VN', 'Thử', 'Phần bổ trợ thử'],
  ['the override of the locale', 'en-US', 'Test', 'Test add-in'],
  ['the override of the language when there is none of the locale', 'en-GB', 'Test', 'Test add-in'],
  ['the default for a language nobody wrote', 'fr-FR', 'Thử', 'Phần bổ trợ thử'],
])('speaks %s', (_what, locale, tab, name) => {
  const found = read(testManifest(), locale);
  expect([found.tabs[1].label, found.name]).toEqual([tab, name]);
});

test('has commands, menus, groups on a tab of Excel, and domains', () => {
  const found = read(testManifest());
  expect(found.tabs[0]).toMatchObject({ id: 'TabHome', groups: [{ id: 'Home.Group' }] });
  expect(found.tabs[0]).not.toHaveProperty('label');
  expect(byId(found, 'Write')).toMatchObject({ action: { kind: 'executeFunction', functionName: 'write' } });
  expect(byId(found, 'Menu')).toMatchObject({
    kind: 'menu',
    items: [
      { id: 'Menu.Count', action: { functionName: 'count' } },
      { id: 'Menu.Open', action: { taskpaneId: 'Second', url: `${BASE}pane.html?second` } },
    ],
  });
  expect(found.appDomains).toEqual(['https://login.example.test']);
});

test('leaves addresses elsewhere where they are', () => {
  const xml = testManifest().replace(
    'id="Second.Url" DefaultValue="https://localhost:3000/app/',
    'id="Second.Url" DefaultValue="https://elsewhere.test/',
  );
  expect(byId(read(xml), 'Menu')).toMatchObject({
    items: [{}, { action: { url: 'https://elsewhere.test/pane.html?second' } }],
  });
});

test('knows a shared runtime, and a button that is off at first', () => {
  const xml = testManifest(true).replace(
    '<FunctionName>count</FunctionName></Action>',
    '<FunctionName>count</FunctionName></Action><Enabled>false</Enabled>',
  );
  const found = read(xml);
  expect(found.sharedRuntime).toBe(`${BASE}commands.html`);
  expect(byId(found, 'Count')).toMatchObject({ isEnabled: false });
});

test('takes the newest overrides, which stand inside the older ones', () => {
  const xml = testManifest();
  const [overrides] = /<VersionOverrides[\s\S]*<\/VersionOverrides>/.exec(xml) ?? [''];
  const newer = overrides.replace('VersionOverridesV1_0', 'VersionOverridesV1_1').replaceAll('"Thử"', '"Mới"');
  const nested = xml.replace('</Resources>', `</Resources>${newer}`);
  expect(read(nested).tabs[1].label).toBe('Mới');
});

test.each([
  ['another kind of file', '<html/>', 'không phải manifest'],
  [
    'a word that is not there',
    testManifest().replace('<bt:String id="Tab.Label"', '<bt:String id="Other"'),
    '"Tab.Label"',
  ],
  ['a button that does nothing', testManifest().replace(/<Action [\s\S]*?<\/Action>/, ''), 'thiếu <Action>'],
])('refuses %s, and says what is wrong', (_what, xml, message) => {
  expect(() => read(xml)).toThrow(ManifestError);
  expect(() => read(xml)).toThrow(message);
});
