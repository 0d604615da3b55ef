import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Node } from '../contract/references.ts';

const root = 'https://spec.invalid/plain.json';

/**
 * The schemas of a description as JSON Schema alone says them, for tests: they share nothing with the validator of the
 * sandbox, whose shortcuts they would otherwise repeat.
 */
export class PlainSchemas {
  readonly #ajv = new Ajv2020({ strict: false });

  constructor(document: Node) {
    addFormats.default(this.#ajv);
    this.#ajv.addFormat('password', true);
    this.#ajv.addSchema({ ...document, $id: root });
  }

  /** Faults of a value against the schema at a JSON pointer (`#/…`); empty where it has none. */
  at(pointer: string): (value: unknown) => readonly ErrorObject[] {
    const fragment = pointer.slice(1).split('/').map(encodeURIComponent).join('/');
    const validate = this.#ajv.compile({ $ref: `${root}#${fragment}` });
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
  }
}
