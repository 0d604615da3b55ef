import { DescriptionError } from './fault.ts';
import type { Dialect } from './normalize/context.ts';
import { rootOf, type SourceFile, text } from './parse/place.ts';
import { type Files, References } from './parse/references.ts';

/** A description that was found valid. */
export interface Description {
  readonly file: SourceFile;
  readonly dialect: Dialect;
  readonly references: References;
}

/** Unknown → valid. Throws a `DescriptionError` with every fault. */
export function parse(file: SourceFile, files: Files): Description {
  const dialect = dialectOf(file);
  if (dialect === undefined) {
    throw new DescriptionError([
      {
        severity: 'error',
        file: file.path,
        ...file.locate(''),
        pointer: '#',
        message: 'no known version: begin with `openapi: 3.1.0` (2.0, 3.0, 3.1 and 3.2 are read)',
      },
    ]);
  }
  return { file, dialect, references: new References(files, file) };
}

/** The version family that a document says it is written in. */
export function dialectOf(file: SourceFile): Dialect | undefined {
  const root = rootOf(file);
  if (text(root, 'swagger') === '2.0') return '2.0';
  const [, dialect] = /^(3\.[012])\.\d+(?:-.+)?$/.exec(text(root, 'openapi') ?? '') ?? [];
  return dialect as Dialect | undefined;
}
