import { parseJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isObject } from '#lib/openapi/json-value.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { RequestValues } from '#lib/request/types.ts';
import type { Answer } from '../call.ts';
import { readLink, writeLink } from '../request-link.ts';

/** A request of this tab's session, as it can be kept over page loads: what a link may hold, and what came of it. */
export interface KeptRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly status: number;
  /** Milliseconds that the answer took; absent where it was not whole. */
  readonly time?: number;
  /** Without credentials and secrets; see `writeLink`. */
  readonly fragment: string;
}

/** Of all operations together. */
const mostKept = 60;
const storageName = 'console-requests';

type Entry = KeptRequest & { readonly operation: string };

/** Keeps a request without its credentials, secrets and files; one that is too long for a link is not kept. */
export function keepRequest(
  model: FormModel,
  values: RequestValues,
  { status, end }: Answer,
  at: number,
): void {
  const fragment = writeLink(model, values, undefined);
  if (fragment === undefined) return;
  const time = end?.timing.total;
  const entry = { operation: nameOf(model), at, status, ...(time !== undefined && { time }), fragment };
  write([entry, ...readAll()].slice(0, mostKept));
}

/** Those of one operation, the latest first. */
export function readKept(model: FormModel): (KeptRequest & { readonly values: RequestValues })[] {
  return readAll()
    .filter(({ operation }) => operation === nameOf(model))
    .flatMap((entry) => {
      const values = readLink(entry.fragment)?.values;
      return values ? [{ ...entry, values }] : [];
    });
}

/** Forgets those of one operation. */
export function forgetKept(model: FormModel): void {
  write(readAll().filter(({ operation }) => operation !== nameOf(model)));
}

function nameOf({ api, operation }: FormModel): string {
  return `${api}/${operation}`;
}

function readAll(): Entry[] {
  try {
    const kept: unknown = parseJson(sessionStorage.getItem(storageName) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    // Storage is off, or holds what another version wrote.
    return [];
  }
}

function write(entries: readonly Entry[]): void {
  try {
    sessionStorage.setItem(storageName, writeJson(entries));
  } catch {
    // Storage is off or full: requests are then remembered as long as the page.
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { operation, at, status, time, fragment } = value;
  return (
    typeof operation === 'string' &&
    typeof fragment === 'string' &&
    typeof at === 'number' &&
    typeof status === 'number' &&
    (time === undefined || typeof time === 'number')
  );
}
