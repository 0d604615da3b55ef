import { elements, isObject, member, members, own, type Place, text } from '../parse/place.ts';
import { tokensOf } from '../parse/pointer.ts';
import type { References } from '../parse/references.ts';

/** A component's address wherever it is written: `$ref`, a discriminator's mapping, an `x-` field, a link in a text. */
const address = /#\/(?:components\/[\w.-]+|definitions|parameters|responses)\/[^\s"'`<>()[\]\\/]+/g;
/** Values of the document that are looked at; the largest that is widely known has 1,200,000. */
const mostValues = 3_000_000;

/** What of a document is reached in other ways than by a `$ref` that leads right to it. */
export class Usage {
  private readonly root: Place;
  private readonly addresses = new Set<string>();
  private readonly dynamicNames = new Set<string>();
  /** Names that a discriminator may have as its value. */
  private readonly names = new Set<string>();
  /** The schemas that have a discriminator, by value. */
  private readonly families = new Set<unknown>();
  /** Those that extend one of them, at any distance. */
  private readonly subtypes = new Set<unknown>();
  private readonly references: References;
  private left = mostValues;

  constructor(root: Place, references: References) {
    this.root = root;
    this.references = references;
    this.read(root.value);
    for (const file of references.joinedFiles()) if (file.root !== root.value) this.read(file.root);
    this.addSubtypes();
  }

  isUsed(kind: string, name: string, component: Place): boolean {
    const isOld = own(this.root.value, 'swagger') !== undefined;
    if (this.addresses.has(isOld ? `#/${kind}/${name}` : `#/components/${kind}/${name}`)) return true;
    if (kind !== 'schemas' && kind !== 'definitions') return false;
    const anchor = text(component, '$dynamicAnchor') ?? text(component, '$anchor');
    return (
      this.names.has(name) ||
      (anchor !== undefined && this.dynamicNames.has(anchor)) ||
      this.subtypes.has(component.value)
    );
  }

  private read(root: unknown): void {
    const pending: unknown[] = [root];
    while (pending.length > 0 && this.left-- > 0) {
      const value = pending.pop();
      if (typeof value === 'string') this.addText(value);
      else if (Array.isArray(value)) for (const item of value) pending.push(item);
      else if (isObject(value)) {
        this.addObject(value);
        for (const inner of Object.values(value)) pending.push(inner);
      }
    }
  }

  private addText(value: string): void {
    if (!value.includes('#/')) return;
    for (const [found] of value.matchAll(address))
      this.addresses.add(`#/${tokensOf(decode(found.slice(1))).join('/')}`);
  }

  private addObject(value: Readonly<Record<string, unknown>>): void {
    const dynamic = own(value, '$dynamicRef');
    if (typeof dynamic === 'string') this.dynamicNames.add(dynamic.slice(dynamic.indexOf('#') + 1));
    const discriminator = own(value, 'discriminator');
    const property = typeof discriminator === 'string' ? discriminator : own(discriminator, 'propertyName');
    if (typeof property !== 'string') return;
    this.families.add(value);
    const mapping = own(discriminator, 'mapping');
    const named = [
      ...(isObject(mapping) ? Object.values(mapping) : []),
      own(discriminator, 'defaultMapping'),
    ];
    for (const name of [...named, ...valuesOf(own(own(value, 'properties'), property))]) {
      if (typeof name === 'string') this.names.add(name);
    }
  }

  /** What extends a schema with a discriminator is one of the values that it names, whether or not a mapping says so. */
  private addSubtypes(): void {
    const schemas = [member(member(this.root, 'components'), 'schemas'), member(this.root, 'definitions')];
    const parents = schemas.flatMap(members).map(({ place }) => ({
      place,
      parents: elements(member(place, 'allOf')).map((part) => this.references.follow(part).value),
    }));
    for (let before = -1; before !== this.subtypes.size; ) {
      before = this.subtypes.size;
      for (const each of parents) {
        if (each.parents.some((parent) => this.families.has(parent) || this.subtypes.has(parent)))
          this.subtypes.add(each.place.value);
      }
    }
  }
}

/** The values that a property may have: of a discriminator, names of schemas. */
function valuesOf(property: unknown): readonly unknown[] {
  const listed = own(property, 'enum');
  return [...(Array.isArray(listed) ? listed : []), own(property, 'const')];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
