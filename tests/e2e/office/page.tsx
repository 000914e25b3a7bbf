/** A page like the workbench's, with a workbook in the page itself: ribbon, pane, and hooks for what a person does. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { emptySheet, emptyWorkbook } from '../../../src/spreadsheet/build';
import { Calculation } from '../../../src/host/calculation/calculation';
import { FaultPort } from '../../../src/host/faults';
import '../../../src/host/members/all';
import { anywherePasswords } from '../../../src/host/passwords-anywhere';
import { RequestDesk } from '../../../src/host/protocol/desk';
import { Session } from '../../../src/host/session/session';
import { Traffic } from '../../../src/host/traffic';
import { userTypes } from '../../../src/host/typing';
import { AddIn } from '../../../src/host/workbench/office/add-in';
import { parseManifest } from '../../../src/host/workbench/office/manifest';
import { portOf } from '../../../src/host/workbench/office/port';
import { Ribbon } from '../../../src/host/workbench/office/Ribbon';
import { TaskPane } from '../../../src/host/workbench/office/TaskPane';
import { trustThisPage } from '../../../src/host/workbench/office/trust';
import type { Language } from '../../../src/host/workbench/language';

/** What the test does in the page. */
export interface Hooks {
  type(address: string, value: string): void;
  select(address: string): void;
  setEditing(on: boolean): void;
  setting(key: string): unknown;
  /** Why the focus left the pane, in turn. */
  focus: string[];
  addIn: AddIn;
  openFrame(place: HTMLElement, url: string): void;
}

declare global {
  interface Window {
    hooks: Hooks;
  }
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const language = (query.get('language') ?? 'vi') as Language;
  const locale = language === 'vi' ? 'vi-VN' : 'en-US';
  const xml = await (await fetch(query.get('manifest') ?? 'manifest.xml')).text();
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const manifest = parseManifest(root, { locale, base: new URL('.', location.href).href });
  trustThisPage(location, localStorage);

  const workbook = emptyWorkbook();
  workbook.sheets.push(emptySheet('Sheet1'), emptySheet('Hai'));
  const session = new Session(workbook, new Calculation(workbook, {}), anywherePasswords);
  const desk = new RequestDesk(session, new Traffic(), new FaultPort());
  const focus: string[] = [];
  const addIn = new AddIn({
    port: portOf(desk),
    manifest,
    language,
    context: {
      excelApi: '1.12',
      displayLanguage: locale,
      contentLanguage: 'vi-VN',
      documentUrl: new URL('Sổ tổng hợp.xlsx', location.href).href,
    },
    commandLimit: Number(query.get('limit') ?? 60_000),
    onFocusLeaves: (_frame, how) => focus.push(how),
  });
  window.hooks = {
    type: (address, value) => {
      userTypes(session, 'Sheet1', address, value);
      desk.sendEvents();
    },
    select: (address) => {
      const row = Number(/\d+/.exec(address)?.[0]) - 1;
      const column = address.charCodeAt(0) - 65;
      session.select(session.activeSheet, { top: row, left: column, bottom: row, right: column });
      desk.sendEvents();
    },
    setEditing: (on) => desk.setCellEditMode(on),
    setting: (key) => session.settings.get(key),
    focus,
    addIn,
    openFrame: (place, url) => void addIn.openBeside({ kind: 'pane', url, title: url }, place),
  };
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(
    <FluentProvider theme={webLightTheme} style={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
      <Ribbon
        addIn={addIn}
        ownTabs={[{ id: 'TabHome', label: language === 'vi' ? 'Trang đầu' : 'Home', content: null }]}
      />
      <div style={{ display: 'flex', flexGrow: 1, minHeight: 0 }}>
        <main style={{ flexGrow: 1, minWidth: 0 }} tabIndex={0} aria-label="Sheet1" />
        <TaskPane addIn={addIn} />
      </div>
    </FluentProvider>,
  );
}

void start();
