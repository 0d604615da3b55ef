import { workflowUrl } from '#lib/links/urls.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';
import { say } from '#lib/words/say.ts';
import type { Workflow } from '#lib/workflows/model.ts';
import { words } from '#words/workflows.ts';
import { Link } from '../ui/link.tsx';

/** Workflows with what each is for. */
export function WorkflowList({ workflows }: { workflows: readonly Workflow[] }) {
  return (
    <ul className="rows">
      {workflows.map(({ api, slug, title, description, steps }) => (
        <li key={slug} className="row">
          <Link href={workflowUrl(api, slug)} className="card-title">
            {title}
          </Link>{' '}
          <span className="section-note">{say(words.stepCount, { count: steps.length })}</span>
          {description !== undefined && <p className="row-value">{renderPlainText(description, 200)}</p>}
        </li>
      ))}
    </ul>
  );
}
