/** `npm run bench`: figures to read beside each other, never asserted. */
import { benchFullYear, benchReport } from './book';
import { benchGrid } from './grid';
import { benchOfficePane } from './office-pane';
import { benchPane } from './pane';
import { benchReading } from './reading';
import { benchThousands } from './thousands';

async function main(): Promise<void> {
  for (const bench of [
    benchGrid,
    benchPane,
    benchReading,
    () => benchReport([44, 440, 3000]),
    () => benchFullYear([44, 1000]),
    () => benchThousands(3000),
    () => benchOfficePane(3000),
  ]) {
    process.stdout.write(`${await bench()}\n\n`);
  }
}

void main();
