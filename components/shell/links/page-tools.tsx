import type { ReactNode } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import { isExported } from '#lib/env/exported.ts';
import { getSettings } from '#lib/env/index.ts';
import { editUrl, type PageSource } from '#lib/links/edit-url.ts';
import { markdownUrl } from '#lib/links/urls.ts';
import { getSite } from '#lib/site/index.ts';
import { words } from '#words/shell.ts';
import { Link } from '../../ui/link.tsx';

/**
 * The page for programs and for those who keep it, in one menu: its Markdown to copy or to open, the address of the
 * portal's MCP server, the assistants that the site names, and its source to edit. `LinkControls` closes it.
 */
export function PageTools(props: {
  page: string;
  source?: PageSource | undefined;
  /** What else is said of the page. */
  children?: ReactNode;
}) {
  const { page, source, children } = props;
  const markdown = markdownUrl(page);
  const { editUrl: pattern, assistants } = getSite();
  const { portalUrl } = getSettings();
  return (
    <details className="page-tools" data-noprint>
      <summary className="icon-chevron">{words.page}</summary>
      <div className="page-tools-list">
        <button type="button" data-scripted data-copy-page={withBase(markdown)}>
          {words.copyPage}
        </button>
        <Link href={markdown}>{words.viewAsMarkdown}</Link>
        {!isExported && (
          <button type="button" data-scripted data-copy-text={`${portalUrl}/mcp`}>
            {words.copyMcpAddress}
          </button>
        )}
        {assistants.map(({ title, href }) => (
          <Link
            key={href}
            href={href.replaceAll('{url}', encodeURIComponent(portalUrl + markdown))}
            rel="noopener noreferrer nofollow"
          >
            {title}
          </Link>
        ))}
        {pattern !== undefined && source !== undefined && (
          <Link href={editUrl(pattern, source)} rel="noopener noreferrer">
            {words.editThisPage}
          </Link>
        )}
        {children}
      </div>
    </details>
  );
}
