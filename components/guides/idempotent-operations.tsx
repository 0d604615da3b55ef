import { parameterAnchor } from '#lib/links/anchors.ts';
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
      These operations take one:{' '}
      <OperationLinks operations={operations} anchor={parameterAnchor('header', header)} />.
    </p>
  );
}
