import { isObject, member, own, type Place } from '../parse/place.ts';
import { circle, type References, UnresolvedReference } from '../parse/references.ts';
import type { Findings } from './findings.ts';
import { describeValue } from './message.ts';

const leavesResource =
  '"#" means the schema around it that has an "$id", and nothing there is called so: it is read from the document; remove the "$id"';

/** What a reference led to, and what must stand there. */
interface Target {
  readonly shape: string;
  readonly place: Place;
}

/** Follows references that stand where they may. */
export class ReferenceCheck {
  private readonly references: References;
  private readonly findings: Findings & { readonly referenced: Set<unknown> };
  /** Kinds of components that the document has, as it was written. */
  private readonly kinds: ReadonlySet<string>;
  /** What references lead to: looked at in turn, since a chain of them can be longer than the stack. */
  private readonly pending: Target[] = [];

  constructor(root: Place, references: References, findings: ReferenceCheck['findings']) {
    this.references = references;
    this.findings = findings;
    const components = own(root.value, 'components');
    this.kinds = new Set(isObject(components) ? Object.keys(components) : []);
  }

  next(): Target | undefined {
    return this.pending.pop();
  }

  /** How the reference of an object is wrong; where it is right, what it leads to is looked at later. */
  follow(shape: string, place: Place): 'error' | 'warning' | undefined {
    const at = member(place, '$ref');
    if (typeof at.value !== 'string') {
      this.findings.error(at, `"$ref" must be text, not ${describeValue(at.value)}`);
      return 'error';
    }
    try {
      const target = this.references.resolve(place, at.value);
      this.findings.referenced.add(target.value);
      if (this.references.leavesResource(place, at.value)) this.findings.warn(at, leavesResource);
      if (/^[^#]*\\/.test(at.value)) this.findings.warn(at, 'write "/" between folders, not "\\"');
      this.references.follow(place);
      return this.lead(shape, at, target);
    } catch (error) {
      if (!(error instanceof UnresolvedReference)) throw error;
      return this.broken(shape, at, at.value, error);
    }
  }

  private lead(shape: string, at: Place, target: Place): 'error' | undefined {
    const isSchemaFlag = shape === 'schema' && typeof target.value === 'boolean';
    if (!isObject(target.value) && !isSchemaFlag) {
      const found = describeValue(target.value);
      this.findings.error(at, `must lead to an object with fields, not to ${found}`);
      return 'error';
    }
    this.pending.push({ shape, place: target });
    return undefined;
  }

  /** For a schema that only leads around it can at least be said where it stands. */
  private broken(shape: string, at: Place, reference: string, error: UnresolvedReference) {
    const isRound = error.message === circle && shape === 'schema';
    const isShown = isRound || (error.isMissing && this.isExcerpt(reference));
    if (isShown) this.findings.warn(at, `${error.message}; it is shown as any value`);
    else this.findings.error(at, error.message);
    return isShown ? 'warning' : 'error';
  }

  /** A document without any components of a kind is an excerpt: what it names may well be elsewhere. */
  private isExcerpt(reference: string): boolean {
    const [, kind] = /^#\/components\/(\w+)\//.exec(reference) ?? [];
    return kind !== undefined && !this.kinds.has(kind);
  }
}
