import { workflowUrl } from '#lib/links/urls.ts';
import { workflowsOf } from '#lib/workflows/catalog.ts';
import { words } from '#words/workflows.ts';
import { Link } from '../ui/link.tsx';

/** "Part of: …", the workflows that call an operation; nothing where none does. It stands on every operation's page. */
export function PartOf({ api, slug }: { api: string; slug: string }) {
  const workflows = workflowsOf(api, slug);
  if (workflows.length === 0) return null;
  return (
    <p className="since">
      {`${words.partOf}: `}
      {workflows.map((each, index) => [
        index > 0 && ', ',
        <Link key={each.slug} href={workflowUrl(each.api, each.slug)}>
          {each.title}
        </Link>,
      ])}
    </p>
  );
}
