import type { Operation, Schema } from '../model.ts';
import type { Direction } from '../to-json-schema.ts';
import { namesIn } from './reachable.ts';

type Exchange = Omit<Operation, 'schemas'>;

/** Which way a named schema's own page shows its values: as they are sent where no operation answers with it. */
export function directionsIn(
  operations: readonly Exchange[],
  named: (name: string) => Schema | undefined,
): (name: string) => Direction {
  let sides: { readonly sent: ReadonlySet<string>; readonly received: ReadonlySet<string> } | undefined;
  return (name) => {
    sides ??= {
      sent: reachedFrom(
        operations.map(({ parameters, requestBody }) => ({ parameters, requestBody })),
        named,
      ),
      received: reachedFrom(
        operations.map(({ responses, callbacks }) => ({ responses, callbacks })),
        named,
      ),
    };
    return sides.sent.has(name) && !sides.received.has(name) ? 'request' : 'response';
  };
}

function reachedFrom(
  parts: readonly object[],
  named: (name: string) => Schema | undefined,
): ReadonlySet<string> {
  const reached = new Set(parts.flatMap((part) => [...namesIn(part)]));
  // A Set visits what is added while it is walked.
  for (const name of reached) {
    const schema = named(name);
    if (schema) for (const inner of namesIn(schema)) reached.add(inner);
  }
  return reached;
}
