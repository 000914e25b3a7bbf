/**
 * Copy, cut and paste through the browser's own events. The event wants its answer at once and the engine's comes later:
 * so what is on the screen goes on the clipboard first, and what the engine says (with formulas and looks as HTML)
 * replaces it. Where a page may not write later, pasting our own text again takes what the engine said.
 */
import type { ClipboardContent } from '../../engine/api';
import type { GridModel } from '../grid-model';

const MOST_CELLS = 200_000;

export function keepsClipboard(element: HTMLElement, model: GridModel): void {
  const take = (event: ClipboardEvent, isCut: boolean): void => {
    if (model.entry.edit) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', shownText(model));
    void put(model.acts.copy(isCut));
  };
  element.addEventListener('copy', (event) => take(event, false));
  element.addEventListener('cut', (event) => take(event, true));
  element.addEventListener('paste', (event) => {
    if (model.entry.edit || !event.clipboardData) return;
    event.preventDefault();
    const html = event.clipboardData.getData('text/html');
    const content = { text: event.clipboardData.getData('text/plain'), ...(html !== '' && { html }) };
    // The selection it goes to may still be on its way; and what is typed next comes after it.
    model.navigation.during(() => pasteContent(model, content));
  });
}

/** From the menu, which has no clipboard event. Rejects when the browser does not let the page. */
export async function copyFromMenu(model: GridModel, isCut: boolean): Promise<void> {
  await put(model.acts.copy(isCut));
}

export async function pasteFromMenu(model: GridModel): Promise<void> {
  const [item] = await navigator.clipboard.read();
  const read = async (type: string): Promise<string | undefined> =>
    item?.types.includes(type) ? (await item.getType(type)).text() : undefined;
  const html = await read('text/html');
  await pasteContent(model, { text: (await read('text/plain')) ?? '', ...(html && { html }) });
}

async function pasteContent(model: GridModel, content: ClipboardContent): Promise<void> {
  const own = model.acts.copied?.content;
  const isOurs = own !== undefined && plain(own.text) === plain(content.text);
  await model.acts.paste(isOurs ? own : content);
}

async function put(content: Promise<ClipboardContent>): Promise<void> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return void (await content);
  const blob = (type: string, text: (content: ClipboardContent) => string): Promise<Blob> =>
    content.then((answer) => new Blob([text(answer)], { type }));
  const item = new ClipboardItem({
    'text/plain': blob('text/plain', (answer) => answer.text),
    'text/html': blob('text/html', (answer) => answer.html ?? asHtml(answer.text)),
  });
  try {
    await navigator.clipboard.write([item]);
  } catch {
    // Not allowed here: the text that the event took stays, and our own pasting knows the rest.
    await content;
  }
}

function asHtml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const rows = escaped.split(/\r?\n/).map((row) => `<tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr>`);
  return `<table>${rows.join('')}</table>`;
}

function plain(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/\n+$/, '');
}

/** What the tiles know of the selection, tab separated. */
function shownText({ sheet, selection }: GridModel): string {
  const { top, left } = selection.area;
  const bottom = Math.min(selection.area.bottom, Math.max(sheet.layout.rowsInUse - 1, top));
  const right = Math.min(selection.area.right, Math.max(sheet.layout.columnsInUse - 1, left));
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return '';
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const texts: string[] = [];
    for (let column = left; column <= right; column++) texts.push(quoted(sheet.tiles.cell(row, column)?.text ?? ''));
    lines.push(texts.join('\t'));
  }
  return lines.join('\r\n');
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
