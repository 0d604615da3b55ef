import { isExported } from '#lib/env/exported.ts';
import { outputAnchor } from '#lib/links/anchors.ts';
import { descriptionSource } from '#lib/links/edit-url.ts';
import { workflowsUrl, workflowUrl } from '#lib/links/urls.ts';
import { workflowSections } from '#lib/links/workflow-anchors.ts';
import type { Api } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import type { Workflow } from '#lib/workflows/model.ts';
import { usesOf } from '#lib/workflows/show/value-uses.ts';
import { words as launchWords } from '#words/launch.ts';
import { words } from '#words/workflows.ts';
import { CodeGroup } from '../code/code-group.tsx';
import { setPageOfCode } from '../code/page-of-code.ts';
import { Description } from '../reference/description.tsx';
import { Section } from '../reference/section.tsx';
import { splitLead } from '../reference/split-lead.ts';
import { PageTools } from '../shell/links/page-tools.tsx';
import { PageFeedback } from '../shell/page-feedback.tsx';
import { Heading } from '../ui/heading.tsx';
import { Link } from '../ui/link.tsx';
import { Inputs } from './inputs.tsx';
import { findPagePrograms } from './programs.ts';
import { RunWorkflow } from './run/run-workflow.tsx';
import { Step } from './step.tsx';
import { Value } from './value.tsx';
import { WorkflowDiagram } from './workflow-diagram.tsx';
import './workflows.css';

/** A sequence of calls: its purpose, what it is given, each step, and what comes of it. */
export async function WorkflowPage({ api, workflow }: { api: Api; workflow: Workflow }) {
  const page = workflowUrl(api.slug, workflow.slug);
  setPageOfCode(page);
  const uses = usesOf(workflow);
  const { samples, servers, reason } = await findPagePrograms(workflow);
  return (
    <article className="op" data-version={api.version}>
      <div className="op-main">
        <WorkflowHeader workflow={workflow} />
        <Inputs workflow={workflow} uses={uses} />
        <Section anchor={workflowSections.steps} title={words.steps}>
          <ol className="flow-steps">
            {workflow.steps.map((step, index) => (
              <Step key={step.stepId} step={step} number={index + 1} workflow={workflow} uses={uses} />
            ))}
          </ol>
        </Section>
        <Outputs workflow={workflow} />
      </div>
      <div className="op-examples flow-aside">
        <RunWorkflow workflow={workflow} />
        <div className="section">
          <WorkflowDiagram workflow={workflow} />
        </div>
        <Section anchor={workflowSections.program} title={words.program}>
          {reason === undefined ? (
            <CodeGroup samples={samples} label={words.program} servers={servers} />
          ) : (
            <p className="quiet">{say(words.noProgram, { reason })}</p>
          )}
        </Section>
      </div>
      <div className="op-end">
        <PageFeedback page={page} />
      </div>
    </article>
  );
}

function WorkflowHeader({ workflow }: { workflow: Workflow }) {
  const { api, slug, title, description, steps, dependsOn, source } = workflow;
  const { lead, rest } = splitLead(description);
  return (
    <header className="op-header">
      <div className="op-place">
        <p>
          <Link href={workflowsUrl(api)} className="op-tag">
            {words.workflow}
          </Link>{' '}
          <span className="op-count">{say(words.stepCount, { count: steps.length })}</span>
        </p>
      </div>
      <Heading level="h1" name={title}>
        {title}
      </Heading>
      <Description source={lead} whole={description} under={1} />
      <PageTools page={workflowUrl(api, slug)} source={descriptionSource(source)} />
      {!isExported && (
        <p className="flow-run">
          <Link href={`#${workflowSections.run}`} className="button button-primary" data-key="t">
            {launchWords.runIt}
          </Link>
        </p>
      )}
      <Description source={rest} whole={description} under={1} />
      {dependsOn.length > 0 && (
        <p className="flow-before">
          {words.runsBefore}{' '}
          {dependsOn.map((each, index) => (
            <span key={`${each.api} ${each.slug}`}>
              {index > 0 && ', '}
              <Link href={workflowUrl(each.api, each.slug)}>{each.title}</Link>
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

function Outputs({ workflow }: { workflow: Workflow }) {
  if (workflow.outputs.length === 0) return null;
  return (
    <Section anchor={workflowSections.outputs} title={words.outputs}>
      <dl className="flow-values">
        {workflow.outputs.map(({ name, value }) => (
          <div key={name} id={outputAnchor(name)}>
            <dt>
              <code className="row-name">{name}</code>
            </dt>
            <dd>
              <Value value={value} place={{ workflow }} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
