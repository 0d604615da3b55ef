import { say } from '#lib/words/say.ts';
import { words } from '#words/workflows.ts';
import type { Sample } from '../../links/site.ts';
import { markdownUrl, operationUrl, workflowUrl } from '../../links/urls.ts';
import { buildPropertyTree } from '../../openapi/property-tree.ts';
import type { Action, NamedValue, Workflow, WorkflowStep } from '../../workflows/model.ts';
import { patienceOf } from '../../workflows/run/patience.ts';
import { inputSchema } from '../../workflows/show/input-schema.ts';
import { sentValues } from '../../workflows/show/sent-values.ts';
import { criterionParts, type ValuePart, valueParts } from '../../workflows/show/value-parts.ts';
import {
  inputKey,
  outputKey,
  usesOf,
  type ValueUse,
  type ValueUses,
} from '../../workflows/show/value-uses.ts';
import { renderPlainText } from '../plain-text.ts';
import type { MarkdownOptions } from './operation.ts';
import { renderWorkflowLinks, workflowLink } from './part-of.ts';
import { blocks, code, description, escapeText, fence, indent, link } from './text.ts';
import { renderMembers } from './values.ts';

/** The workflows of an API, a line each. */
export function renderWorkflowList(title: string, workflows: readonly Workflow[], portalUrl: string): string {
  const lines = workflows.map((workflow) => {
    const text = renderPlainText(workflow.description ?? '', 180);
    const count = say(words.stepCount, { count: workflow.steps.length });
    return `- ${workflowLink(workflow, portalUrl)}, ${count}${text === '' ? '' : `: ${escapeText(text)}`}`;
  });
  return `${blocks(`# ${escapeText(say(words.workflowsOf, { title }))}`, words.workflowsSay, lines.join('\n'))}\n`;
}

/** A workflow's page as Markdown: the same facts, in the same order. */
export function renderWorkflow(
  workflow: Workflow,
  { portalUrl }: MarkdownOptions,
  programs: readonly Sample[] = [],
): string {
  const { api, slug, title, steps, outputs, inputs, dependsOn } = workflow;
  const uses = usesOf(workflow);
  return `${blocks(
    `# ${escapeText(title)}`,
    `${words.workflow}, ${say(words.stepCount, { count: steps.length })}`,
    description(workflow.description, 1),
    `- ${portalUrl}${workflowUrl(api, slug)}`,
    dependsOn.length > 0 ? [words.runsBefore, renderWorkflowLinks(dependsOn, portalUrl)] : [],
    inputs.length > 0
      ? [
          `## ${words.inputs}`,
          renderMembers(buildPropertyTree(inputSchema(workflow), new Map())),
          inputs.flatMap(({ name }) => renderUses(code(name), uses.get(inputKey(name)))).join('\n'),
        ]
      : [],
    `## ${words.steps}`,
    steps.map((step, index) => renderStep(step, index, workflow, uses, portalUrl)),
    outputs.length > 0 ? [`## ${words.outputs}`, outputs.map(renderOutput).join('\n')] : [],
    programs.length > 0 ? [`## ${words.program}`, words.programSays] : [],
    programs.map(({ label, grammar, source }) => blocks(`### ${label}`, fence(source, grammar))),
  )}\n`;
}

function renderStep(
  step: WorkflowStep,
  index: number,
  workflow: Workflow,
  uses: ValueUses,
  portalUrl: string,
): string {
  const { stepId, title, successCriteria, outputs, requestBody, onSuccess, onFailure } = step;
  const timeout = patienceOf(step);
  const sent = sentValues(step).map(
    ({ name, place, value }) =>
      `- ${code(name === '' ? words.wholeBody : name)} (${place}): ${codeOf(valueParts(value))}`,
  );
  const expected = successCriteria.map((criterion) => `- ${codeOf(criterionParts(criterion))}`);
  const handedOn = outputs.flatMap(({ name, value }) => [
    renderOutput({ name, value }),
    ...renderUses('', uses.get(outputKey(stepId, name))).map((line) => indent(line)),
  ]);
  const type = requestBody?.contentType;
  return blocks(
    `### ${index + 1}. ${escapeText(title)}`,
    `${code(stepId)} · ${renderCall(step, portalUrl)}`,
    description(step.description, 3),
    timeout === undefined ? undefined : say(words.timeout, { seconds: timeout / 1000 }),
    sent.length > 0
      ? [
          `**${words.sends}**${type === undefined ? '' : ` ${say(words.contentType, { type: code(type) })}`}`,
          sent.join('\n'),
        ]
      : [],
    `**${words.expects}**`,
    expected.length > 0
      ? expected.join('\n')
      : step.call.kind === 'webhook'
        ? words.anyRequest
        : words.anySuccess,
    handedOn.length > 0 ? [`**${words.handsOn}**`, handedOn.join('\n')] : [],
    renderActions(words.onSuccess, onSuccess, words.otherwiseNext, workflow, portalUrl),
    renderActions(words.onFailure, onFailure, words.otherwiseEnds, workflow, portalUrl),
  );
}

