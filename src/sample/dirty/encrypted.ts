/**
 * A workbook with a password to open it, as Excel 2010 and later save it: ECMA-376 agile encryption ([MS-OFFCRYPTO] 2.3.4.10 to
 * 2.3.4.15), AES-256 in CBC mode and SHA-512, in a compound file.
 */
import type * as SheetJs from '@e965/xlsx';
import { dataSpaces } from './data-spaces';

/** Excel asks for 100,000 rounds; any count is valid, and the sample's password is no secret. */
const SPIN = 1000;
const BLOCK = 16;
const SEGMENT = 4096;

/**
 * The same bytes each time: what Excel draws at random is derived from the password here, which is right for a sample and
 * nothing else.
 */
export async function encryptWorkbook(
  workbook: Uint8Array,
  password: string,
  cfb: typeof SheetJs.CFB,
): Promise<Uint8Array> {
  const drawn = async (label: string, length: number) => (await sha512(utf16(`${password} ${label}`))).slice(0, length);
  const packageKey = await drawn('key', 32);
  const packageSalt = await drawn('package', BLOCK);
  const passwordSalt = await drawn('password', BLOCK);
  const verifier = await drawn('verifier', BLOCK);
  const hmacKey = await drawn('hmac', 64);

  const hash = await spun(password, passwordSalt);
  const underPassword = async (block: readonly number[], plain: Uint8Array) =>
    base64(await aes((await sha512(hash, bytes(block))).slice(0, 32), passwordSalt, plain));
  const underPackageKey = async (block: readonly number[], plain: Uint8Array) =>
    base64(await aes(packageKey, (await sha512(packageSalt, bytes(block))).slice(0, BLOCK), plain));

  const encrypted = await encryptedPackage(workbook, packageKey, packageSalt);
  const cipher =
    'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  const keyType = 'http://schemas.microsoft.com/office/2006/keyEncryptor/password';
  const info = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="${keyType}"><keyData ${cipher} saltValue="${base64(packageSalt)}"/><dataIntegrity encryptedHmacKey="${await underPackageKey(KEY_OF.hmacKey, hmacKey)}" encryptedHmacValue="${await underPackageKey(KEY_OF.hmacValue, await hmac(hmacKey, encrypted))}"/><keyEncryptors><keyEncryptor uri="${keyType}"><p:encryptedKey spinCount="${SPIN}" ${cipher} saltValue="${base64(passwordSalt)}" encryptedVerifierHashInput="${await underPassword(KEY_OF.verifierInput, verifier)}" encryptedVerifierHashValue="${await underPassword(KEY_OF.verifierHash, await sha512(verifier))}" encryptedKeyValue="${await underPassword(KEY_OF.packageKey, packageKey)}"/></keyEncryptor></keyEncryptors></encryption>`;

  const container = cfb.utils.cfb_new();
  for (const [path, content] of dataSpaces()) cfb.utils.cfb_add(container, path, content);
  // Version 4.4, and 0x40: agile.
  const head = bytes([4, 0, 4, 0, 0x40, 0, 0, 0]);
  cfb.utils.cfb_add(container, '/EncryptionInfo', joined(head, new TextEncoder().encode(info)));
  cfb.utils.cfb_add(container, '/EncryptedPackage', encrypted);
  cfb.utils.cfb_del(container, '/\u0001Sh33tJ5');
  return Uint8Array.from(cfb.write(container, { type: 'array' }) as ArrayLike<number>);
}

/** Keys for each thing that is encrypted come from the same hash and one of these ([MS-OFFCRYPTO] 2.3.4.13, 2.3.4.14). */
const KEY_OF = {
  verifierInput: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  packageKey: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  hmacKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  hmacValue: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
} as const;

/** Length in eight bytes, then segments of 4,096 bytes, each with an initial value of its own. */
async function encryptedPackage(plain: Uint8Array, key: Uint8Array, salt: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [joined(uint32(plain.length), uint32(0))];
  for (let at = 0; at < plain.length; at += SEGMENT) {
    const start = (await sha512(salt, uint32(at / SEGMENT))).slice(0, BLOCK);
    pieces.push(await aes(key, start, plain.subarray(at, at + SEGMENT)));
  }
  return joined(...pieces);
}

async function spun(password: string, salt: Uint8Array): Promise<Uint8Array> {
  let hash = await sha512(salt, utf16(password));
  for (let round = 0; round < SPIN; round++) hash = await sha512(uint32(round), hash);
  return hash;
}

/** WebCrypto pads with a whole block more when the text fills its blocks: that block is left off. */
async function aes(key: Uint8Array, start: Uint8Array, plain: Uint8Array): Promise<Uint8Array> {
  const padded = new Uint8Array(Math.ceil(plain.length / BLOCK) * BLOCK);
  padded.set(plain);
  const imported = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-CBC', false, ['encrypt']);
  const result = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: Uint8Array.from(start) }, imported, padded);
  return new Uint8Array(result).slice(0, padded.length);
}

async function hmac(key: Uint8Array, content: Uint8Array): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-512' };
  const imported = await crypto.subtle.importKey('raw', Uint8Array.from(key), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, Uint8Array.from(content)));
}

async function sha512(...pieces: Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-512', joined(...pieces)));
}

function joined(...pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function uint32(value: number): Uint8Array {
  const result = new Uint8Array(4);
  new DataView(result.buffer).setUint32(0, value, true);
  return result;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
}

function bytes(values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function base64(content: Uint8Array): string {
  return btoa(String.fromCharCode(...content));
}
