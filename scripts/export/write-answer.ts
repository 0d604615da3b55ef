import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from './read-answer.ts';

/** Writes what an address answers to the file that a host finds for it: `/guides/start` is `guides/start.html`. */
export async function writeAnswer(folder: string, address: string, answer: Answer): Promise<void> {
  const isHtml = answer.type === 'text/html';
  const file = path.join(folder, fileOf(address, isHtml));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, isHtml ? withPolicy(answer.body.toString(), answer.policy, address) : answer.body);
}

export function fileOf(address: string, isHtml: boolean): string {
  if (address === '/') return 'index.html';
  const names = address.slice(1).split('/').map(decodeURIComponent);
  if (names.some((name) => name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)))
    throw new Error(`no file can be named after ${address}`);
  return isHtml ? `${names.join('/')}.html` : names.join('/');
}

const charset = /<meta charSet="utf-8"\/>/i;

/**
 * The page with its content security policy in it, before all that it is about. Who may frame a page can only be said in
 * a header (scripts/export/fields.ts); browsers complain about it here.
 */
export function withPolicy(html: string, policy: string | undefined, address: string): string {
  if (policy === undefined || !charset.test(html)) throw new Error(`${address} came without a policy`);
  const kept = policy.split('; ').filter((rule) => !rule.startsWith('frame-ancestors'));
  return html.replace(
    charset,
    (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${kept.join('; ')}"/>`,
  );
}
