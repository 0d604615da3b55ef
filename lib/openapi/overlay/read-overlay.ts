import { quoted, suggest } from '../../errors/nearest.ts';
import type { Finding } from '../check/findings.ts';
import {
  elements,
  isObject,
  member,
  members,
  own,
  type Place,
  rootOf,
  type SourceFile,
  text,
} from '../parse/place.ts';
import { overlayLimits } from './limits.ts';

/** One change of an overlay. */
export interface Action {
  readonly place: Place;
  readonly target: string;
  readonly does:
    | { readonly verb: 'remove' }
    | { readonly verb: 'update'; readonly value: Place }
    | { readonly verb: 'copy'; readonly from: string };
}

interface Overlay {
  readonly actions: readonly Action[];
  /** Whether it may replace single values and copy (1.1). */
  readonly isNew: boolean;
  readonly findings: readonly Finding[];
}

const known = {
  root: ['overlay', 'info', 'extends', 'actions'],
  info: ['title', 'version', 'description'],
  action: ['target', 'description', 'update', 'remove', 'copy'],
} as const;

/** What a file says is to be changed, and all that is wrong with how it says so (Overlay Specification 1.0 and 1.1). */
export function readOverlay(file: SourceFile): Overlay {
  const root = rootOf(file);
  const findings: Finding[] = [];
  const error = (place: Place, message: string) => findings.push({ severity: 'error', place, message });
  if (!isObject(root.value)) {
    error(root, 'must be an object that begins with "overlay: 1.0.0"');
    return { actions: [], isNew: false, findings };
  }
  const version = own(root.value, 'overlay');
  const isNew = typeof version === 'string' && /^1\.1\.\d+$/.test(version);
  if (!isNew && !(typeof version === 'string' && /^1\.0\.\d+$/.test(version)))
    error(member(root, 'overlay'), 'must name the version of the Overlay Specification: "1.0.0" or "1.1.0"');
  checkNames(root, known.root, error);
  checkInfo(member(root, 'info'), error);
  const list = member(root, 'actions');
  const given = elements(list);
  if (given.length === 0) error(list, 'must be a list of at least one action: { target, update }');
  if (given.length > overlayLimits.actions)
    error(list, `holds more than ${overlayLimits.actions} actions: split the file`);
  const actions = given.slice(0, overlayLimits.actions).flatMap((place) => readAction(place, isNew, error));
  return { actions, isNew, findings };
}

type Tell = (place: Place, message: string) => void;

function checkInfo(info: Place, error: Tell): void {
  if (!isObject(info.value)) {
    error(info, 'must be { title, version }');
    return;
  }
  for (const key of ['title', 'version'])
    if (text(info, key) === undefined) error(member(info, key), `must have a text as its "${key}"`);
  checkNames(info, known.info, error);
}

function checkNames(place: Place, names: readonly string[], error: Tell): void {
  for (const { key, place: at } of members(place)) {
    if (names.includes(key) || key.startsWith('x-')) continue;
    error(at, `there is no "${key.slice(0, 100)}" here; ${suggest(key, names, quoted)}`);
  }
}

function readAction(place: Place, isNew: boolean, error: Tell): Action[] {
  if (!isObject(place.value)) {
    error(place, 'must be an action: { target, update }');
    return [];
  }
  checkNames(place, known.action, error);
  const target = text(place, 'target');
  if (target === undefined)
    error(member(place, 'target'), 'must be a JSONPath such as "$.paths[\'/orders\'].get"');
  const remove = own(place.value, 'remove');
  if (remove !== undefined && typeof remove !== 'boolean')
    error(member(place, 'remove'), 'must be true or false');
  const does = verbOf(place, isNew, error);
  return target === undefined || does === undefined ? [] : [{ place, target, does }];
}

function verbOf(place: Place, isNew: boolean, error: Tell): Action['does'] | undefined {
  if (own(place.value, 'remove') === true) return { verb: 'remove' };
  const hasUpdate = own(place.value, 'update') !== undefined;
  if (own(place.value, 'copy') !== undefined) return copyOf(place, hasUpdate, isNew, error);
  if (hasUpdate) return { verb: 'update', value: member(place, 'update') };
  error(place, `does nothing: it needs "update"${isNew ? ', "copy"' : ''} or "remove: true"`);
  return undefined;
}

function copyOf(place: Place, hasUpdate: boolean, isNew: boolean, error: Tell): Action['does'] | undefined {
  const at = member(place, 'copy');
  const from = text(place, 'copy');
  if (!isNew) error(at, 'only overlays of version 1.1 copy: write "overlay: 1.1.0"');
  else if (from === undefined) error(at, 'must be a JSONPath that leads to one place');
  else if (hasUpdate) error(at, 'stands beside "update": keep one of the two');
  else return { verb: 'copy', from };
  return undefined;
}
