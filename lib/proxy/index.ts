import 'server-only';
import { getSettings } from '../env/index.ts';
import { getApis, getOperation } from '../openapi/catalog.ts';
import type { FormOutcome } from '../request/form-outcome.ts';
import { getSite } from '../site/index.ts';
import { createContext, type ProxyContext } from './context.ts';
import { answerForm } from './form-handler.ts';
import { takePostedForm } from './posted-form.ts';
import { shareProxy } from './shared.ts';

/** What all doors to the sandbox share: the front's own, where it runs in this process. */
export function getProxy(): ProxyContext {
  return shareProxy(() =>
    createContext({
      settings: getSettings(),
      portal: getSite(),
      findOperation: getOperation,
      listApis: getApis,
    }),
  );
}

/**
 * The plain form that was posted to the page of `target`: what came of it, for that page to show. Undefined where the
 * page was only asked for. `headers` are those of the page's own request.
 */
export async function answerPostedForm(
  target: { readonly api: string; readonly operation: string },
  headers: Pick<Headers, 'get'>,
): Promise<FormOutcome | undefined> {
  const post = takePostedForm(headers);
  return post && answerForm(target, post, getProxy());
}
