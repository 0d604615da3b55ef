import { quoted, suggest } from '../../errors/nearest.ts';
import { describeValue } from '../../openapi/check/message.ts';
import type { Place } from '../../openapi/parse/place.ts';
import { parseExpression } from '../../request/parse-expression.ts';
import type { DeclaredWorkflow } from './arazzo-file.ts';
import type { Library } from './library.ts';

/** The workflow that a text names, of this file or of another one; undefined where there is none, which is told. */
export function findWorkflow(
  name: string,
  at: Place,
  { file, report }: DeclaredWorkflow,
  library: Library,
): DeclaredWorkflow | undefined {
  if (!name.startsWith('$')) return named(name, file.path, '');
  const expression = parseExpression(name);
  if (expression?.of !== 'sourceDescriptions') {
    report.error(
      at,
      `must be a workflowId, or "$sourceDescriptions.<name>.<workflowId>", not ${describeValue(name)}`,
    );
    return undefined;
  }
  const source = library.source(file, expression.source);
  if (source?.kind === 'arazzo')
    return named(expression.reference, source.path, `$sourceDescriptions.${source.name}.`);
  const names = library
    .sourcesOf(file)
    .filter(({ kind }) => kind === 'arazzo')
    .map((each) => each.name);
  report.error(
    at,
    `there is no source of workflows ${describeValue(expression.source)}: ${suggest(expression.source, names, quoted)}`,
  );
  return undefined;

  function named(id: string, path: string, before: string): DeclaredWorkflow | undefined {
    const found = library.workflow(path, id);
    const known = library.workflowsOf(path).map((each) => each.id);
    if (found === undefined)
      report.error(
        at,
        `there is no workflow ${describeValue(id)}: ${suggest(id, known, (each) => `"${before}${each}"`)}`,
      );
    return found;
  }
}
