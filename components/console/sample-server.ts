import { serversUrl } from '#lib/links/urls.ts';
import type { FormModel } from '#lib/request/form.ts';
import { sandboxName } from '#lib/request/offered-servers.ts';
import type { PageServers } from '#lib/request/page-servers.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/launch.ts';
import { keepServer } from '../code/servers/choose-server.ts';
import { baseIn, useServerChoice } from '../code/servers/server-choice.ts';
import { announce } from '../ui/announce.ts';

/** The base URL of the server that the samples are written for: the reader's choice, else the description's first. */
export function sampleBaseOf({ serverList, sampleBaseUrl, baseUrl }: FormModel): string {
  return (serverList && baseIn(serverList)) ?? sampleBaseUrl ?? baseUrl;
}

export function useSampleBase(model: FormModel): string {
  useServerChoice(model.api);
  return sampleBaseOf(model);
}

/** What the control of an operation's servers needs; `undefined` where there is no choice. */
export function pageServersOf(model: FormModel): PageServers | undefined {
  const { api, operation, serverList: list, sampleBaseUrl, baseUrl } = model;
  if (list === undefined) return undefined;
  return { api, list, base: sampleBaseUrl ?? baseUrl, address: serversUrl(api, operation) };
}

/** Whether the chosen server is the one that the portal calls; a mock answers for all of them. */
export function isReached(model: FormModel): boolean {
  return model.isMocked || model.serverList === undefined || sampleBaseOf(model) === model.baseUrl;
}

/** Chooses the server that the portal calls, where it is not chosen yet, and says so. */
export function switchToSandbox(model: FormModel): boolean {
  const { baseUrl: base, serverList: list } = model;
  if (isReached(model) || list === undefined) return false;
  keepServer(model.api, { server: sandboxName }, { list, base });
  announce(say(words.switchedToSandbox, { base }));
  return true;
}
