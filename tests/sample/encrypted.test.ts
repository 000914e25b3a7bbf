import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { CFB } from '@e965/xlsx';
import { encryptWorkbook } from '../../src/sample/dirty/encrypted';

/** Another way to the same end: Node's own ciphers, by the steps of [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15. */
function decrypt(file: Uint8Array, password: string): Buffer | 'wrong password' {
  const container = CFB.read(file, { type: 'array' });
  const stream = (name: string) => Buffer.from((CFB.find(container, name)?.content ?? []) as Uint8Array);
  const info = stream('EncryptionInfo');
  expect([...info.subarray(0, 8)]).toEqual([4, 0, 4, 0, 0x40, 0, 0, 0]);
  const xml = info.subarray(8).toString('utf8');
  const encoded = (name: string, nth = 0) =>
    Buffer.from([...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))][nth]?.[1] ?? '', 'base64');
  const [packageSalt, passwordSalt] = [encoded('saltValue', 0), encoded('saltValue', 1)];

  let hash = sha512(passwordSalt, Buffer.from(password, 'utf16le'));
  const spin = Number(/spinCount="(\d+)"/.exec(xml)?.[1]);
  for (let round = 0; round < spin; round++) hash = sha512(uint32(round), hash);
  const underPassword = (block: string, name: string) =>
    plain(sha512(hash, Buffer.from(block, 'hex')).subarray(0, 32), passwordSalt, encoded(name));
  const verifier = underPassword('fea7d2763b4b9e79', 'encryptedVerifierHashInput');
  if (!sha512(verifier).equals(underPassword('d7aa0f6d3061344e', 'encryptedVerifierHashValue')))
    return 'wrong password';
  const key = underPassword('146e0be7abacd0d6', 'encryptedKeyValue');

  const encrypted = stream('EncryptedPackage');
  const start = (block: Buffer) => sha512(packageSalt, block).subarray(0, 16);
  const hmacKey = plain(key, start(Buffer.from('5fb2ad010cb9e1f6', 'hex')), encoded('encryptedHmacKey'));
  const hmac = plain(key, start(Buffer.from('a0677f02b22c8433', 'hex')), encoded('encryptedHmacValue'));
  expect(createHmac('sha512', hmacKey).update(encrypted).digest()).toEqual(hmac);

  const pieces: Buffer[] = [];
  for (let at = 8; at < encrypted.length; at += 4096)
    pieces.push(plain(key, start(uint32((at - 8) / 4096)), encrypted.subarray(at, at + 4096)));
  return Buffer.concat(pieces).subarray(0, Number(encrypted.readBigUInt64LE(0)));
}

const sha512 = (...pieces: Buffer[]) => createHash('sha512').update(Buffer.concat(pieces)).digest();
const plain = (key: Buffer, iv: Buffer, content: Buffer) => {
  const cipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(content), cipher.final()]);
};
const uint32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

test.each([1, 4095, 4096, 9001])('%i bytes come back under the password, and only under it', async (length) => {
  const content = Uint8Array.from({ length }, (_, index) => (index * 31) & 255);
  const file = await encryptWorkbook(content, 'Uông Bí 2021', CFB);
  expect(decrypt(file, 'Uông Bí 2021')).toEqual(Buffer.from(content));
  expect(decrypt(file, 'Uong Bi 2021')).toBe('wrong password');
  expect(await encryptWorkbook(content, 'Uông Bí 2021', CFB)).toEqual(file);
});
