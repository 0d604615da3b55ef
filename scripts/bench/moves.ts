/**
 * npm run bench:moves -- URL [--link SELECTOR] [--runs 7] [--latency 50]
 *
 * How long a move from one page to the next takes: from the click on a link until the first content of the new page, with
 * the pointer resting on the link before and without. Each move in a fresh browser, driven over its own protocol, since
 * what tests use keeps pages from being drawn before they are asked for. URL is of a portal that runs.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { browserArguments, browserPath } from '../steps/browser.mjs';
import { Tab } from './browser-tab.ts';
import { formatSpread, spread } from './statistics.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    link: { type: 'string', default: '.op-end a[href^="/"]' },
    runs: { type: 'string', default: '7' },
    latency: { type: 'string', default: '50' },
  },
});
const [url = 'http://localhost:3000/reference'] = positionals;

/** Runs in the page. `timeOrigin` may be some milliseconds off the clock by which the click is timed. */
const readTimes = `(()=>{const n=performance.getEntriesByType("navigation")[0],p=performance.getEntriesByName("first-contentful-paint")[0];return{origin:Date.now()-performance.now(),paint:p?.startTime,start:n.activationStart,delivery:n.deliveryType,url:location.href}})()`;

for (const rest of [0, 400]) {
  const times: number[] = [];
  const ways = new Set<string>();
  for (let run = 0; run < Number(options.runs); run += 1) {
    const { time, way } = await move(rest);
    times.push(time);
    ways.add(way);
  }
  const title = rest === 0 ? 'pressed at once' : `pressed after ${rest} ms on the link`;
  process.stdout.write(
    `${title}: ${formatSpread(spread(times), 0)} ms until content (${[...ways].join(', ')})\n`,
  );
}

async function move(rest: number): Promise<{ time: number; way: string }> {
  const profile = mkdtempSync(path.join(tmpdir(), 'moves-'));
  const child = spawn(
    browserPath() ?? '',
    [
      ...browserArguments,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1280,900',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const browser = await listen(child.stderr);
    const page = await Tab.open(browser, slowDown);
    await page.send('Page.navigate', { url });
    await wait(2500);
    const { x, y } = (await page.evaluate(
      `(()=>{const a=document.querySelector(${JSON.stringify(options.link)});a.scrollIntoView({block:"center"});const r=a.getBoundingClientRect();return{x:r.x+r.width/2,y:r.y+r.height/2}})()`,
    )) as { x: number; y: number };
    await wait(500);
    const mouse = { x, y, button: 'left', clickCount: 1 };
    await page.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseMoved', button: 'none' });
    await wait(rest);
    await page.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
    const clicked = Date.now();
    await page.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' }).catch(() => undefined);
    await wait(4000);
    return await read(page, clicked);
  } finally {
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function slowDown(tab: Tab, session: string): void {
  void tab.send('Network.enable', {}, session);
  const latency = Number(options.latency);
  const conditions = { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 };
  void tab.send('Network.emulateNetworkConditions', conditions, session);
}

interface Seen {
  readonly origin: number;
  readonly paint?: number;
  readonly start?: number;
  readonly delivery: string;
  readonly url: string;
}

/** A page that was drawn before has a session of its own. */
async function read(tab: Tab, clicked: number): Promise<{ time: number; way: string }> {
  for (const session of tab.sessions) {
    const seen = (await tab.evaluate(readTimes, session)) as Seen | undefined;
    if (seen === undefined || seen.url === url) continue;
    const shown = seen.origin + Math.max(seen.paint ?? Number.NaN, seen.start ?? 0);
    return { time: shown - clicked, way: seen.start ? 'drawn before' : seen.delivery || 'fetched then' };
  }
  throw new Error('the link led nowhere');
}

function listen(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stderr.on('data', (piece) => {
      text += piece;
      const found = /ws:\/\/([^/]+)\//.exec(text)?.[1];
      if (found !== undefined) resolve(`http://${found}`);
    });
  });
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
