/** What Microsoft's schemas do not see: ids that lead nowhere, icons that are not there, addresses that disagree. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const all = (pattern: RegExp) => [...manifest.matchAll(pattern)].map(([, found]) => found);

test('every resource id that is used is defined, and every defined one is used', () => {
  const used = new Set(all(/resid="([^"]+)"/g));
  const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
  expect(new Set(defined)).toEqual(used);
  expect(defined.length).toBe(new Set(defined).size);
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
});

test('every address has one base and leads to a page or an icon of ours', () => {
  const addresses = all(/(?:DefaultValue|Value)="(https:[^"]+)"/g);
  expect(new Set(addresses.map((address) => new URL(address).origin)).size).toBe(1);
  for (const address of addresses) {
    const path = new URL(address).pathname;
    const source = path.endsWith('.html') ? join('src', path.slice(1, -5), path) : path;
    expect({ path, exists: existsSync(join(ROOT, source)) }).toEqual({ path, exists: true });
  }
});

test('icons are as large as they say', () => {
  for (const size of [16, 32, 64, 80]) {
    const png = readFileSync(join(ROOT, 'assets', `icon-${size}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('Vietnamese comes first and every word has its English', () => {
  expect(all(/<DefaultLocale>([^<]+)</g)).toEqual(['vi-VN']);
  const words = manifest.match(/<(DisplayName|Description|bt:String)\b[\s\S]*?<\/\1>/g) ?? [];
  const named = words.filter((word) => word.includes('DefaultValue'));
  expect(named.length).toBeGreaterThan(6);
  for (const word of named) expect(word).toMatch(/Override Locale="en-US" Value="[^"]+"/);
});

test('short labels fit the ribbon', () => {
  const [short] = manifest.match(/<bt:ShortStrings>[\s\S]*<\/bt:ShortStrings>/) ?? [''];
  const values = [...short.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)].map(([, value]) => value);
  expect(values.filter((value) => value.length > 125)).toEqual([]);
});

test('the requirement is what printing needs: ExcelApi 1.9', () => {
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9"/>');
});
