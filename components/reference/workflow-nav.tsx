import { workflowsUrl, workflowUrl } from '#lib/links/urls.ts';
import { listWorkflows } from '#lib/workflows/catalog.ts';
import { words } from '#words/workflows.ts';
import { NavLabel } from '../shell/nav-label.tsx';
import { Link } from '../ui/link.tsx';

/** The workflows of an API: one line that leads to them, and all of them on their own pages. */
export function WorkflowNav({ api, current }: { api: string; current: string | undefined }) {
  const workflows = listWorkflows(api);
  if (workflows.length === 0) return null;
  return (
    <div className="nav-group">
      <Link href={workflowsUrl(api)} className="nav-link" aria-current={current === '' ? 'page' : undefined}>
        <span>{words.workflows}</span>
        <span className="nav-count">{workflows.length}</span>
      </Link>
      {current !== undefined && (
        <ul>
          {workflows.map(({ slug, title }) => (
            <li key={slug}>
              <Link
                href={workflowUrl(api, slug)}
                className="nav-link"
                aria-current={slug === current ? 'page' : undefined}
              >
                <span>
                  <NavLabel text={title} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
