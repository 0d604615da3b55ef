import { sectionAnchors } from '#lib/links/anchors.ts';
import { errorUrl } from '#lib/links/urls.ts';
import type { ErrorCode } from '#lib/openapi/model.ts';
import { retryWords } from '#lib/render/error-terms.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';
import { Status } from '../ui/status.tsx';
import { Section } from './section.tsx';

/** The codes that the operation can return, each linked to the page that explains it. */
export function ErrorList({ errors }: { errors: readonly ErrorCode[] }) {
  if (errors.length === 0) return null;
  return (
    <Section anchor={sectionAnchors.errors} title={words.errors}>
      <table className="error-table">
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.whatToDo}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ code, status, title, retry }) => (
            <tr key={code}>
              <td>
                <Status status={String(status)} />
              </td>
              <td>
                <Link href={errorUrl(code)}>{code}</Link>
                <span className="error-title">{title}</span>
              </td>
              <td>{retryWords(retry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
