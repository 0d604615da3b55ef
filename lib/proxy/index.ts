import 'server-only';
import { portal } from '#portal-config';
import { getSettings } from '../env/index.ts';
import { getApis, getOperation } from '../openapi/catalog.ts';
import { createContext, type ProxyContext } from './context.ts';
import { handleExplorer } from './explorer-handler.ts';
import { handleSandboxKey } from './sandbox-key-handler.ts';
import { handleTry } from './try-handler.ts';

const key = Symbol.for('portal.proxy');

/**
 * What all doors to the sandbox share. Kept on globalThis: Next may load this module once per route, and limits must
 * be counted once per process.
 */
export function getProxy(): ProxyContext {
  const shared = globalThis as { [key]?: ProxyContext };
  shared[key] ??= createContext({
    settings: getSettings(),
    portal,
    findOperation: getOperation,
    listApis: getApis,
  });
  return shared[key];
}

/** `/api/try`: the console's call, or the embedded client's where the query names a URL. */
export function answerTry(request: Request): Promise<Response> {
  const isExplorer = new URL(request.url).searchParams.has('scalar_url');
  return isExplorer ? handleExplorer(request, getProxy()) : handleTry(request, getProxy());
}

/** `POST /api/sandbox-key`. */
export function answerSandboxKey(request: Request): Promise<Response> {
  return handleSandboxKey(request, getProxy());
}
