/**
 * Microsoft's own client library, unmodified, in a context of its own. It is loaded once per process: proxies of two
 * contexts do not mix, so hosts are swapped under the same library instead.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext, type Context } from 'node:vm';
import type { OfficeBridge } from './protocol/bridge';

/** The `Excel` global as Microsoft's types describe it. */
export type ExcelNamespace = typeof globalThis.Excel;

export interface OfficeJs {
  Excel: ExcelNamespace;
  OfficeExtension: { HostBridge: { init(bridge: OfficeBridge): void } };
  /** The `window` the library sees. */
  window: Record<string, unknown>;
}

let loaded: OfficeJs | undefined;

export function officeJs(): OfficeJs {
  loaded ??= load();
  return loaded;
}

function load(): OfficeJs {
  const window: Record<string, unknown> = {
    console,
    // Dates of the add-in's realm are dates to the library, too.
    Date,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:' },
  };
  window['window'] = window;
  const context: Context = createContext(window);
  const file = clientLibrary();
  runInContext(readFileSync(file, 'utf8'), context, { filename: file });
  return {
    Excel: window['Excel'] as ExcelNamespace,
    OfficeExtension: window['OfficeExtension'] as OfficeJs['OfficeExtension'],
    window,
  };
}

function clientLibrary(): string {
  const manifest = createRequire(__filename).resolve('@microsoft/office-js/package.json');
  return join(manifest, '..', 'dist', 'excel-win32-16.01.debug.js');
}