function renderCall({ call }: WorkflowStep, portalUrl: string): string {
  if (call.kind === 'workflow') return `${words.runsWorkflow} ${workflowLink(call.workflow, portalUrl)}`;
  const { slug, title, method, path } = call.operation;
  const to = portalUrl + markdownUrl(operationUrl(call.api, slug));
  if (call.kind === 'webhook') return `${words.waitsFor} ${link(escapeText(title), to)}: ${code(path)}`;
  return `${link(escapeText(title), to)}: ${code(`${method} ${path}`)}`;
}

function renderOutput({ name, value }: NamedValue): string {
  return `- ${code(name)}: ${codeOf(valueParts(value))}`;
}

function renderUses(name: string, uses: readonly ValueUse[] = []): string[] {
  if (uses.length === 0) return [];
  const places = uses.map((use) =>
    use.kind === 'step' ? escapeText(use.title) : say(words.outputNamed, { name: code(use.name) }),
  );
  return [`- ${name === '' ? '' : `${name}: `}${say(words.usedBy, { places: places.join(', ') })}`];
}

function renderActions(
  title: string,
  actions: readonly Action[],
  otherwise: string,
  workflow: Workflow,
  portalUrl: string,
): string[] {
  if (actions.length === 0) return [];
  const isAll = actions.some(({ criteria }) => criteria.length === 0);
  const lines = actions.map((action) => `- ${renderAction(action, workflow, portalUrl)}`);
  return [`**${title}**`, [...lines, ...(isAll ? [] : [`- ${otherwise}`])].join('\n')];
}

function renderAction(action: Action, { steps }: Workflow, portalUrl: string): string {
  const { name, type, step, workflow, retryLimit = 1, retryAfter = 0, criteria } = action;
  const named = steps.find(({ stepId }) => stepId === step);
  const target = workflow ? workflowLink(workflow, portalUrl) : escapeText(named?.title ?? '');
  const parts = [
    ...(criteria.length > 0
      ? [say(words.actionIf, { criteria: criteria.map((each) => codeOf(criterionParts(each))).join(' && ') })]
      : []),
    type === 'end'
      ? words.actionEnd
      : type === 'retry'
        ? say(words.actionRetry, { count: retryLimit })
        : say(workflow ? words.actionWorkflow : words.actionStep, { target }),
    ...(type === 'retry' && target !== '' ? [say(words.actionFirst, { target })] : []),
    ...(type === 'retry' && retryAfter > 0 ? [say(words.actionAfter, { seconds: retryAfter })] : []),
  ];
  return `${code(name)}: ${parts.join(', ')}`;
}

function codeOf(parts: readonly ValuePart[]): string {
  return code(parts.map(({ text }) => text).join(''));
}
