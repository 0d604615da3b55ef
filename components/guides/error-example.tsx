import { CodeBlock } from '../code/code-block.tsx';
import type { ErrorUse } from './error-uses.ts';

/** The answer as it comes: status line, the headers that matter here, and the problem document. */
export function ErrorExample({ use }: { use: ErrorUse }) {
  const { operation, status, example } = use;
  const response = operation.responses.find((candidate) => candidate.status === status);
  const headers = (response?.headers ?? []).flatMap(({ name, schema, examples }) => {
    const value = examples[0]?.value ?? schema.examples?.[0];
    return value === undefined ? [] : [`${name}: ${String(value)}`];
  });
  const source = [
    `HTTP/1.1 ${status} ${response?.title ?? ''}`.trimEnd(),
    'Content-Type: application/problem+json',
    ...headers,
    '',
    JSON.stringify(example.value, null, 2),
  ].join('\n');
  return <CodeBlock source={source} language="http" title={`${operation.method} ${operation.path}`} />;
}
