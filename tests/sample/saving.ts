import { openHost } from '../../src/host/embedded-host';
import type { Workbook } from '../../src/spreadsheet/model';

/** What Excel does when a person saves: formulas calculated, bytes out. */
export async function saveInHost(workbook: Workbook): Promise<Uint8Array> {
  const host = openHost(workbook);
  try {
    return host.save();
  } finally {
    host.close();
  }
}
