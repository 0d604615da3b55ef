import { writeJson } from '#json/write.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/programs.ts';
import { isObject } from '../../openapi/json-value.ts';
import type { Operation } from '../../openapi/model.ts';
import { variableName } from '../../request/placeholders.ts';
import type { CredentialVariable } from '../../request/types.ts';
import type { Action, Criterion, Workflow, WorkflowInput, WorkflowStep, WorkflowSummary } from '../model.ts';
import { parseCondition } from '../run/parse-condition.ts';
import { NotWritable } from './path.ts';
import { planRequest, sentBy } from './plan-request.ts';
import type {
  Branch,
  Named,
  Program,
  ProgramInput,
  Routine,
  RoutineCall,
  RoutineStep,
  Test,
} from './program.ts';
import { type Names, readReference, readText, readValue } from './read-value.ts';

/** What a workflow leads to. */
export interface Parts {
  /** By `<api>/<slug>`. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** Those that it calls, by `<api>/<slug>`. */
  readonly workflows: ReadonlyMap<string, Workflow>;
  /** What the samples of an API are written for, by its slug. */
  readonly baseUrls: ReadonlyMap<string, string>;
}

/** @throws NotWritable, and InvalidValuesError where a step's request cannot be built */
export function planProgram(workflow: Workflow, parts: Parts): Program {
  const planner = new Planner(parts);
  planner.routine(workflow);
  return planner.program(workflow);
}

class Planner {
  private readonly parts: Parts;
  private readonly routines = new Map<string, Routine>();
  private readonly credentials = new Map<string, CredentialVariable>();
  private readonly apis = new Set<string>();
  /** Workflows that are being planned. */
  private readonly open = new Set<string>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  program(workflow: Workflow): Program {
    return {
      routines: [...this.routines.values()],
      servers: [...this.apis].map((api) => ({
        variable: variableName(api, 'BASE_URL'),
        url: this.baseUrl(api),
      })),
      credentials: [...this.credentials.values()],
      inputs: planInputs(
        workflow,
        new Set([...this.credentials.keys(), variableName(workflow.api, 'BASE_URL')]),
      ),
    };
  }

  /** Plans a workflow and those that it calls, each once. */
  routine(workflow: Workflow): string {
    const name = workflow.workflowId;
    if (this.routines.has(name)) return name;
    if (this.open.has(name)) throw new NotWritable(words.callsItself);
    this.open.add(name);
    if (workflow.dependsOn.length > 0) throw new NotWritable(words.dependsOn);
    const names: Names = {
      inputs: workflow.inputs.map((input) => input.name),
      outputs: new Map(
        workflow.steps.map((step) => [step.stepId, step.outputs.map((output) => output.name)]),
      ),
    };
    const steps = workflow.steps.map((step, index) =>
      this.step(step, workflow.steps[index + 1]?.stepId, names),
    );
    const outputs = workflow.outputs.map((output) => planNamed(output, names));
    this.routines.set(name, { name, title: workflow.title, inputs: names.inputs, steps, outputs });
    return name;
  }

  private step(step: WorkflowStep, next: string | undefined, names: Names): RoutineStep {
    const { does, seen } = this.does(step, names);
    return {
      id: step.stepId,
      comment: step.description ?? step.title,
      does,
      criteria: planTests(step.successCriteria, seen, does.kind),
      onSuccess: step.onSuccess.map((action) => this.branch(action, seen)),
      onFailure: step.onFailure.map((action) => this.branch(action, seen)),
      outputs: step.outputs.map((output) => planNamed(output, seen)),
      ...(next !== undefined && { next }),
    };
  }

