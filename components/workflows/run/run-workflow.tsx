import { isExported } from '#lib/env/exported.ts';
import { workflowSections } from '#lib/links/workflow-anchors.ts';
import type { WorkflowSummary } from '#lib/workflows/model.ts';
import { words } from '#words/launch.ts';
import { WorkflowLauncher } from '../../console/workflow/workflow-launcher.tsx';
import { Heading } from '../../ui/heading.tsx';

/** Fragment of the section: `#run` opens it. */
const runAnchor = workflowSections.run;

/** Where a workflow is run, on its page. What that takes is loaded when a reader begins. */
export function RunWorkflow({ workflow: { api, slug, title } }: { workflow: WorkflowSummary }) {
  if (isExported) return null;
  return (
    <section className="try-it run-workflow" aria-labelledby={runAnchor}>
      <Heading level="h2" anchor={runAnchor} name={words.runIt} className="try-it-head">
        {words.runIt}
      </Heading>
      <WorkflowLauncher workflow={{ api, slug, title }} anchor={runAnchor} />
      <noscript>
        <p className="quiet">{words.runningNeedsJavascript}</p>
      </noscript>
    </section>
  );
}
