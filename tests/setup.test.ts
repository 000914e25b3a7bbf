import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCatalogue } from '../src/setup/catalogue-in-readme';

test('the README lists the catalogue as it is today', () => {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
  const cells = (text: string) => text.replace(/[ -]+/g, ' ');
  // Spaces are the formatter's; the cells are ours.
  expect(cells(readme)).toBe(cells(withCatalogue(readme)));
});
