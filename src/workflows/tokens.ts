/**
 * The token each school's workbook carries, made from the book's own secret, so that issuing a workbook again gives the
 * same one and nothing needs to be stored per school.
 */
import type { School } from '../reporting/schools/school';

/** Key of the secret on the book's service sheet. */
export const SECRET_KEY = 'secret';

/** 128 random bits, as hex. */
export function newSecret(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)));
}

/** Tokens by school code. Empty when the book has no secret: then no file's token can be checked. */
export async function tokensOf(
  secret: string | undefined,
  schools: readonly Pick<School, 'code'>[],
): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  if (!secret) return tokens;
  const raw = new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  for (const { code } of schools) {
    const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(code));
    tokens.set(code, hexOf(new Uint8Array(mac)).slice(0, 32));
  }
  return tokens;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
