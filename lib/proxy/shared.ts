import type { ProxyContext } from './context.ts';

const key = Symbol.for('portal.proxy');

/**
 * The one context of this process. Kept on globalThis: the front and Next's bundles each load these modules for
 * themselves, and limits must be counted once per process.
 */
export function shareProxy(create: () => ProxyContext): ProxyContext {
  const shared = globalThis as { [key]?: ProxyContext };
  shared[key] ??= create();
  return shared[key];
}
