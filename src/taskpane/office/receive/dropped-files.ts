/** Files and folders chosen or dropped, as a flat list with the way to each. */
import type { PickedFile } from '../../../workflows/receipt/picked-files';

/** From `<input type="file">`, with or without `webkitdirectory`. */
export function chosenFiles(files: Iterable<File>): PickedFile[] {
  return Array.from(files, (file) => ({ path: withoutRoot(file.webkitRelativePath) || file.name, file }));
}

/** Of what the browser hands over for a dropped folder, what is used; a `FileSystemEntry` has all of it. */
export interface DroppedEntry {
  isFile: boolean;
  isDirectory: boolean;
  name: string;
}

interface DroppedFolder extends DroppedEntry {
  createReader(): { readEntries(done: (entries: DroppedEntry[]) => void, failed: (error: unknown) => void): void };
}

interface DroppedFile extends DroppedEntry {
  file(done: (file: File) => void, failed: (error: unknown) => void): void;
}

/**
 * Must be called while the drop event is handled: the browser forgets the list afterwards.
 * @returns the entries, to be walked with `walkEntries`
 */
export function droppedEntries(transfer: DataTransfer): (DroppedEntry | File)[] {
  return Array.from(transfer.items).flatMap((item) => {
    if (item.kind !== 'file') return [];
    return item.webkitGetAsEntry() ?? item.getAsFile() ?? [];
  });
}

/**
 * All files, folders opened, in name order within each folder; a single folder's own name is left off, since every path
 * would begin with it. A file that cannot be taken comes in unreadable, not lost.
 */
export async function walkEntries(entries: readonly (DroppedEntry | File)[]): Promise<PickedFile[]> {
  const picked: PickedFile[] = [];
  for (const entry of entries) {
    if (!isEntry(entry)) picked.push({ path: entry.name, file: entry });
    else if (entry.isDirectory && entries.length === 1) await walkFolder(entry as DroppedFolder, '', picked);
    else await walk(entry, entry.name, picked);
  }
  return picked;
}

async function walk(entry: DroppedEntry, path: string, picked: PickedFile[]): Promise<void> {
  if (entry.isFile) picked.push({ path, file: await fileOf(entry as DroppedFile) });
  else if (entry.isDirectory) await walkFolder(entry as DroppedFolder, `${path}/`, picked);
}

async function walkFolder(folder: DroppedFolder, way: string, picked: PickedFile[]): Promise<void> {
  const inside = await entriesOf(folder);
  for (const one of inside.sort((a, b) => (a.name < b.name ? -1 : 1))) await walk(one, way + one.name, picked);
}

function fileOf(entry: DroppedFile): Promise<PickedFile['file']> {
  return new Promise((resolve) =>
    entry.file(resolve, (error) => resolve({ size: 0, arrayBuffer: () => Promise.reject(error) })),
  );
}

/** A browser gives a folder in portions of about a hundred, until it gives none. */
async function entriesOf(folder: DroppedFolder): Promise<DroppedEntry[]> {
  const reader = folder.createReader();
  const all: DroppedEntry[] = [];
  for (;;) {
    const portion = await new Promise<DroppedEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function isEntry(entry: DroppedEntry | File): entry is DroppedEntry {
  return 'isDirectory' in entry;
}

/** "thang-11/TH/a.xlsx" → "TH/a.xlsx". */
function withoutRoot(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
