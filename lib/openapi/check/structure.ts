import type { Dialect } from '../normalize/context.ts';
import { rootOf, type SourceFile } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import { Checker } from './checker.ts';
import { object } from './kind.ts';
import { checkMeaning } from './meaning.ts';
import { openApiShapes } from './openapi-shapes.ts';
import { swaggerShapes } from './swagger-shapes.ts';

/** Everything that is wrong with a document, and with what it refers to in other files. */
export function checkDocument(file: SourceFile, dialect: Dialect, references: References): Checker {
  const shapes = dialect === '2.0' ? swaggerShapes : openApiShapes;
  const checker = new Checker(rootOf(file), dialect, shapes, references);
  checker.checkAll(object('document'));
  references.isLenient = true;
  checkMeaning(checker, references);
  return checker;
}
