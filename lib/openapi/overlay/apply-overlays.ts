import { type Finding, Findings } from '../check/findings.ts';
import { type FoundNode, JsonPathFault, JsonPathLimitError, JsonPaths } from '../json-path.ts';
import { isObject, member, type Place, rootOf, type SourceFile } from '../parse/place.ts';
import { limitWords } from '../parse/syntax.ts';
import { type Addition, Changer, isTooDeep } from './change.ts';
import { OverlayLimitError, overlayLimits } from './limits.ts';
import { Origins } from './origins.ts';
import { type Action, readOverlay } from './read-overlay.ts';

/**
 * A document with the changes of overlays, in their order; its values are changed in place. Each part of it knows where
 * it is written: in the document, or in an overlay.
 *
 * @returns the findings too, of which none ends it: what cannot be done is left out
 */
export function applyOverlays(
  file: SourceFile,
  overlays: readonly SourceFile[],
): { readonly file: SourceFile; readonly findings: readonly Finding[] } {
  const findings = new Findings();
  const origins = new Origins(file);
  const work: Work = {
    file,
    origins,
    findings,
    paths: new JsonPaths(overlayLimits),
    changer: new Changer(file.root, origins, findings),
  };
  for (const overlay of overlays) {
    const { actions, isNew, findings: own } = readOverlay(overlay);
    findings.add(own);
    if (!applyAll(actions, isNew, work)) break;
  }
  if (isTooDeep(file.root)) findings.fatal(rootOf(file), `with its overlays it is ${limitWords.depth}`);
  return { file: { ...file, origin: (pointer) => origins.atPointer(pointer) }, findings: findings.findings };
}

interface Work {
  readonly file: SourceFile;
  readonly origins: Origins;
  readonly findings: Findings;
  readonly paths: JsonPaths;
  readonly changer: Changer;
}

/** Whether the others may go on. */
function applyAll(actions: readonly Action[], isNew: boolean, work: Work): boolean {
  for (const action of actions) {
    try {
      apply(action, isNew, work);
    } catch (error) {
      if (!(error instanceof OverlayLimitError || error instanceof JsonPathLimitError)) throw error;
      tell(work, 'error', action.place, `${error.message}; what follows is not applied`);
      return false;
    }
  }
  return true;
}

function apply(action: Action, isNew: boolean, work: Work): void {
  const target = member(action.place, 'target');
  const nodes = find(target, action.target, work);
  if (nodes === undefined) return;
  if (nodes.length === 0)
    tell(work, 'warning', target, 'leads to nothing in the description: correct it, or leave the action out');
  else if (action.does.verb === 'remove') remove(nodes, target, work);
  else change(nodes, action, isNew, work);
}

/** Undefined where the path is none, which is told. */
function find(place: Place, path: string, work: Work): FoundNode[] | undefined {
  try {
    return work.paths.find(path, work.file.root);
  } catch (error) {
    if (!(error instanceof JsonPathFault)) throw error;
    tell(work, 'error', place, `is no JSONPath (RFC 9535): ${error.message}`);
    return undefined;
  }
}

function remove(nodes: readonly FoundNode[], target: Place, work: Work): void {
  if (nodes.some(({ path }) => path.length === 0)) tell(work, 'error', target, 'leads to the whole document');
  else work.changer.remove(nodes);
}

function change(nodes: readonly FoundNode[], action: Action, isNew: boolean, work: Work): void {
  const fault = faultOfNodes(nodes, isNew);
  if (fault !== undefined) tell(work, 'error', member(action.place, 'target'), fault);
  const addition = fault === undefined ? additionOf(action, work) : undefined;
  if (addition) for (const node of nodes) work.changer.update(node, addition);
}

function faultOfNodes(nodes: readonly FoundNode[], isNew: boolean): string | undefined {
  const kinds = new Set(nodes.map(({ value }) => kindOf(value)));
  if (kinds.size > 1) return `leads to ${[...kinds].join(' and ')}: one action changes one kind of them`;
  return kinds.has('single values') && !isNew
    ? 'leads to single values, which only overlays of version 1.1 replace: write "overlay: 1.1.0", or lead to the object around them'
    : undefined;
}

function additionOf({ does, place }: Action, work: Work): Addition | undefined {
  if (does.verb === 'update') {
    const { file, pointer, value } = does.value;
    return { value, origin: { file, pointer } };
  }
  if (does.verb !== 'copy') return undefined;
  const at = member(place, 'copy');
  const found = find(at, does.from, work);
  const [node] = found ?? [];
  if (node === undefined || found?.length !== 1) {
    const count = found?.length === 0 ? 'nothing' : 'several places';
    if (found) tell(work, 'error', at, `leads to ${count} in the description: it must be one place`);
    return undefined;
  }
  // As it is now: the copy may be put into what it is a copy of.
  const value = work.changer.copy(node.value, node.path.length);
  return { value, origin: work.origins.at(node.path), toldAt: { file: at.file, pointer: at.pointer } };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'lists';
  return isObject(value) ? 'objects' : 'single values';
}

function tell({ findings }: Work, severity: Finding['severity'], place: Place, message: string): void {
  findings.add([{ severity, place, message }]);
}
