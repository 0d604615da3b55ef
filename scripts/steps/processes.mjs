import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { siteFolder } from '../../lib/env/folders.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { nodePath } from './node-path.mjs';
import { childEnv, root, StepError } from './run.mjs';

const running = new Set();
let isEnding = false;

const portalPort = () => process.env.PORT || '3000';
const sandboxPort = () => process.env.SANDBOX_PORT || '4010';

/**
 * Said before a build of a minute, not after it.
 * @param plan what `scripts/check-settings.ts --print` wrote
 */
export async function ensurePortsFree({ sandbox }) {
  const ports = [
    ['PORT', portalPort()],
    ...(sandbox ? [['SANDBOX_PORT', sandboxPort(), process.env.HOST || '127.0.0.1']] : []),
  ];
  for (const [name, port, host] of ports) {
    if (/^\d{1,5}$/.test(port) && !(await isFree(Number(port), host)))
      throw new StepError(
        `Port ${port} is taken (another npm start?). End what listens there, or set ${name}.`,
      );
  }
}

function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // Whatever else is wrong with an address is told by whoever listens there in the end.
    server.once('error', (error) => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/** Starts the site's sandbox, where it has one that is needed, and the portal, and ends both together. */
export async function startProcesses({ sandbox, answers, isDevelopment }) {
  forwardSignals();
  endWithNpm(end);
  if (sandbox) startSandbox(path.join(siteFolder(process.env, root), sandbox));
  const portal = start(isDevelopment ? ['scripts/serve.ts', '--dev'] : ['scripts/serve.ts'], {
    NODE_ENV: isDevelopment ? 'development' : 'production',
    ...(isDevelopment && { PORTAL_DIST: `${process.env.PORTAL_DIST || '.next'}-dev` }),
  });
  portal.on('exit', (code) => endWith(code ?? 1));

  await waitFor(`http://localhost:${portalPort()}/livez`, portal);
  if (sandbox) await waitFor(`http://localhost:${sandboxPort()}/livez`, portal);
  const address = process.env.PUBLIC_ORIGIN || `http://localhost:${portalPort()}`;
  if (isEnding) return;
  console.log(
    `\n  Portal   ${address}${process.env.BASE_PATH || ''}\n${describeAnswers(answers)}\n\n  Press Ctrl+C to end.\n`,
  );
}

/** Who answers the console, in a line for each backend and one for the mock. */
function describeAnswers(answers) {
  const groups = new Map();
  for (const { slug, origin = 'a mock' } of answers)
    groups.set(origin, [...(groups.get(origin) ?? []), slug]);
  const lines = [...groups].map(([origin, slugs]) => {
    const [first, ...others] = slugs;
    return `${origin} answers ${first}${others.length === 0 ? '' : ` and ${others.length} other APIs`}`;
  });
  return lines.map((line, index) => `  ${index === 0 ? 'Console' : '       '}  ${line}`).join('\n');
}

/** A sandbox that dies is started again: the pages do without it meanwhile. */
function startSandbox(script, delay = 1000) {
  // A terminal that a person reads: what goes wrong, and no line for each request.
  const sandbox = start([script], {
    NODE_ENV: 'production',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  });
  const started = Date.now();
  sandbox.on('exit', (code) => {
    if (isEnding) return;
    const next = Date.now() - started > 60_000 ? 1000 : Math.min(delay * 2, 30_000);
    console.error(`sandbox: ended with code ${code}, started again in ${next / 1000} s`);
    setTimeout(() => isEnding || startSandbox(script, next), next);
  });
}

/** In a group of its own, so that Ctrl+C reaches it once, through this process; the channel tells it if we die. */
export function start(args, env) {
  const child = spawn(nodePath(), ['--import', './scripts/steps/end-with-parent.mjs', ...args], {
    cwd: root,
    env: { ...childEnv, PORTAL_PARENT: String(process.pid), ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // On Windows that would open a window, and Ctrl+C reaches all who share this one.
    detached: process.platform !== 'win32',
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

function forwardSignals() {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
}

function end() {
  isEnding = true;
  for (const child of running) child.kill('SIGTERM');
  if (running.size === 0) process.exit(0);
}

/** Ends everything once the portal has ended. */
function endWith(code) {
  isEnding = true;
  process.exitCode = code;
  for (const child of running) child.kill('SIGTERM');
  const wait = setInterval(() => {
    if (running.size > 0) return;
    clearInterval(wait);
    process.exit(code);
  }, 20);
}

/** Until a process answers there, or has ended. */
export async function waitFor(url, portal) {
  while (!isEnding && portal.exitCode === null) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) }).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
