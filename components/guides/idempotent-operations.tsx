import { sayRich } from '#components/ui/say-rich.tsx';
import { parameterAnchor } from '#lib/links/anchors.ts';
import { words } from '#words/guides.ts';
import { getMainOperations } from './main-api.ts';
import { OperationLinks } from './operation-links.tsx';

const header = 'Idempotency-Key';

/** The operations that take an Idempotency-Key, from the description's header parameters. */
export async function IdempotentOperations() {
  const operations = (await getMainOperations()).filter(({ parameters }) =>
    parameters.some((parameter) => parameter.in === 'header' && parameter.name === header),
  );
  return (
    <p>
      {sayRich(words.takeOne, {
        operations: <OperationLinks operations={operations} anchor={parameterAnchor('header', header)} />,
      })}
    </p>
  );
}
