/**
 * DATABASE_URL=postgres://… REDIS_URL=redis://… npm run bench:scale -- [--port 4580] [--workers 8]
 *
 * Two portals and two sandboxes of the finished build behind one listener each, with the given Postgres and Redis, and a
 * cache in front as a CDN has one. Ends with 1 unless limits hold over all processes, every process answers the same, and
 * a restart of each in turn, under load, costs no request. Nothing of it needs a balancer that looks at health: one that
 * tries the next where a connection is refused, or a kept one is closed before a GET was answered, is enough.
 */
import { parseArgs } from 'node:util';
import { readSite } from '#lib/site/read-site.ts';
import { Balancer } from './scale/balancer.ts';
import { Processes } from './scale/processes.ts';
import { formatSpread, quantile, spread } from './statistics.ts';

const { mainApi } = await readSite();
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4580' }, workers: { type: 'string', default: '8' } },
});
const { DATABASE_URL, REDIS_URL } = process.env;
if (!DATABASE_URL || !REDIS_URL)
  throw new Error('DATABASE_URL and REDIS_URL must name a Postgres and a Redis');
const base = Number(values.port);
const origin = `http://localhost:${base}`;
const portals = new Balancer([base + 2, base + 3], { hasCache: true });
const sandboxes = new Balancer([base + 4, base + 5], { hasCache: false });
const processes = new Processes(`http://localhost:${base + 1}`, origin);
let isFaulty = false;

try {
  await Promise.all([portals.listen(base), sandboxes.listen(base + 1)]);
  for (const port of sandboxes.ports) await processes.start('sandbox', port);
  for (const port of portals.ports) await processes.start('portal', port);
  await compareProcesses();
  await countLimit();
  await restartAll();
} finally {
  await processes.stopAll();
  portals.close();
  sandboxes.close();
}
process.exitCode = isFaulty ? 1 : 0;

function say(isRight: boolean, line: string): void {
  isFaulty ||= !isRight;
  process.stdout.write(`${isRight ? '✓' : '✗'} ${line}\n`);
}

/** Any process may answer any request, and a cache may keep what it says of a page. */
async function compareProcesses(): Promise<void> {
  const page = `/reference/${mainApi}`;
  const html = await (await fetch(origin + page)).text();
  const files = [...html.matchAll(/"(\/_next\/static\/[^"\\]+)"/g)].map(([, file = '']) => file);
  const paths = [page, '/', '/guides/quickstart', '/llms.txt', `${page}.md`, ...new Set(files)];
  const different: string[] = [];
  for (const path of paths) {
    const [one, two] = await Promise.all(
      portals.ports.map((port) => read(`http://localhost:${port}${path}`)),
    );
    if (one !== two || one?.startsWith('200') !== true) different.push(path);
  }
  say(different.length === 0, `${paths.length} addresses, the same from both portals ${different.join(' ')}`);
  for (const path of [...paths, ...paths]) await read(origin + path);
  const { hits, kept } = portals;
  const isStatic = [...kept].every((key) => !/ \/(?:api|mcp|search|go|try)\b/.test(key));
  say(hits > 0 && isStatic, `the cache in front kept ${kept.size} answers and gave ${hits} of them again`);
}

async function read(url: string): Promise<string> {
  const response = await fetch(url);
  return [response.status, response.headers.get('etag'), await response.text()].join(' ');
}

async function createKey(plan: string): Promise<string> {
  const response = await fetch(`http://localhost:${base + 1}/sandbox/accounts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ plan }),
  });
  return ((await response.json()) as { key: string }).key;
}

/** Calls in a burst of one second at most, over both sandboxes: exactly as many as the plan allows are answered. */
async function countLimit(): Promise<void> {
  const allowed = 10;
  const admitted: number[] = [];
  const seconds: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const headers = { Authorization: `Bearer ${await createKey('free')}` };
    const started = performance.now();
    const calls = Array.from({ length: allowed * 3 }, () =>
      fetch(`http://localhost:${base + 1}/v1/users`, { headers }),
    );
    const statuses = await Promise.all(calls.map(async (call) => (await call).status));
    const took = (performance.now() - started) / 1000;
    // A burst that took longer than the window has met two of them.
    if (took >= 1) continue;
    admitted.push(statuses.filter((status) => status === 200).length);
    seconds.push(took);
  }
  const isExact = admitted.length > 0 && admitted.every((count) => count === allowed);
  say(isExact, `free plan, 10 a second: of 30 calls over two sandboxes ${admitted.join(', ')} were answered`);
  if (seconds.length > 0) process.stdout.write(`  bursts of ${formatSpread(spread(seconds), 2)} s\n`);
}

/** Every process is ended by SIGTERM and started again while readers read and the console calls. */
async function restartAll(): Promise<void> {
  const key = await createKey('enterprise');
  const times: number[] = [];
  const failures: string[] = [];
  let isDone = false;
  const call = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ api: mainApi, operation: 'listUsers', auth: { apiKey: key } }),
  };
  const targets: (() => Promise<Response>)[] = [
    // Past the cache, which would answer for a portal that is away.
    () => fetch(`${origin}/guides/quickstart`, { headers: { 'Cache-Control': 'no-cache' } }),
    () => fetch(`${origin}/search?q=user`),
    () => fetch(`${origin}/api/try`, call),
  ];
  const work = async (worker: number) => {
    for (let turn = worker; !isDone; turn += 1) {
      const started = performance.now();
      const said = await check(targets[turn % targets.length] as () => Promise<Response>);
      times.push(performance.now() - started);
      if (said !== undefined) failures.push(said);
    }
  };
  const workers = Array.from({ length: Number(values.workers) }, (_, worker) => work(worker));
  const codes: (number | null)[] = [];
  for (const port of [...portals.ports, ...sandboxes.ports]) codes.push(await processes.restart(port));
  isDone = true;
  await Promise.all(workers);
  times.sort((a, b) => a - b);
  say(
    codes.every((code) => code === 0),
    `exit codes of the processes that were ended: ${codes.join(', ')}`,
  );
  const retried = portals.retries + sandboxes.retries;
  say(
    failures.length === 0,
    `rolling restart: ${times.length} requests, ${failures.length} failed, ${retried} went to the next process`,
  );
  for (const failure of failures.slice(0, 5)) process.stdout.write(`  ${failure}\n`);
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.99)];
  process.stdout.write(`  p50 ${half.toFixed(0)} ms, p99 ${most.toFixed(0)} ms\n`);
}

/** What is wrong with an answer; a call of the console is answered whole, and by the sandbox. */
async function check(send: () => Promise<Response>): Promise<string | undefined> {
  try {
    const response = await send();
    const text = await response.text();
    const isStream = response.headers.get('content-type')?.startsWith('application/x-ndjson');
    if (response.status !== 200) return `${response.status} ${text.slice(0, 200)}`;
    if (isStream && !(text.includes('"status":200') && text.includes('"type":"end"')))
      return text.slice(0, 300);
    return undefined;
  } catch (error) {
    return `${error} ${(error as Error).cause ?? ''}`;
  }
}
