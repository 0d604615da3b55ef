import type { Dialect } from '../normalize/context.ts';
import { rootOf, type SourceFile } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import { Checker } from './checker.ts';
import { excessOf } from './excess.ts';
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
  const excess =
    checker.strays.count > 0 ? excessOf(references.joinedFiles().map(({ root }) => root)) : undefined;
  // What is said of missing parts is no word of the author.
  if (excess === undefined) {
    checkMeaning(checker, references);
    checker.unread.finish();
  } else checker.fatal(checker.root, excess);
  return checker;
}
