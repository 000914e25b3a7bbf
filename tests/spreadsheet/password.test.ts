import { createHash } from 'node:crypto';
import { hashPassword } from '../../src/spreadsheet/password';

test('a password is hashed round by round as ECMA-376 says', async () => {
  const salt = new Uint8Array(16).fill(7);
  let expected = createHash('sha512').update(salt).update(Buffer.from('mật khẩu', 'utf16le')).digest();
  for (let i = 0; i < 300; i++) {
    const round = Buffer.alloc(4);
    round.writeUInt32LE(i);
    expected = createHash('sha512').update(expected).update(round).digest();
  }
  expect(await hashPassword('mật khẩu', salt, 300)).toEqual({
    algorithm: 'SHA-512',
    hash: expected.toString('base64'),
    salt: Buffer.from(salt).toString('base64'),
    spin: 300,
  });
});
