import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import type { Measure } from './portal-process.ts';

export interface Portal {
  readonly port: number;
  measure(): Promise<Measure>;
  close(): Promise<void>;
}

/** The portal's front and proxy as a process of its own, in front of `sandbox`. */
export async function startPortal(sandbox: string): Promise<Portal> {
  const child = fork(path.join(import.meta.dirname, 'portal-process.ts'), [sandbox], {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The portal of the test ended with ${code} before it listened.`);
  });
  const [port] = (await Promise.race([once(child, 'message'), ended])) as [number];
  return {
    port,
    async measure() {
      const answered = once(child, 'message');
      child.send('measure');
      return (await answered)[0] as Measure;
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export interface Timed {
  readonly status: number;
  readonly body: string;
  /** Milliseconds until the answer began. */
  readonly took: number;
}

/** A request over a connection of its own. */
export function timed(port: number, options: http.RequestOptions, body?: string): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const request = http.request({ port, host: '127.0.0.1', agent: false, ...options }, (response) => {
      const took = performance.now() - started;
      let text = '';
      response.setEncoding('latin1').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, took }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * Many connections, opened some hundred at a time so that the queue of the kernel holds them; each sends `first` as
 * soon as it stands.
 */
export async function openSockets(port: number, count: number, first = ''): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const some = Array.from({ length: Math.min(250, count - sockets.length) }, () =>
      connect(port, '127.0.0.1'),
    );
    for (const socket of some) socket.on('error', () => {});
    await Promise.all(some.map((socket) => once(socket, 'connect')));
    if (first !== '') for (const socket of some) socket.write(first);
    sockets.push(...some);
  }
  return sockets;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
