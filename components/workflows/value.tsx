import { Fragment } from 'react';
import { inputAnchor, outputAnchor, stepOutputAnchor } from '#lib/links/anchors.ts';
import { workflowUrl } from '#lib/links/urls.ts';
import type { Workflow, WorkflowStep } from '#lib/workflows/model.ts';
import { type ValuePart, valueParts } from '#lib/workflows/show/value-parts.ts';
import { targetOf, type ValueTarget } from '#lib/workflows/show/value-target.ts';
import { Link } from '../ui/link.tsx';

/** What the expressions of a value are looked up in. */
export interface ValuePlace {
  readonly workflow: Workflow;
  readonly step?: WorkflowStep;
}

/** A value as it is written; each expression leads to the input or output whose value it takes. */
export function Value({ value, place }: { value: unknown; place: ValuePlace }) {
  return <Parts parts={valueParts(value)} place={place} />;
}

/** The same of one that is in pieces, such as a condition. */
export function Parts({ parts, place }: { parts: readonly ValuePart[]; place: ValuePlace }) {
  return (
    <code className="chip flow-value">
      {parts.map(({ text, expression }, index) => {
        const target = expression && targetOf(expression, place.workflow, place.step);
        const key = `${index} ${text}`;
        return target ? (
          <Link key={key} href={hrefOf(target)}>
            {text}
          </Link>
        ) : (
          <Fragment key={key}>{text}</Fragment>
        );
      })}
    </code>
  );
}

function hrefOf(target: ValueTarget): string {
  if (target.kind === 'step') return `#${stepOutputAnchor(target.stepId, target.output)}`;
  const anchor = target.kind === 'input' ? inputAnchor(target.name) : outputAnchor(target.name);
  const { workflow } = target;
  return workflow ? workflowUrl(workflow.api, workflow.slug, anchor) : `#${anchor}`;
}
