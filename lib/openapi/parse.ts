import { asWritten } from './check/as-written.ts';
import type { Finding } from './check/findings.ts';
import { checkDocument } from './check/structure.ts';
import type { ValuedPlace } from './check/values/valued-place.ts';
import { type Fault, locateFaults } from './fault.ts';
import type { Dialect } from './normalize/context.ts';
import { isObject, member, own, rootOf, type SourceFile, text } from './parse/place.ts';
import { type Files, References } from './parse/references.ts';

/** A description that pages can be made from. */
export interface Description {
  readonly file: SourceFile;
  readonly dialect: Dialect;
  readonly references: References;
  /** Whether overlays changed it, or references gave way to what they lead to: the document differs from its text. */
  readonly isGrafted: boolean;
}

/** Everything that is wrong with a file, and the description unless something is that no page can be made from. */
export interface Checked {
  readonly faults: readonly Fault[];
  /** Whether it says that it is a description, of a known version or not, or cannot be read so far. */
  readonly isDescription: boolean;
  readonly description?: Description;
  /** Objects of the description that hold values: examples, defaults, lists of allowed values. */
  readonly valued?: readonly ValuedPlace[];
}

/** All faults and warnings of a file and of what it refers to. */
export function parse(file: SourceFile, files: Files): Checked {
  const dialect = dialectOf(file);
  if (dialect === undefined) {
    const isDescription = ['openapi', 'swagger'].some((key) => own(file.root, key) !== undefined);
    return { faults: locateFaults([unknownVersion(file)]), isDescription };
  }
  const references = new References(files, file);
  const { findings, strays, valued } = checkDocument(file, dialect, references);
  const faults = locateFaults(findings);
  if (findings.some(({ severity }) => severity === 'fatal')) return { faults, isDescription: true };
  const description = { file, dialect, references, isGrafted: strays.count > 0 || file.origin !== undefined };
  return { faults, isDescription: true, description, valued };
}

/** The version family that a document says it is written in. */
function dialectOf(file: SourceFile): Dialect | undefined {
  const root = rootOf(file);
  if (text(root, 'swagger') === '2.0') return '2.0';
  const [, dialect] = /^(3\.[012])\.[0-9]+(?:-.+)?$/.exec(text(root, 'openapi') ?? '') ?? [];
  return dialect as Dialect | undefined;
}

function unknownVersion(file: SourceFile): Finding {
  const root = rootOf(file);
  const severity = 'fatal';
  if (!isObject(root.value)) {
    return {
      severity,
      place: root,
      message: `must be an object that begins with ${asWritten(root, 'openapi', '3.1.0')}`,
    };
  }
  const key =
    own(root.value, 'openapi') === undefined && own(root.value, 'swagger') !== undefined
      ? 'swagger'
      : 'openapi';
  const { value } = member(root, key);
  if (value === undefined && own(root.value, 'overlay') !== undefined) {
    const message =
      'an overlay, which is read where it is called <description>.overlay.yaml, beside that description';
    return { severity, place: root, message };
  }
  if (value === undefined) {
    return {
      severity,
      place: root,
      message: `neither "openapi" nor "swagger" names a version: begin with ${asWritten(root, 'openapi', '3.1.0')}`,
    };
  }
  const said =
    typeof value === 'string'
      ? `version ${JSON.stringify(value.slice(0, 20))} is`
      : 'the version is text that is';
  const message = `${said} not known: 2.0 (under "swagger"), 3.0.x, 3.1.x and 3.2.x are`;
  return { severity, place: member(root, key), message };
}
