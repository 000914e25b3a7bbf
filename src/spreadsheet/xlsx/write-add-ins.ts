/** Add-ins' settings → xl/webextensions. Everything else about an add-in in the file stays. */
import type { AddInData } from '../model';
import { attributes, parseXml } from '../xml';
import { editElements } from './elements';
import { type PackageWriter } from './package-writer';
import { same } from './same';
import { XML } from './write-attachments';

const TYPES = 'http://schemas.microsoft.com/office/2011/relationships/';
const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** CT_OsfWebExtension. */
const ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

export function writeAddIns(now: readonly AddInData[], before: readonly AddInData[], out: PackageWriter): void {
  for (const addIn of now) {
    const old = before.find((each) => each.part !== undefined && each.part === addIn.part);
    if (old && same(old.settings, addIn.settings)) continue;
    const text = (old?.part === undefined ? undefined : out.text(old.part)) ?? emptyExtension(addIn);
    const part = old?.part ?? out.freeName('xl/webextensions/webextension#.xml');
    const edited = editElements(text, parseXml(text, part), ORDER, new Map([['properties', settingsXml(addIn)]]));
    out.set(part, edited, 'application/vnd.ms-office.webextension+xml');
    if (!old) addPane(part, out);
  }
}

/** The reference says the add-in comes from a manifest of the user's own, as sideloaded ones do. */
function emptyExtension({ id, version }: AddInData): string {
  const reference = attributes({ id, version, store: 'developer', storeType: 'Registry' });
  return (
    `${XML}<we:webextension xmlns:we="${EXTENSION}"${attributes({ id: `{${id.toUpperCase()}}` })}>` +
    `<we:reference${reference}/><we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`
  );
}

function settingsXml({ settings }: AddInData): string {
  const inner = Object.entries(settings).map(([name, value]) => `<property${attributes({ name, value })}/>`);
  return `<properties>${inner.join('')}</properties>`;
}

/** A pane that stays closed until the person opens the add-in. */
function addPane(part: string, out: PackageWriter): void {
  const panes = out.targets('', 'webextensiontaskpanes')[0]?.part ?? 'xl/webextensions/taskpanes.xml';
  const text = out.text(panes) ?? `${XML}<wetp:taskpanes xmlns:wetp="${PANES}"></wetp:taskpanes>`;
  out.set(panes, text, 'application/vnd.ms-office.webextensiontaskpanes+xml');
  const id = out.relate(panes, `${TYPES}webextension`, part);
  const pane =
    `<wetp:taskpane xmlns:wetp="${PANES}" dockstate="right" visibility="0" width="350" row="${out.targets(panes, 'webextension').length}">` +
    `<wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane>`;
  const end = text.lastIndexOf('</');
  out.set(panes, text.slice(0, end) + pane + text.slice(end));
  out.relate('', `${TYPES}webextensiontaskpanes`, panes);
}
