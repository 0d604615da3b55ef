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
  /** Milliseconds until the element that the fragment names stands inside the viewport; NaN without a fragment. */
  readonly linkedRowVisible: number;
  /** Sum of what long tasks take beyond 50 ms, until the page can be read and its line is quiet. */
  readonly blocking: number;
  /** The same until its controls serve: the scripts start once the reader does something or rests. */
  readonly blockingWithScripts: number;
}

declare global {
  interface Window {
    __bench: { visible: number; blocking: number; isReady: boolean };
  }
}

/** Loads `url` in a fresh, cold context under the given conditions. Bytes are as transferred (compressed, with headers). */
export async function loadPage(browser: Browser, url: string, conditions: Conditions): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
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
    await page.waitForFunction(() => window.__bench.isReady, undefined, { timeout: 60_000 });
    await page.waitForTimeout(500);
    return {
      ...transferred(),
      elements: seen.elements,
      firstPaint: seen.firstPaint,
      linkedRowVisible: seen.visible,
      blocking: seen.blocking,
      blockingWithScripts: await page.evaluate(() => window.__bench.blocking),
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
  window.__bench = { visible: Number.NaN, blocking: 0, isReady: false };
  addEventListener('portal:ready', () => {
    window.__bench.isReady = true;
  });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.__bench.blocking += Math.max(0, task.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  if (!anchor) return;
  // Neither asks for a layout of its own, which on a slowed-down processor would be part of what is measured.
  const look = () => {
    const row = document.getElementById(anchor);
    if (!row) return requestAnimationFrame(look);
    new IntersectionObserver((entries, observer) => {
      if (
        !entries.some(({ isIntersecting, intersectionRect }) => isIntersecting && intersectionRect.height > 0)
      )
        return;
      window.__bench.visible = performance.now();
      observer.disconnect();
    }).observe(row);
  };
  requestAnimationFrame(look);
}
