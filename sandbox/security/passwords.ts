import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { WorkQueue } from './work-queue.ts';

/** OWASP's first choice for argon2id; 19 MiB and two passes. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const saltLength = 16;

interface Stored {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

// node:crypto computes on libuv's four threads: two are left for files and DNS whatever the number of sign-ins.
const queue = new WorkQueue(Math.min(2, availableParallelism()), 256);

function derive(password: string, salt: Buffer, cost: typeof parameters): Promise<Buffer> {
  // NFC, so that a password typed on another system, with the accents composed differently, is the same one.
  const message = Buffer.from(password.normalize('NFC'));
  const options = { message, nonce: salt, tagLength, ...cost };
  return new Promise((resolve, reject) => {
    argon2('argon2id', options, (error, tag) => (error ? reject(error) : resolve(tag)));
  });
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

function parse(stored: string): Stored {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored);
  if (!match) throw new Error('A stored password has an unknown form');
  const [, memory, passes, parallelism, salt = '', tag = ''] = match;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** The PHC string of a password: argon2id with a salt of its own. Throws 503 when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength);
  const tag = await queue.run(() => derive(password, salt, parameters));
  const { memory, passes, parallelism } = parameters;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(tag)}`;
}

const nobody: Stored = { ...parameters, salt: randomBytes(saltLength), tag: randomBytes(tagLength) };

/**
 * Whether the password is the stored one. `undefined` — there is no such user, or no such password — takes the same
 * work and is never right: the time of an answer tells nothing about who is registered.
 */
async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const { salt, tag, ...cost } = stored === undefined ? nobody : parse(stored);
  const derived = await derive(password, salt, cost);
  return timingSafeEqual(derived, tag) && stored !== undefined;
}

/**
 * Waits for one of the few turns that check passwords, and gives the job its `verify`. What the job looks at and
 * writes down within its turn bounds how many guesses can be under way at once. Throws 503 when too many wait.
 */
export function takePasswordTurn<T>(job: (verify: typeof verifyPassword) => Promise<T>): Promise<T> {
  return queue.run(() => job(verifyPassword));
}
