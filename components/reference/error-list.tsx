import { sectionAnchors } from '#lib/links/anchors.ts';
import { errorUrl } from '#lib/links/urls.ts';
import type { ErrorCode } from '#lib/openapi/model.ts';
import { Status } from '../ui/status.tsx';
import { Section } from './section.tsx';

const retries: Readonly<Record<ErrorCode['retry'], string>> = {
  never: 'Do not retry',
  'after-change': 'Retry after a change',
  'with-backoff': 'Retry with backoff',
  'after-retry-after': 'Retry after Retry-After',
};

/** The codes that the operation can return, each linked to the page that explains it. */
export function ErrorList({ errors }: { errors: readonly ErrorCode[] }) {
  if (errors.length === 0) return null;
  return (
    <Section anchor={sectionAnchors.errors} title="Errors">
      <table className="error-table">
        <thead className="sr-only">
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Code</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ code, status, title, retry }) => (
            <tr key={code}>
              <td>
                <Status status={String(status)} />
              </td>
              <td>
                <a href={errorUrl(code)}>{code}</a>
                <span className="error-title">{title}</span>
              </td>
              <td>{retries[retry]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
