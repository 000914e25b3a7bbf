/** Starts the command line from its TypeScript source, after a fresh clone has got its packages. */
import { createRequire } from 'node:module';
import '../setup/install.mjs';

const require = createRequire(import.meta.url);
require('tsx/cjs');
const { main } = require('./main.ts');
process.exitCode = await main(process.argv.slice(2));
