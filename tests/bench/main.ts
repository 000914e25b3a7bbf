/** `npm run bench`: figures to read beside each other, never asserted. */
import { benchFullYear, benchReport } from './book';
import { benchGrid } from './grid';
import { benchPane } from './pane';
import { benchReading } from './reading';

async function main(): Promise<void> {
  for (const bench of [
    benchGrid,
    benchPane,
    benchReading,
    () => benchReport([44, 440, 3000]),
    () => benchFullYear([44, 1000]),
  ]) {
    process.stdout.write(`${await bench()}\n\n`);
  }
}

void main();
