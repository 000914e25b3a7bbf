/** ZIP files from strangers: the directory is read once, entries are inflated one by one, nothing beyond its cap. */
import { Inflate, inflateSync, zipSync } from 'fflate';
import { PackageError } from './failure';

/** Bytes, and a count. `inflatedBytes` is over all entries read from one archive. */
export interface Limits {
  compressedBytes: number;
  inflatedBytes: number;
  partBytes: number;
  parts: number;
  /** Cells of one sheet. */
  cells: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  compressedBytes: 50 * MB,
  inflatedBytes: 500 * MB,
  partBytes: 250 * MB,
  parts: 5_000,
  cells: 5_000_000,
};

interface Entry {
  method: number;
  flags: number;
  compressed: number;
  size: number;
  offset: number;
}

/** An open archive. Nothing is inflated until `read`. */
export class Archive {
  private inflated = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: Map<string, Entry>,
    private readonly limits: Limits,
  ) {}

  /** Names in the order of the directory; folders (ending in "/") left out. */
  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * Inflates one entry; `undefined` when there is none.
   * @throws PackageError too-large, forged-size, truncated, corrupt, encrypted-zip
   */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.flags & 1) throw new PackageError('encrypted-zip', name);
    if (entry.size > this.limits.partBytes) throw new PackageError('too-large', name);
    this.inflated += entry.size;
    if (this.inflated > this.limits.inflatedBytes) throw new PackageError('too-large');
    const data = this.compressedData(entry, name);
    if (entry.method === 0) {
      if (entry.size !== entry.compressed) throw new PackageError('forged-size', name);
      return data.slice();
    }
    if (entry.method !== 8) throw new PackageError('corrupt', name);
    return inflateTo(data, entry.size, name);
  }

  private compressedData(entry: Entry, name: string): Uint8Array {
    const { bytes } = this;
    if (entry.offset + 30 > bytes.length) throw new PackageError('truncated', name);
    if (uint32(bytes, entry.offset) !== 0x04034b50) throw new PackageError('corrupt', name);
    const start = entry.offset + 30 + uint16(bytes, entry.offset + 26) + uint16(bytes, entry.offset + 28);
    if (start + entry.compressed > bytes.length) throw new PackageError('truncated', name);
    return bytes.subarray(start, start + entry.compressed);
  }
}

/**
 * Reads the directory of a ZIP file (an .xlsx is one).
 * @throws PackageError not-a-zip, truncated, encrypted-office, ole-workbook, too-large, too-many-parts, duplicate-part
 */
export function openArchive(bytes: Uint8Array, limits: Partial<Limits> = {}): Archive {
  const caps = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length > caps.compressedBytes) throw new PackageError('too-large');
  const end = endOfDirectory(bytes);
  if (end < 0) throw notAnArchive(bytes);
  let count = uint16(bytes, end + 10);
  let at = uint32(bytes, end + 16);
  if (count === 0xffff || at === 0xffffffff) ({ count, at } = directory64(bytes, end));
  if (count > caps.parts) throw new PackageError('too-many-parts', `${count}`);
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || uint32(bytes, at) !== 0x02014b50) throw new PackageError('truncated');
    const nameLength = uint16(bytes, at + 28);
    const extraLength = uint16(bytes, at + 30);
    const entry: Entry = {
      flags: uint16(bytes, at + 8),
      method: uint16(bytes, at + 10),
      compressed: uint32(bytes, at + 20),
      size: uint32(bytes, at + 24),
      offset: uint32(bytes, at + 42),
    };
    const name = entryName(bytes.subarray(at + 46, at + 46 + nameLength));
    readSizes64(entry, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
    at += 46 + nameLength + extraLength + uint16(bytes, at + 32);
    if (entries.has(name)) throw new PackageError('duplicate-part', name);
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return new Archive(bytes, entries, caps);
}

/** Packs parts in their order, deflated, all with the same date so that the same parts give the same bytes. */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: LEVEL, mtime: new Date(1980, 0, 1) });
}

/** Half the time of the usual 6, which is most of saving a book, for a file a twentieth to a tenth larger. */
const LEVEL = 3;

/** Below this, a bomb costs at most ~1/4 s of work into a buffer of the declared size; above, it is fed in steps. */
const ONE_GO = 256 * 1024;
const STEP = 32 * 1024;
/** Deflate cannot do better. */
const BEST_RATIO = 1032;

function inflateTo(data: Uint8Array, size: number, name: string): Uint8Array {
  if (size > (data.length + 1) * BEST_RATIO) throw new PackageError('forged-size', name);
  try {
    const result = data.length <= ONE_GO ? inflateSync(data, { out: new Uint8Array(size + 1) }) : inSteps(data, size);
    if (result.length === size) return result;
  } catch (error) {
    if (error instanceof RangeError) throw new PackageError('forged-size', name);
    const unexpectedEnd = error instanceof Error && 'code' in error && error.code === 0;
    throw error instanceof PackageError ? error : new PackageError(unexpectedEnd ? 'truncated' : 'corrupt', name);
  }
  throw new PackageError('forged-size', name);
}

function inSteps(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError();
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < data.length; at += STEP) inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  return out.subarray(0, length);
}

function endOfDirectory(bytes: Uint8Array): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes[at] === 0x50 && uint32(bytes, at) === 0x06054b50) return at;
  }
  return -1;
}

function directory64(bytes: Uint8Array, end: number): { count: number; at: number } {
  const locator = end - 20;
  if (locator < 0 || uint32(bytes, locator) !== 0x07064b50) throw new PackageError('truncated');
  const record = uint64(bytes, locator + 8);
  if (record + 56 > bytes.length || uint32(bytes, record) !== 0x06064b50) throw new PackageError('truncated');
  return { count: uint64(bytes, record + 32), at: uint64(bytes, record + 48) };
}

/** The ZIP64 extra field (id 1) holds, in this order, only those numbers that did not fit. */
function readSizes64(entry: Entry, extra: Uint8Array): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + uint16(extra, at + 2)) {
    if (uint16(extra, at) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'compressed', 'offset'] as const) {
      if (entry[key] !== 0xffffffff || field + 8 > extra.length) continue;
      entry[key] = uint64(extra, field);
      field += 8;
    }
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** Many zippers write UTF-8 without its flag, so the bytes decide. */
function entryName(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function notAnArchive(bytes: Uint8Array): PackageError {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) {
    return new PackageError(holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted-office' : 'ole-workbook');
  }
  return new PackageError(bytes[0] === 0x50 && bytes[1] === 0x4b ? 'truncated' : 'not-a-zip');
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  return latin1.decode(bytes).includes([...text].join('\0'));
}

function uint16(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8);
}

function uint32(bytes: Uint8Array, at: number): number {
  return (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
}

function uint64(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) + uint32(bytes, at + 4) * 2 ** 32;
}
