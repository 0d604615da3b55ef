import { withBase } from '#lib/env/base-path.ts';
import { editUrl, type PageSource } from '#lib/links/edit-url.ts';
import { markdownUrl } from '#lib/links/urls.ts';
import { getSite } from '#lib/site/index.ts';
import { words } from '#words/shell.ts';
import { Link } from '../../ui/link.tsx';

/** The page for programs and for those who keep it: its Markdown to copy or to open, and its source to edit. */
export function PageTools({ page, source }: { page: string; source?: PageSource | undefined }) {
  const markdown = markdownUrl(page);
  const { editUrl: pattern } = getSite();
  return (
    <p className="page-tools" data-noprint>
      <button type="button" data-scripted data-copy-page={withBase(markdown)}>
        {words.copyPage}
      </button>
      <Link href={markdown}>{words.viewAsMarkdown}</Link>
      {pattern !== undefined && source !== undefined && (
        <Link href={editUrl(pattern, source)} rel="noopener noreferrer">
          {words.editThisPage}
        </Link>
      )}
    </p>
  );
}
