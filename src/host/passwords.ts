/**
 * Passwords of protected sheets, hashed as .xlsx keeps them (ECMA-376 part 1, 18.3.1.85), at once: a batch cannot wait.
 * The digest is the platform's: Node's own is fastest there and does not exist in a browser.
 */
import type { PasswordHash, Passwords } from './session/session';

const SPIN = 100_000;

/** @param sha512 of the bytes, which are overwritten after the call. */
export function passwordsBy(sha512: (bytes: Uint8Array) => Uint8Array): Passwords {
  const hashed = (password: string, salt: Uint8Array, spin: PasswordHash['spin']): string => {
    let hash = sha512(concatenated(salt, utf16le(password)));
    const block = new Uint8Array(hash.length + 4);
    const round = new DataView(block.buffer, hash.length);
    for (let i = 0; i < spin; i++) {
      block.set(hash);
      round.setUint32(0, i, true);
      hash = sha512(block);
    }
    return toBase64(hash);
  };
  return {
    hash: (password) => {
      const salt = crypto.getRandomValues(new Uint8Array(16));
      return { algorithm: 'SHA-512', hash: hashed(password, salt, SPIN), salt: toBase64(salt), spin: SPIN };
    },
    matches: (password, stored) =>
      stored.algorithm === 'SHA-512' && hashed(password, fromBase64(stored.salt), stored.spin) === stored.hash,
  };
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function utf16le(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), true);
  return new Uint8Array(bytes.buffer);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
