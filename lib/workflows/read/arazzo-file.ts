import { object } from '../../openapi/check/kind.ts';
import { describeValue } from '../../openapi/check/message.ts';
import {
  elements,
  flag,
  isObject,
  member,
  members,
  own,
  type Place,
  rootOf,
  type SourceFile,
  text,
} from '../../openapi/parse/place.ts';
import type { WorkflowInput } from '../model.ts';
import { ShapeCheck } from './check-shapes.ts';
import { readInputs } from './inputs.ts';
import { readLimits } from './limits.ts';
import { FileReport, WorkflowReport } from './report.ts';

/** A file of workflows, its objects checked one by one; what they refer to is not looked up yet. */
export interface ArazzoFile {
  /** In the folder of descriptions, with `/`. */
  readonly path: string;
  readonly source: SourceFile;
  readonly root: Place;
  /** Whether it is of Arazzo 1.1. */
  readonly isNew: boolean;
  readonly report: FileReport;
  readonly workflows: readonly DeclaredWorkflow[];
}

export interface DeclaredWorkflow {
  readonly file: ArazzoFile;
  readonly place: Place;
  readonly id: string;
  readonly report: WorkflowReport;
  readonly inputs: readonly WorkflowInput[];
  /** Names. */
  readonly outputs: readonly string[];
  readonly steps: readonly DeclaredStep[];
}

export interface DeclaredStep {
  readonly place: Place;
  readonly id: string;
  readonly index: number;
  /** Names. */
  readonly outputs: readonly string[];
}

/** @param showsInternal whether workflows that are marked as internal (`x-internal: true`) are read */
export function readArazzoFile(source: SourceFile, showsInternal: boolean): ArazzoFile {
  const root = rootOf(source);
  const report = new FileReport();
  const version = versionOf(root, report);
  const workflows: DeclaredWorkflow[] = [];
  const file: ArazzoFile = {
    path: source.path,
    source,
    root,
    isNew: version === '1.1',
    report,
    workflows,
  };
  if (version === undefined) return file;
  new ShapeCheck(report, file.isNew).check(object('root'), root);
  for (const place of elements(member(root, 'workflows')).slice(0, readLimits.items)) {
    const isHidden = !showsInternal && flag(place, 'x-internal') === true;
    const declared = isHidden ? undefined : declare(place, file);
    if (declared) workflows.push(declared);
  }
  tellTwice(workflows, 'workflowId');
  return file;
}

function versionOf(root: Place, report: FileReport): '1.0' | '1.1' | undefined {
  if (root.file.text.length > readLimits.text) {
    report.error(root, `larger than ${readLimits.text / 1024 / 1024} MiB: split it`);
    return undefined;
  }
  if (!isObject(root.value)) {
    report.error(
      root,
      `must be an object that begins with "arazzo: 1.0.1", not ${describeValue(root.value)}`,
    );
    return undefined;
  }
  const value = own(root.value, 'arazzo');
  const [, version] = /^(1\.[01])\.\d+(?:-.*)?$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (version === '1.0' || version === '1.1') return version;
  const place = value === undefined ? root : member(root, 'arazzo');
  report.error(
    place,
    value === undefined
      ? 'an Arazzo description names its version: add "arazzo: 1.0.1" or "arazzo: 1.1.0"'
      : `must name a version of the Arazzo Specification that the portal reads, "1.0.1" or "1.1.0", not ${describeValue(value)}`,
  );
  return undefined;
}

function declare(place: Place, file: ArazzoFile): DeclaredWorkflow | undefined {
  const id = text(place, 'workflowId');
  if (id === undefined) return undefined;
  const report = new WorkflowReport(file.report);
  checkId(member(place, 'workflowId'), id, report);
  const steps = declareSteps(member(place, 'steps'), report);
  const declared: DeclaredWorkflow = {
    file,
    place,
    id,
    report,
    inputs: readInputs(member(place, 'inputs'), file.root, report),
    outputs: namesOf(member(place, 'outputs')),
    steps,
  };
  tellTwice(steps, 'stepId', report);
  return declared;
}

function declareSteps(list: Place, report: WorkflowReport): DeclaredStep[] {
  const places = elements(list);
  if (places.length > readLimits.steps)
    report.error(list, `has more than ${readLimits.steps} steps: make a part of them a workflow of its own`);
  return places.slice(0, readLimits.steps).map((place, index) => {
    const id = text(place, 'stepId');
    if (id !== undefined) checkId(member(place, 'stepId'), id, report);
    return { place, id: id ?? '', index, outputs: namesOf(member(place, 'outputs')) };
  });
}

/** Ids are parts of expressions and of addresses. */
function checkId(place: Place, id: string, report: WorkflowReport): void {
  if (!/^[A-Za-z0-9_-]+$/.test(id))
    report.error(
      place,
      `${describeValue(id)} cannot be named in an expression: use letters, digits, "-" and "_"`,
    );
  else if (id.length > readLimits.id)
    report.error(place, `is longer than ${readLimits.id} characters: shorten it`);
}

/** Extensions are none of them. */
function namesOf(map: Place): string[] {
  return members(map).map(({ key }) => key);
}

function tellTwice(
  all: readonly { readonly id: string; readonly place: Place; readonly report?: WorkflowReport }[],
  field: 'workflowId' | 'stepId',
  report?: WorkflowReport,
): void {
  const seen = new Set<string>();
  for (const each of all) {
    if (each.id !== '' && seen.has(each.id))
      (report ?? each.report)?.error(
        member(each.place, field),
        `"${each.id}" is the ${field} of another one before it: rename one of the two`,
      );
    seen.add(each.id);
  }
}
