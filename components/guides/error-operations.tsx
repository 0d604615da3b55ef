import { responseAnchor } from '#lib/links/anchors.ts';
import { operationUrl } from '#lib/links/urls.ts';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';
import type { ErrorUse } from './error-uses.ts';

/** Each operation that answers with the error, linked to that response. */
export function ErrorOperations({ uses }: { uses: readonly ErrorUse[] }) {
  return (
    <ul className="error-operations">
      {uses.map(({ operation: { api, slug, title, method, path }, status }) => (
        <li key={slug}>
          <Link href={operationUrl(api, slug, responseAnchor(status))}>{title}</Link>
          <span className="error-operation-line">
            <Method method={method} look="word" /> <code>{path}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
