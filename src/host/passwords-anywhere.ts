/** Passwords in a browser, where WebCrypto would answer later and a batch cannot wait. */
import { sha512 } from '@noble/hashes/sha2.js';
import { passwordsBy } from './passwords';

export const anywherePasswords = passwordsBy((bytes) => sha512(bytes));
