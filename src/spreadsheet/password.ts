/** The password of a protected sheet, hashed as Excel 2013 and later do. */
import type { Protection } from './model';

/**
 * SHA-512 over salt and password (UTF-16LE), then `spin` times over the hash and its round's number
 * (ECMA-376 part 1, 18.3.1.85). It hinders accidents, not an attacker.
 */
export async function hashPassword(
  password: string,
  salt: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(16)),
  spin = 100_000,
): Promise<NonNullable<Protection['password']>> {
  let hash = await sha512(salt, utf16(password));
  const round = new Uint8Array(4);
  for (let i = 0; i < spin; i++) {
    new DataView(round.buffer).setUint32(0, i, true);
    hash = await sha512(hash, round);
  }
  return { algorithm: 'SHA-512', hash: base64(hash), salt: base64(salt), spin };
}

async function sha512(first: Uint8Array, second: Uint8Array): Promise<Uint8Array> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-512', joined));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
