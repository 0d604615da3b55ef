import { isExported } from '#lib/env/exported.ts';
import { workflowSections } from '#lib/links/workflow-anchors.ts';
import type { WorkflowSummary } from '#lib/workflows/model.ts';
import { words } from '#words/launch.ts';
import { WorkflowLauncher } from '../../console/workflow/workflow-launcher.tsx';
import { AnchorLink } from '../../ui/anchor-link.tsx';

/** Fragment of the section: `#run` opens it. */
const runAnchor = workflowSections.run;

/** Where a workflow is run, on its page. What that takes is loaded when a reader begins. */
export function RunWorkflow({ workflow: { api, slug, title } }: { workflow: WorkflowSummary }) {
  if (isExported) return null;
  return (
    <section className="try-it run-workflow" aria-labelledby={runAnchor}>
      <h2 id={runAnchor} className="try-it-head">
        {words.runIt}
        <AnchorLink anchor={runAnchor} name={words.runIt} />
      </h2>
      <WorkflowLauncher workflow={{ api, slug, title }} anchor={runAnchor} />
      <noscript>
        <p className="quiet">{words.runningNeedsJavascript}</p>
      </noscript>
    </section>
  );
}
