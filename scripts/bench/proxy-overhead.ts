/**
 * npm run bench:proxy -- [--calls 3000] [--rounds 5]
 *
 * What the proxy adds to a call: the same operation called at a server that answers at once, directly and through
 * front and proxy, in turns within one run. Client, portal and server are a process each.
 */
import http from 'node:http';
import { parseArgs } from 'node:util';
import { readSite } from '#lib/site/read-site.ts';
import { publicOrigin, startProcess, startProxy, tellPort } from './proxy-process.ts';
import { quantile } from './statistics.ts';

const { mainApi } = await readSite();
const body = JSON.stringify({
  data: Array.from({ length: 10 }, (_, at) => ({ id: `usr_${at}`, name: 'x'.repeat(60) })),
});

if (process.argv[2] === 'sandbox')
  tellPort(http.createServer((_request, response) => void response.end(body)));
else await measure();

interface Target {
  readonly port: number;
  readonly options: http.RequestOptions;
  readonly body?: string;
}

async function measure(): Promise<void> {
  const { values } = parseArgs({
    options: { calls: { type: 'string', default: '3000' }, rounds: { type: 'string', default: '5' } },
  });
  const sandbox = await startProcess(import.meta.filename, 'sandbox');
  const front = await startProxy(`http://127.0.0.1:${sandbox.port}`);
  const direct: Target = { port: sandbox.port, options: { path: '/v1/users' } };
  const headers = { 'Content-Type': 'application/json', Origin: publicOrigin };
  const call = JSON.stringify({ api: mainApi, operation: 'listUsers' });
  const proxied: Target = {
    port: front.port,
    options: { method: 'POST', path: '/api/try', headers },
    body: call,
  };
  print(
    'concurrent | direct p50 | p99 | proxied p50 | p99 ms | ratio p50 | p99 (medians of the rounds, range)',
  );
  for (const concurrent of [1, 50]) {
    await burst(proxied, Number(values.calls) / 4, concurrent);
    const rounds: Record<'direct' | 'proxied', number[]>[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1)
      rounds.push({
        direct: await burst(direct, Number(values.calls), concurrent),
        proxied: await burst(proxied, Number(values.calls), concurrent),
      });
    const figure = (of: (round: (typeof rounds)[number]) => number): string => {
      const found = rounds.map(of).sort((a, b) => a - b);
      const [low, middle, high] = [found[0], found[Math.floor(found.length / 2)], found.at(-1)];
      return `${middle?.toFixed(2)} (${low?.toFixed(2)}–${high?.toFixed(2)})`;
    };
    const columns = [
      figure((round) => quantile(round.direct, 0.5)),
      figure((round) => quantile(round.direct, 0.99)),
      figure((round) => quantile(round.proxied, 0.5)),
      figure((round) => quantile(round.proxied, 0.99)),
      figure((round) => quantile(round.proxied, 0.5) / quantile(round.direct, 0.5)),
      figure((round) => quantile(round.proxied, 0.99) / quantile(round.direct, 0.99)),
    ];
    print(`${concurrent} | ${columns.join(' | ')}`);
  }
  sandbox.end();
  front.end();
}

/** Milliseconds of each of `count` calls, so many of them at a time, over connections that are kept. */
async function burst(target: Target, count: number, concurrent: number): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrent });
  const times: number[] = [];
  let left = count;
  const work = async (client: number): Promise<void> => {
    while (left-- > 0) times.push(await timed(target, agent, `192.0.2.${client}`));
  };
  await Promise.all(Array.from({ length: concurrent }, (_, client) => work(client)));
  agent.destroy();
  return times.sort((a, b) => a - b);
}

function timed({ port, options, body: sent }: Target, agent: http.Agent, client: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { ...options.headers, 'X-Forwarded-For': client } as http.OutgoingHttpHeaders;
    const request = http.request({ ...options, host: '127.0.0.1', port, agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
      response.resume().on('end', () => resolve(performance.now() - started));
    });
    request.on('error', reject).end(sent);
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
