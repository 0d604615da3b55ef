import 'server-only';
import { portal } from '#portal-config';
import { getSettings } from '../env/index.ts';
import { getApis, getOperation } from '../openapi/catalog.ts';
import { createContext, type ProxyContext } from './context.ts';
import { shareProxy } from './shared.ts';

/** What all doors to the sandbox share: the front's own, where it runs in this process. */
export function getProxy(): ProxyContext {
  return shareProxy(() =>
    createContext({ settings: getSettings(), portal, findOperation: getOperation, listApis: getApis }),
  );
}
