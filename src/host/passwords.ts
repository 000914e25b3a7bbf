/** Passwords of protected sheets, hashed as .xlsx keeps them (ECMA-376 part 1, 18.3.1.85), at once: a batch cannot wait. */
import { createHash, randomBytes } from 'node:crypto';
import type { PasswordHash, Passwords } from './session/session';

const SPIN = 100_000;

export const nodePasswords: Passwords = {
  hash: (password) => {
    const salt = randomBytes(16);
    return { algorithm: 'SHA-512', hash: hashed(password, salt, SPIN), salt: salt.toString('base64'), spin: SPIN };
  },
  matches: (password, stored) =>
    stored.algorithm === 'SHA-512' && hashed(password, Buffer.from(stored.salt, 'base64'), stored.spin) === stored.hash,
};

function hashed(password: string, salt: Uint8Array, spin: PasswordHash['spin']): string {
  let hash = createHash('sha512').update(salt).update(Buffer.from(password, 'utf16le')).digest();
  const round = Buffer.alloc(4);
  for (let i = 0; i < spin; i++) {
    round.writeUInt32LE(i);
    hash = createHash('sha512').update(hash).update(round).digest();
  }
  return hash.toString('base64');
}
