import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import type { HttpRequest } from '#lib/request/types.ts';
import { comparable } from './recorder/comparable.ts';
import * as forms from './recorder/form-calls.ts';
import { hostileCalls } from './recorder/hostile-requests.ts';
import { operations, proxyTo } from './recorder/proxied.ts';
import { Recorder } from './recorder/recorder.ts';
import { runnableLanguages, runSamples } from './recorder/run-samples.ts';

const calls = [
  ...forms.callsOfEveryOperation(),
  ...forms.callsOfEveryWayIn(),
  ...forms.callsOfEveryStyle(),
  ...forms.callsOfEveryBody(),
  ...hostileCalls(),
];
const recorder = new Recorder();
/** What the samples are made from: as long as nobody has chosen a file, they name one. */
let requests: HttpRequest[] = [];
/** The same with every file chosen: what the proxy is given. */
let chosen: HttpRequest[] = [];
let sentByProxy: ReturnType<typeof comparable>[] = [];
/** By language, how many calls differed. */
const differences = new Map<string, number>();

beforeAll(async () => {
  const origin = await recorder.start();
  const proxy = proxyTo(origin);
  const refused: string[] = [];
  for (const call of calls)
    await proxy.send(forms.withFilesChosen(call)).catch((error) => refused.push(error.message));
  expect(refused).toEqual([]);
  sentByProxy = recorder.take().map(comparable);
  requests = calls.map((call) => proxy.show(call));
  chosen = calls.map((call) => proxy.show(forms.withFilesChosen(call)));
  // Samples are run: nothing may leave this machine.
  expect(requests.filter(({ url }) => !url.startsWith(`${origin}/`))).toEqual([]);
}, 120_000);

afterAll(() => {
  recorder.stop();
  const found = [...differences.values()].reduce((sum, count) => sum + count, 0);
  // biome-ignore lint/suspicious/noConsole: the figures of a run
  console.info(
    `Parity: ${calls.length} calls of ${operations.length} operations through the proxy and as samples in ` +
      `${differences.size} languages (${[...differences.keys()].join(', ')}): ${found} differences.`,
  );
});

/** The environment that the samples read their credentials from: what the proxy is given. */
function variablesOf(shown: readonly HttpRequest[]): Record<string, string> {
  const entries = shown.flatMap(({ variables = [] }) => variables);
  const values = new Map<string, string>();
  for (const { name, text, isBase64 } of entries) {
    const value = isBase64 ? Buffer.from(text, 'base64').toString() : text;
    if ((values.get(name) ?? value) !== value) throw new Error(`${name} has two values.`);
    values.set(name, value);
  }
  return Object.fromEntries(values);
}

it('calls every operation of all three descriptions', () => {
  const called = new Set(calls.map(({ api, operation }) => `${api} ${operation.toLowerCase()}`));
  const missed = operations.filter(
    ({ api, slug, operationId }) =>
      !called.has(`${api} ${slug}`) && !called.has(`${api} ${operationId?.toLowerCase()}`),
  );
  expect(missed).toEqual([]);
  expect(sentByProxy).toHaveLength(calls.length);
});

describe.each(runnableLanguages().map((language) => ({ language })))('$language', ({ language }) => {
  it('sends the same where a part of URL and fields is read from the environment', {
    timeout: 60_000,
  }, async () => {
    recorder.take();
    const hostile = calls.map((_, index) => index).filter((index) => calls[index]?.operation === 'hostile');
    const carried = hostile.filter((index) => canCarry(language, requests[index]));
    const samples = carried.map((index) =>
      renderSample(language, { ...(requests[index] as HttpRequest), variables: [part] }),
    );
    expect(samples.filter((code) => code.includes(part.name)).length).toBeGreaterThan(2);
    await runSamples(language, samples, filesOf(chosen), { [part.name]: part.text });
    expect(recorder.take().map(comparable)).toEqual(carried.map((index) => sentByProxy[index]));
  });

  it('sends what the proxy sends for the same form: all bytes, and of JSON the value', {
    timeout: 300_000,
  }, async () => {
    recorder.take();
    const carried = calls.map((_, index) => index).filter((index) => canCarry(language, requests[index]));
    const samples = carried.map((index) => renderSample(language, requests[index] as HttpRequest));
    await runSamples(language, samples, filesOf(chosen), variablesOf(requests));
    const sent = recorder.take().map(comparable);
    expect(sent).toHaveLength(carried.length);
    const different = carried.flatMap((index, at) =>
      isDeepStrictEqual(sent[at], sentByProxy[index])
        ? []
        : [{ call: calls[index]?.operation, sample: sent[at], proxy: sentByProxy[index] }],
    );
    differences.set(language, different.length);
    expect(different.map(({ call, sample }) => ({ call, ...sample }))).toEqual(
      different.map(({ call, proxy }) => ({ call, ...proxy })),
    );
  });
});

/** Stands in the hostile texts between quotes, braces and signs of every kind. */
const part = { name: 'PART_OF_A_TEXT', text: 'id' };

/** Java's HttpClient writes its fields in ASCII, with "?" for all else; no code of a sample can change that. */
function canCarry(language: string, request: HttpRequest | undefined): boolean {
  return language !== 'java' || !request?.headers.some(([, value]) => /[\u0080-\u00ff]/.test(value));
}

/** What the samples read from files beside them. */
function filesOf(shown: readonly HttpRequest[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { body, filename: name = 'body.bin', parts = [] } of shown) {
    for (const { filename, content } of parts)
      if (filename !== undefined && typeof content !== 'string') files.set(filename, content);
    if (parts.length === 0 && body instanceof Uint8Array) files.set(name, body);
  }
  return files;
}
