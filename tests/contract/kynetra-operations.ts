import { fileURLToPath } from 'node:url';
import { FileStore } from '../../lib/openapi/load.ts';
import type { Operation } from '../../lib/openapi/model.ts';
import { normalize } from '../../lib/openapi/normalize.ts';
import { parse } from '../../lib/openapi/parse.ts';

/** The operations of Kynetra's description, webhooks aside, as the catalog holds them. */
export function kynetraOperations(): Operation[] {
  return readAll().filter(({ kind }) => kind === 'operation');
}

export function kynetraWebhooks(): Operation[] {
  return readAll().filter(({ kind }) => kind === 'webhook');
}

function readAll(): Operation[] {
  const files = new FileStore(fileURLToPath(new URL('../../openapi', import.meta.url)));
  const { description, faults } = parse(files.open('kynetra.yaml'), files);
  if (!description) throw new Error(faults.map(({ message }) => message).join('\n'));
  return [...normalize(description, 'kynetra').operations()].map(({ operation }) => operation);
}
