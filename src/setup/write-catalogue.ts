/** `npm run catalogue`: writes the table of indicators into README.md, between its two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCatalogue } from './catalogue-in-readme';

const path = join(__dirname, '..', '..', 'README.md');
writeFileSync(path, withCatalogue(readFileSync(path, 'utf8')));
