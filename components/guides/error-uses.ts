import type { ErrorCode, Example } from '#lib/openapi/model.ts';
import type { MainOperation } from './main-api.ts';

/** Where an operation answers with an error: the response, and the example that shows it. */
export interface ErrorUse {
  readonly operation: MainOperation;
  readonly status: string;
  readonly example: Example;
}

/** Every response of `operations` that has an example named after the code, in reading order. */
export function findErrorUses(
  { code }: Pick<ErrorCode, 'code'>,
  operations: readonly MainOperation[],
): readonly ErrorUse[] {
  return operations.flatMap((operation) =>
    operation.responses.flatMap(({ status, content }) => {
      const example = content.flatMap(({ examples }) => examples).find(({ name }) => name === code);
      return example === undefined ? [] : [{ operation, status, example }];
    }),
  );
}
