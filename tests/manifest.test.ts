/** What can be checked of the manifest without the network: order, ids, lengths, icons, languages, one base, commands. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const ROOT = join(__dirname, '..');
const FILE = join(ROOT, 'manifest.xml');
const manifest = readFileSync(FILE, 'utf8');
const root = parsed(manifest);
const elements = within(root);
const named = (name: string) => elements.filter((element) => element.name === name);
const words = [...named('DisplayName'), ...named('Description'), ...named('bt:String')].filter(
  ({ attributes }) => attributes.DefaultValue !== undefined,
);
const said = (element: Element) => [
  element.attributes.DefaultValue ?? '',
  ...element.children.map(({ attributes }) => attributes.Value ?? ''),
];

/** As the schemas want them; Excel refuses a manifest whose elements stand in another order. */
const ORDER: Record<string, string[]> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides'.split(
      ' ',
    ),
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

test.each(Object.entries(ORDER))('the children of <%s> are known and in order', (name, order) => {
  for (const { children } of named(name)) {
    const places = children.map((child) => order.indexOf(child.name));
    expect({ name, children: children.map((child) => child.name), unknown: places.includes(-1) }).toMatchObject({
      unknown: false,
    });
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test('every resource id that is used is defined, and every defined one is used', () => {
  const used = new Set(elements.flatMap(({ attributes }) => attributes.resid ?? []));
  const defined = [...named('bt:Image'), ...named('bt:Url'), ...named('bt:String')].flatMap(
    ({ attributes }) => attributes.id ?? [],
  );
  expect(new Set(defined)).toEqual(used);
  expect(defined.length).toBe(new Set(defined).size);
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
});

test('ids of tab, group and buttons are unlike each other and short', () => {
  const ids = [...named('CustomTab'), ...named('Group'), ...named('Control')].map(({ attributes }) => attributes.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.]{0,124}$/);
});

test('every address has one base and leads to a page or an icon of ours', () => {
  const addresses = elements.flatMap(({ attributes }) =>
    [attributes.DefaultValue, attributes.Value].filter((value) => value?.startsWith('http')),
  ) as string[];
  expect(new Set(addresses.map((address) => new URL(address).origin)).size).toBe(1);
  for (const address of addresses) {
    const path = new URL(address).pathname;
    const source = path.endsWith('.html') ? join('src', path.slice(1, -5), path) : path;
    expect({ path, exists: existsSync(join(ROOT, source)) }).toEqual({ path, exists: true });
  }
});

test('each button has icons of 16, 32 and 80 pixels, and each icon is as large as it is said to be', () => {
  const images = new Map(
    named('bt:Image').flatMap(({ attributes: { id, DefaultValue } }) =>
      id !== undefined && DefaultValue !== undefined ? [[id, DefaultValue] as const] : [],
    ),
  );
  const icons = named('Icon');
  expect(icons.length).toBe(named('Control').length + named('Group').length);
  for (const icon of icons) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const { attributes } of icon.children)
      expect(sizeOf(images.get(attributes.resid ?? ''))).toEqual([Number(attributes.size), Number(attributes.size)]);
  }
  expect(sizeOf(named('IconUrl')[0]?.attributes.DefaultValue)).toEqual([32, 32]);
  expect(sizeOf(named('HighResolutionIconUrl')[0]?.attributes.DefaultValue)).toEqual([64, 64]);
});

test('Vietnamese comes first and every word has its English', () => {
  expect(named('DefaultLocale').map(({ text }) => text)).toEqual(['vi-VN']);
  expect(words.length).toBeGreaterThan(12);
  for (const word of words)
    expect({ word: word.attributes.DefaultValue, locales: word.children.map((one) => one.attributes.Locale) }).toEqual({
      word: word.attributes.DefaultValue,
      locales: ['en-US'],
    });
  for (const word of words) for (const text of said(word)) expect(text.trim()).not.toBe('');
});

test('labels and tips fit: 125 characters for short words, 250 for long, 25 on a button', () => {
  const [short, long] = ['bt:ShortStrings', 'bt:LongStrings'].map((name) =>
    named(name).flatMap(({ children }) => children.flatMap(said)),
  );
  expect(short?.filter((text) => text.length > 125)).toEqual([]);
  expect(long?.filter((text) => text.length > 250)).toEqual([]);
  const labels = new Set(
    named('Control').map(({ children }) => children.find(({ name }) => name === 'Label')?.attributes.resid),
  );
  const onButtons = named('bt:String').filter(({ attributes }) => labels.has(attributes.id));
  expect(onButtons.length).toBe(named('Control').length);
  expect(onButtons.flatMap(said).filter((text) => text.length > 25)).toEqual([]);
});

test('each function that a button names is there in the function file', () => {
  const commands = readFileSync(join(ROOT, 'src', 'commands', 'commands.ts'), 'utf8');
  const functions = named('FunctionName').map(({ text }) => text);
  expect(functions).toEqual(['checkMonth', 'finaliseMonth']);
  for (const name of functions) expect(commands).toContain(`Office.actions.associate('${name}'`);
});

test('the requirement is what printing needs: ExcelApi 1.9', () => {
  expect(named('Set').map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.9' }]);
});

test('the reader of Microsoft’s own tool reads it', () => {
  const read = readByOfficeTool();
  expect(read).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    version: expect.stringMatching(/^\d+(\.\d+){3}$/),
    defaultLocale: 'vi-VN',
    displayName: 'Giao ban',
    officeAppType: 'TaskPaneApp',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
  });
});

test('the manifest for an office’s own server is the same with every address moved', () => {
  const moved = addressed('https://giaoban.example.vn/truong');
  expect(moved).not.toContain('localhost');
  expect(moved.replaceAll('https://giaoban.example.vn/truong/', 'https://localhost:3000/')).toBe(manifest);
});

test.each([
  'http://giaoban.example.vn/',
  'giaoban.example.vn',
  'https://giaoban.example.vn/taskpane.html',
  'https://a.vn/?x=1',
])('an address that Excel would refuse is refused with a reason: %s', (address) =>
  expect(() => addressed(address)).toThrow(/https:\/\//),
);

/** In a process of its own, as the build calls it: Jest loads no ES modules. */
function addressed(address: string): string {
  const script = `import { readFileSync } from 'node:fs';
    import { addressed } from './src/setup/manifest-address.mjs';
    process.stdout.write(addressed(readFileSync('manifest.xml', 'utf8'), process.argv[1]));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script, address], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** In a process of its own: the tool leans on modules that Jest cannot load. Its web service is not asked. */
function readByOfficeTool(): unknown {
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((read) => process.stdout.write(JSON.stringify(read)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script, FILE], { cwd: ROOT, encoding: 'utf8' }));
}

function parsed(text: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const element = open.at(-1);
    if (element) element.text = (element.text + piece).trim();
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [found] = open[0]?.children ?? [];
  if (!found) throw new Error('manifest.xml is empty');
  return found;
}

function within(element: Element): Element[] {
  return [element, ...element.children.flatMap(within)];
}

function sizeOf(address: string | undefined): [number, number] {
  const png = readFileSync(join(ROOT, new URL(address ?? '').pathname));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
