import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { isExported } from '../../env/exported.ts';
import { apiUrl, markdownUrl } from '../../links/urls.ts';
import { listCurrent } from '../../links/versions.ts';
import type { Api, ApiVersion } from '../../openapi/model.ts';
import type { PageEntry } from '../list-pages.ts';
import { renderPlainText } from '../plain-text.ts';
import { blocks, escapeText, link } from './text.ts';

/**
 * `/llms.txt` (llmstxt.org): the portal in one page of links to the Markdown of its pages.
 *
 * @param where who answers the operations that are run from the portal, such as "in the sandbox"
 */
export function renderLlms(
  site: { name: string; description: string; portalUrl: string },
  pages: readonly PageEntry[],
  where: string,
): string {
  const listed = pages.filter(({ kind }) => kind !== 'home' && kind !== 'index');
  const sections = [...new Set(listed.map(({ section }) => section))];
  return `${blocks(
    `# ${escapeText(site.name)}`,
    `> ${escapeText(site.description)}`,
    say(isExported ? words.llmsMarkdownFiles : words.llmsMarkdown, {
      url: `${site.portalUrl}/llms-full.txt`,
    }),
    isExported ? undefined : say(words.llmsMcp, { url: `${site.portalUrl}/mcp`, where: escapeText(where) }),
    sections.map((section) =>
      blocks(
        `## ${escapeText(section)}`,
        listPages(
          site.portalUrl,
          listed.filter((page) => page.section === section),
        ),
      ),
    ),
  )}\n`;
}

/** The home page's Markdown is the same list. */
export function listPages(portalUrl: string, pages: readonly PageEntry[]): string {
  return pages
    .map(({ path, title, description }) => {
      const text = link(escapeText(title), portalUrl + markdownUrl(path));
      return description === undefined ? `- ${text}` : `- ${text}: ${escapeText(description)}`;
    })
    .join('\n');
}

/** `Versions: [v2](…) (current), [v1](…) (deprecated)`. */
export function renderVersions(versions: readonly ApiVersion[], portalUrl: string): string {
  const links = versions.map(({ slug, name, status }, index) => {
    const said = index === 0 ? 'current' : status;
    const to = link(escapeText(name), portalUrl + markdownUrl(apiUrl(slug)));
    return said === undefined ? to : `${to} (${said})`;
  });
  return say(words.versionsAre, { links: links.join(', ') });
}

/** `/reference`: the APIs of the portal. */
export function renderApiIndex(apis: readonly Api[], portalUrl: string): string {
  const lines = listCurrent(apis).map(({ slug, title, version, versions, summary, description }) => {
    const text = summary ?? renderPlainText(description ?? '', 180);
    const head = `- ${link(escapeText(title), portalUrl + markdownUrl(apiUrl(slug)))}, ${say(words.version, { version: escapeText(version) })}`;
    const line = text === '' ? head : `${head}: ${escapeText(text)}`;
    return versions === undefined ? line : `${line}\n  ${renderVersions(versions, portalUrl)}`;
  });
  return `${blocks(`# ${words.apiReference}`, lines.join('\n'))}\n`;
}
