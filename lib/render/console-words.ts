import { words } from '#words/reference.ts';
import { nameApis } from '../links/identity-of.ts';
import type { Content, Site } from '../links/site.ts';
import { say } from '../words/say.ts';

/**
 * Who answers what is run from the portal, for the texts that programs read: "in the sandbox", or the mock, and which
 * APIs where there are both.
 */
export async function whereCallsRun(
  site: Pick<Content, 'getApis'> & Pick<Site, 'isMocked'>,
): Promise<string> {
  const apis = nameApis(await site.getApis());
  const mocked = apis.filter(({ slug }) => site.isMocked(slug));
  if (mocked.length === 0) return words.inSandbox;
  const mock = words.againstMock;
  if (mocked.length === apis.length) return mock;
  const own = apis.filter((api) => !mocked.includes(api));
  return say(words.inSandboxOrMock, { own: titles(own), mock, mocked: titles(mocked) });
}

function titles(apis: readonly { readonly title: string }[]): string {
  const shown = apis.slice(0, 5).map(({ title }) => title);
  const rest = apis.length - shown.length;
  return [...shown, ...(rest > 0 ? [say(words.others, { count: rest })] : [])].join(', ');
}
