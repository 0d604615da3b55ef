import type { Browser } from '@playwright/test';

export interface Conditions {
  readonly name: string;
  /** Round trip in ms, bits per second, and how many times slower the processor is. Absent: as the machine is. */
  readonly throttle?: { readonly latency: number; readonly bitsPerSecond: number; readonly cpu: number };
}

export interface PageLoad {
  readonly htmlBytes: number;
  readonly scriptBytes: number;
  readonly totalBytes: number;
  readonly requests: number;
  readonly elements: number;
  readonly firstPaint: number;
  /** Milliseconds until title and path of the operation are on the screen; NaN where the page is of none. */
  readonly headVisible: number;
  /** Milliseconds until the element that the fragment names stands inside the viewport; NaN without a fragment. */
  readonly linkedRowVisible: number;
  /** Sum of what long tasks take beyond 50 ms, until the page can be read and its line is quiet. */
  readonly blocking: number;
  /** The same until its controls serve: the scripts start once the reader does something or rests. */
  readonly blockingWithScripts: number;
  /** Milliseconds of the page's thread until it can be read and its line is quiet, by what they went to. */
  readonly work: Readonly<Record<'style' | 'layout' | 'script' | 'other', number>>;
}

declare global {
  interface Window {
    __bench: { visible: number; head: number; blocking: number; isReady: boolean };
  }
}

/** Loads `url` in a fresh, cold context under the given conditions. Bytes are as transferred (compressed, with headers). */
export async function loadPage(browser: Browser, url: string, conditions: Conditions): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Performance.enable');
    await throttle(session, conditions);
    const transferred = recordTransfers(session);
    await page.addInitScript(watch, decodeURIComponent(new URL(url).hash.slice(1)));
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
    if (url.includes('#'))
      await page.waitForFunction(() => !Number.isNaN(window.__bench.visible), undefined, { timeout: 60_000 });
    await page.waitForTimeout(500);
    const seen = await page.evaluate(() => ({
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      elements: document.querySelectorAll('*').length,
      ...window.__bench,
    }));
    const work = await readWork(session);
    await page.waitForFunction(() => window.__bench.isReady, undefined, { timeout: 60_000 });
    await page.waitForTimeout(500);
    return {
      ...transferred(),
      elements: seen.elements,
      firstPaint: seen.firstPaint,
      headVisible: Math.max(seen.head, seen.firstPaint),
      linkedRowVisible: seen.visible,
      blocking: seen.blocking,
      blockingWithScripts: await page.evaluate(() => window.__bench.blocking),
      work,
    };
  } finally {
    await context.close();
  }
}

type Session = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['newCDPSession']>>;

async function throttle(session: Session, { throttle: limits }: Conditions): Promise<void> {
  if (!limits) return;
  const bytesPerSecond = limits.bitsPerSecond / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: limits.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: limits.cpu });
}

async function readWork(session: Session): Promise<PageLoad['work']> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  const [style, layout, script] = [of('RecalcStyleDuration'), of('LayoutDuration'), of('ScriptDuration')];
  return { style, layout, script, other: of('TaskDuration') - style - layout - script };
}

function recordTransfers(session: Session) {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', (event) => {
    // A picture written into the style sheet is no request.
    if (!event.request.url.startsWith('data:')) kinds.set(event.requestId, event.type ?? 'Other');
  });
  session.on('Network.loadingFinished', (event) => bytes.set(event.requestId, event.encodedDataLength));
  const sum = (kind?: string) =>
    [...bytes].reduce((total, [id, size]) => total + (!kind || kinds.get(id) === kind ? size : 0), 0);
  return () => ({
    htmlBytes: sum('Document'),
    scriptBytes: sum('Script'),
    totalBytes: sum(),
    requests: kinds.size,
  });
}

/** Runs in the page before anything else. */
function watch(anchor: string): void {
  window.__bench = { visible: Number.NaN, head: Number.NaN, blocking: 0, isReady: false };
  addEventListener('portal:ready', () => {
    window.__bench.isReady = true;
  });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.__bench.blocking += Math.max(0, task.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  whenSeen(['h1', '.op-line'], (time) => {
    window.__bench.head = time;
  });
  if (!anchor) return;
  whenSeen([`#${CSS.escape(anchor)}`], (time) => {
    window.__bench.visible = time;
  });

  // Neither asks for a layout of its own, which on a slowed-down processor would be part of what is measured.
  function whenSeen(selectors: string[], tell: (time: number) => void): void {
    const found = selectors.map((selector) => document.querySelector(selector));
    if (found.includes(null)) {
      requestAnimationFrame(() => whenSeen(selectors, tell));
      return;
    }
    const unseen = new Set(found);
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, intersectionRect, target } of entries)
        if (isIntersecting && intersectionRect.height > 0) unseen.delete(target);
      if (unseen.size > 0) return;
      tell(performance.now());
      observer.disconnect();
    });
    for (const element of found) if (element) observer.observe(element);
  }
}
