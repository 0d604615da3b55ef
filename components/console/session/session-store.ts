import { useSyncExternalStore } from 'react';
import { parseJson } from '#json/read.ts';
import { isObject } from '#lib/openapi/json-value.ts';
import { InvalidValuesError } from '#lib/request/faults.ts';
import type { FormModel } from '#lib/request/form.ts';
import { boundRecords } from '#lib/request/session/bound-records.ts';
import type { ExchangeRecord } from '#lib/request/session/exchange-record.ts';
import { sessionLimits } from '#lib/request/session/limits.ts';
import { recordExchange } from '#lib/request/session/record-exchange.ts';
import type { RequestValues } from '#lib/request/types.ts';
import type { Answer } from '../call.ts';

const storageName = 'session-requests';
const listeners = new Set<() => void>();
let current: readonly ExchangeRecord[] | undefined;

/** An exchange of this very page, with all that was left out of its record: never stored. */
export interface WholeExchange {
  readonly values: Omit<RequestValues, 'auth'>;
  readonly answer: Answer;
}

const whole = new Map<string, WholeExchange>();

/** The requests of this tab over all operations, the latest first. */
export function useSession(): readonly ExchangeRecord[] {
  return useSyncExternalStore(subscribe, getSession, () => none);
}

const none: readonly ExchangeRecord[] = [];

export function getSession(): readonly ExchangeRecord[] {
  current ??= read();
  return current;
}

/** What the record lacks, as long as the page that sent the request is open. */
export function wholeOf(id: string): WholeExchange | undefined {
  return whole.get(id);
}

/** Keeps a request and its answer without what is secret; see `recordExchange`. */
export function rememberExchange(
  model: FormModel,
  sent: RequestValues,
  answer: Answer,
): ExchangeRecord | undefined {
  const at = Date.now();
  const id = `${at.toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  const record = tryRecord(model, sent, answer, { id, at });
  if (record === undefined) return undefined;
  const { auth: _, ...values } = sent;
  whole.set(id, { values, answer });
  write([record, ...read()]);
  return record;
}

/** `undefined` where no request can be made of the values once their secrets are taken out: it is kept nowhere then. */
function tryRecord(...exchange: Parameters<typeof recordExchange>): ExchangeRecord | undefined {
  try {
    return recordExchange(...exchange);
  } catch (error) {
    if (error instanceof InvalidValuesError) return undefined;
    throw error;
  }
}

/** Forgets them; they are given back for who wants to undo it. */
export function forgetExchanges(ids: ReadonlySet<string>): readonly ExchangeRecord[] {
  const before = read();
  write(before.filter(({ id }) => !ids.has(id)));
  return before.filter(({ id }) => ids.has(id));
}

/** Puts what was forgotten back to its place. */
export function restoreExchanges(records: readonly ExchangeRecord[]): void {
  write([...records, ...read()].sort((one, other) => other.at - one.at));
}

/** Gives a request a name; an empty one takes it away. */
export function nameExchange(id: string, name: string): void {
  const given = name.trim().slice(0, sessionLimits.name);
  write(
    read().map((record) => {
      if (record.id !== id) return record;
      const { name: _, ...rest } = record;
      return given === '' ? rest : { ...rest, name: given };
    }),
  );
}

function write(records: readonly ExchangeRecord[]): void {
  const texts = boundRecords(records);
  current = records.slice(0, texts.length);
  const kept = new Set(current.map(({ id }) => id));
  for (const id of whole.keys()) if (!kept.has(id)) whole.delete(id);
  store(texts);
  for (const listener of listeners) listener();
}

/** Where the browser has no more room, the older half gives way. */
function store(texts: readonly string[]): void {
  try {
    if (texts.length === 0) sessionStorage.removeItem(storageName);
    else sessionStorage.setItem(storageName, `[${texts.join()}]`);
  } catch {
    // Storage is off or full: what does not fit is remembered as long as the page.
    if (texts.length > 1) store(texts.slice(0, texts.length >> 1));
  }
}

function read(): readonly ExchangeRecord[] {
  try {
    const text = sessionStorage.getItem(storageName);
    // What storage did not take is still known here.
    if (text === null) return current ?? [];
    const kept: unknown = parseJson(text);
    return Array.isArray(kept) ? kept.filter(isRecord) : [];
  } catch {
    // Storage is off, or holds what another version wrote.
    return current ?? [];
  }
}

function isRecord(value: unknown): value is ExchangeRecord {
  return (
    isObject(value) &&
    [value.id, value.api, value.operation, value.path].every((text) => typeof text === 'string') &&
    typeof value.at === 'number' &&
    [value.values, value.request, value.answer, value.leftOut].every(isObject)
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('pageshow', readAgain);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('pageshow', readAgain);
  };
}

/** A page that the browser had put aside comes back: requests were sent on others since. */
function readAgain({ persisted }: PageTransitionEvent): void {
  if (!persisted) return;
  current = undefined;
  for (const listener of listeners) listener();
}
