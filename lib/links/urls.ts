/** Site-relative URLs of pages. Pure, safe in the browser; `anchor` comes from `anchors.ts` and needs no encoding. */

export type GuideSection = 'guides' | 'best-practices';

/** `/reference/users`. */
export function apiUrl(api: string): string {
  return `/reference/${segment(api)}`;
}

/** `/reference/users/sign-up#body.email`. */
export function operationUrl(api: string, slug: string, anchor?: string): string {
  return `${apiUrl(api)}/${segment(slug)}${fragment(anchor)}`;
}

/** `/reference/users/sign-up/servers.json`: the servers that a reader may choose for the operation. */
export function serversUrl(api: string, slug: string): string {
  return `${operationUrl(api, slug)}/servers.json`;
}

/** `/reference/users/sign-up/form.json`: what the console needs of the operation. */
export function formUrl(api: string, slug: string): string {
  return `${operationUrl(api, slug)}/form.json`;
}

/** `/try/users/sign-up`: the operation as a form that needs no script. */
export function plainFormUrl(api: string, slug: string): string {
  return `/try/${segment(api)}/${segment(slug)}`;
}

/** `/reference/users/schemas/user#email`. */
export function schemaUrl(api: string, slug: string, anchor?: string): string {
  return `${apiUrl(api)}/schemas/${segment(slug)}${fragment(anchor)}`;
}

/** `/guides/pagination#cursors`, `/best-practices/security`. */
export function guideUrl(slug: string, anchor?: string, section: GuideSection = 'guides'): string {
  return `/${section}/${segment(slug)}${fragment(anchor)}`;
}

/** `/errors/email_taken`. */
export function errorUrl(code: string, anchor?: string): string {
  return `/errors/${segment(code)}${fragment(anchor)}`;
}

/** `/workflows/users`: the workflows of an API. */
export function workflowsUrl(api: string): string {
  return `/workflows/${segment(api)}`;
}

/** `/workflows/users/sign-up-to-signed-in#step.verify`. */
export function workflowUrl(api: string, slug: string, anchor?: string): string {
  return `${workflowsUrl(api)}/${segment(slug)}${fragment(anchor)}`;
}

export function rateLimitsUrl(anchor?: string): string {
  return `/rate-limits${fragment(anchor)}`;
}

/** `/workflows/users/sign-up/run.json`: what running the workflow takes. */
export function workflowRunUrl(api: string, slug: string): string {
  return `/workflows/${segment(api)}/${segment(slug)}/run.json`;
}

/** `/explorer/users`: the whole API in one client. */
export function explorerUrl(api: string): string {
  return `/explorer/${segment(api)}`;
}

/** `/session`: the requests that were sent in this tab. */
export function sessionUrl(): string {
  return '/session';
}

/** What finds out which API a pasted request is of, and which of its operations. */
export const apiIndexUrl = '/session/apis.json';

/** `/reference/users/operations.json`: the operations with their paths. */
export function operationIndexUrl(api: string): string {
  return `${apiUrl(api)}/operations.json`;
}

/** `/reference/users/navigation/tag-auth.json`: a list of the navigation. */
export function navigationUrl(api: string, list: string): string {
  return `${apiUrl(api)}/navigation/${segment(list)}.json`;
}

/** `/openapi/users.json`: the whole description. */
export function descriptionUrl(api: string, format: 'json' | 'yaml' = 'json'): string {
  return `/openapi/${segment(api)}.${format}`;
}

/** `/changelog#v1.2.0`; `/changelog/<api>` for another API than the portal's main one. */
export function changelogUrl(api?: string, version?: string): string {
  const page = api === undefined ? '/changelog' : `/changelog/${segment(api)}`;
  return version === undefined ? page : `${page}#${versionAnchor(version)}`;
}

/** What the current version changed, in the changelog of an older one. */
export const toCurrentAnchor = 'to-current';

/** `/changelog/users-v1#to-current`. */
export function changelogToCurrent(api: string): string {
  return `${changelogUrl(api)}#${toCurrentAnchor}`;
}

/** `v1.2.0`. */
export function versionAnchor(version: string): string {
  return `v${version.replace(/[^\w.+-]/g, '-')}`;
}

/** The whole of a long code that `page` shows in part; `hash` names it (lib/render/long-code.ts). */
export function codeUrl(page: string, hash: string): string {
  return `/code${page.split('#', 1)[0]}/${hash}.txt`.replaceAll('//', '/');
}

/** The Markdown twin of a page; the fragment goes, since Markdown has no ids. */
export function markdownUrl(page: string): string {
  const path = page.split('#', 1)[0] ?? '';
  return path === '/' ? '/index.md' : `${path}.md`;
}

/** The picture of a page, for where its link is shared: `/cards/reference/users/sign-up.png`. */
export function cardUrl(page: string): string {
  return `/cards${page === '/' ? '/index' : page}.png`;
}

/** Back from there to the page. */
export function pageOfCard(card: string): string | undefined {
  const [, page] = /^\/cards(\/.+)\.png$/.exec(card) ?? [];
  return page === '/index' ? '/' : page;
}

/**
 * The permanent id of a page or a part of it: the page's place in the site and the anchor, joined by slashes, as in
 * `users/sign-up/body.email`, `users/schemas/user/email`, `guides/pagination/cursors`, `errors/email_taken`.
 */
export function permalinkId(page: string, anchor?: string): string {
  const path = page.split('#', 1)[0] ?? '';
  const place = path.replace(/^\/(?:reference\/)?/, '');
  return anchor === undefined ? place : `${place}/${anchor}`;
}

/** The page of a permanent id that names one. */
export function pageOfId(id: string): string {
  return /^(?:reference|guides|best-practices|errors|rate-limits|changelog|workflows)(?:\/|$)/.test(id)
    ? `/${id}`
    : `/reference/${id}`;
}

/** `/go/users/sign-up/body.email`: the address that is handed out, and that outlives renames. */
export function goUrl(id: string): string {
  return `/go/${id}`;
}

function segment(name: string): string {
  return encodeURIComponent(name);
}

function fragment(anchor: string | undefined): string {
  return anchor === undefined || anchor === '' ? '' : `#${anchor}`;
}
