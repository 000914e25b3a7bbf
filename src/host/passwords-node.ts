/** Passwords in Node, with its own digest: the one of JavaScript is 25 times slower once tsx has transformed it. */
import { createHash } from 'node:crypto';
import { passwordsBy } from './passwords';

export const nodePasswords = passwordsBy((bytes) => createHash('sha512').update(bytes).digest());
