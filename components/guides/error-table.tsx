import { errorUrl } from '#lib/links/urls.ts';
import { words } from '#words/guides.ts';
import { Link } from '../ui/link.tsx';
import { Status } from '../ui/status.tsx';
import { getMainApi } from './main-api.ts';
import { InlineCode, ProseTable } from './prose-elements.tsx';
import { retryAdvice } from './retry-advice.ts';

/** The closed list of error codes, from the description. */
export async function ErrorTable() {
  const { errors } = await getMainApi();
  return (
    <ProseTable label={words.errorCodes} className="code-table">
      <thead>
        <tr>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.meaning}</th>
          <th scope="col">{words.retry}</th>
        </tr>
      </thead>
      <tbody>
        {errors.map(({ code, status, title, retry }) => (
          <tr key={code}>
            <td>
              <Status status={String(status)} />
            </td>
            <td>
              <Link href={errorUrl(code)}>
                <InlineCode>{code}</InlineCode>
              </Link>
            </td>
            <td>{title}</td>
            <td>{retryAdvice[retry].short}</td>
          </tr>
        ))}
      </tbody>
    </ProseTable>
  );
}