  /** What the step does, and what its criteria and outputs can name. */
  private does(step: WorkflowStep, names: Names): { does: RoutineStep['does']; seen: Names } {
    if (step.call.kind === 'workflow') {
      const does = this.call(step.call.workflow, step.parameters, names);
      const called = this.find(step.call.workflow);
      return { does, seen: { ...names, results: called.outputs.map(({ name }) => name) } };
    }
    if (step.call.kind === 'webhook')
      throw new NotWritable(say(words.webhook, { name: step.call.operation.path }));
    const { api, operation: summary } = step.call;
    const operation = this.parts.operations.get(`${api}/${summary.slug}`);
    if (!operation) throw new NotWritable(say(words.unknown, { name: summary.title }));
    const { request, credentials } = planRequest(step, operation, this.baseUrl(api), names);
    this.apis.add(api);
    for (const variable of credentials) this.credentials.set(variable.name, variable);
    return { does: request, seen: { ...names, request: sentBy(step, request, names) } };
  }

  private call(summary: WorkflowSummary, inputs: WorkflowStep['parameters'], names: Names): RoutineCall {
    const routine = this.routine(this.find(summary));
    return { kind: 'call', routine, inputs: inputs.map((input) => planNamed(input, names)) };
  }

  private branch({ type, step, workflow, criteria, parameters, ...retry }: Action, names: Names): Branch {
    if (type === 'retry' && (step !== undefined || workflow !== undefined))
      throw new NotWritable(words.retryAfterOther);
    return {
      type,
      ...(step !== undefined && { step }),
      ...(workflow && { routine: this.call(workflow, parameters, names) }),
      seconds: retry.retryAfter ?? 0,
      limit: retry.retryLimit ?? 1,
      criteria: criteria.map((criterion) => planTest(criterion, names)),
    };
  }

  private find({ api, slug, title }: WorkflowSummary): Workflow {
    const found = this.parts.workflows.get(`${api}/${slug}`);
    if (!found) throw new NotWritable(say(words.unknown, { name: title }));
    return found;
  }

  private baseUrl(api: string): string {
    return this.parts.baseUrls.get(api) ?? '';
  }
}

function planNamed({ name, value }: { name: string; value: unknown }, names: Names): Named {
  return { name, value: readValue(value, names) };
}

/** Without criteria an answer has to be a success; a workflow that was called has ended then. */
function planTests(criteria: readonly Criterion[], names: Names, kind: RoutineStep['does']['kind']): Test[] {
  if (criteria.length > 0) return criteria.map((criterion) => planTest(criterion, names));
  return kind === 'request' ? [{ kind: 'success' }] : [];
}

function planTest({ type, condition: text, context = '' }: Criterion, names: Names): Test {
  if (type === 'jsonpath') throw new NotWritable(say(words.pathCriterion, { path: text }));
  if (type === 'regex')
    return { kind: 'regex', of: readReference(context, names), pattern: readText(text, names) };
  const { condition, fault } = parseCondition(text);
  if (fault) throw new NotWritable(say(words.condition, { condition: text }));
  return { kind: 'simple', condition, readValue: (reference) => readReference(reference, names) };
}

/** @param taken environment variables that hold something else */
function planInputs({ api, inputs }: Workflow, taken: ReadonlySet<string>): ProgramInput[] {
  return inputs.map(({ name, schema, initial }) => {
    const plain = variableName(api, name);
    const type = typeOf(schema, initial);
    const isLong = type === 'json' && initial !== undefined && writeJson(initial).length > mostInline;
    return {
      name,
      variable: taken.has(plain) ? `${plain}_INPUT` : plain,
      type,
      isRequired: initial === undefined,
      ...(initial !== undefined && !isLong && { initial }),
      ...(type === 'json' && (isLong || initial === undefined) && { file: fileOf(name) }),
    };
  });
}

/** Characters of JSON that stand in a program; more is read from a file. */
const mostInline = 400;

/** Of a schema without a type, that of what it begins with. */
function typeOf({ type }: WorkflowInput['schema'], initial: unknown): ProgramInput['type'] {
  const [first = isObject(initial) || Array.isArray(initial) ? 'object' : typeof initial] = Array.isArray(
    type,
  )
    ? type.filter((each) => each !== 'null')
    : [type];
  if (first === 'integer' || first === 'number') return 'number';
  if (first === 'boolean') return 'boolean';
  return first === 'array' || first === 'object' ? 'json' : 'text';
}

function fileOf(name: string): string {
  return `${name.replace(/[^\w-]+/g, '-')}.json`;
}
