/** The streams that say how an encrypted Office file is packed ([MS-OFFCRYPTO] 2.1): the same in every file. */

/** Path in the compound file → content. */
export function dataSpaces(): [string, Uint8Array][] {
  const entry = [...uint32(1), ...uint32(0), ...text('EncryptedPackage'), ...text(SPACE)];
  const transform = [...uint32(1), ...text('{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}')];
  const streams: [string, number[]][] = [
    ['Version', [...text('Microsoft.Container.DataSpaces'), ...VERSIONS]],
    ['DataSpaceMap', [...uint32(8), ...uint32(1), ...uint32(entry.length + 4), ...entry]],
    [`DataSpaceInfo/${SPACE}`, [...uint32(8), ...uint32(1), ...text(TRANSFORM)]],
    [
      `TransformInfo/${TRANSFORM}/\u0006Primary`,
      [
        ...uint32(transform.length + 4),
        ...transform,
        ...text('Microsoft.Container.EncryptionTransform'),
        ...VERSIONS,
        // No name, block size and mode of its own: agile encryption says them in EncryptionInfo.
        ...[0, 0, 0, 4].flatMap(uint32),
      ],
    ],
  ];
  return streams.map(([path, content]) => [`/\u0006DataSpaces/${path}`, Uint8Array.from(content)]);
}

const SPACE = 'StrongEncryptionDataSpace';
const TRANSFORM = 'StrongEncryptionTransform';
/** Reader, updater and writer, each 1.0. */
const VERSIONS = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

/** Length in bytes, UTF-16LE, filled up to four bytes. */
function text(content: string): number[] {
  const letters = [...content].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return [...uint32(letters.length), ...letters, ...(letters.length % 4 === 0 ? [] : [0, 0])];
}

function uint32(value: number): number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
}
