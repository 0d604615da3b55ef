import { responseAnchor, sectionAnchors } from '#lib/links/anchors.ts';
import { errorUrl } from '#lib/links/urls.ts';
import type { ErrorCode, Operation, Response } from '#lib/openapi/model.ts';
import { retryWords } from '#lib/render/error-terms.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { AlsoAt } from '../ui/also-at.tsx';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { Link } from '../ui/link.tsx';
import { Status } from '../ui/status.tsx';
import { Description } from './description.tsx';
import { listOutcomes } from './outcomes.ts';
import { findRepeatedParts, type RepeatedParts, type SharedBy } from './repeated-parts.ts';
import { ResponseLinks } from './response-links.tsx';
import { FoldedBody, ResponseHeaders } from './response-parts.tsx';
import { RowNotes } from './row-notes.tsx';
import { Section } from './section.tsx';
import type { PageLinks } from './shape-rows.tsx';

interface Props {
  operation: Operation;
  links: PageLinks;
}

/** What can go wrong: each status with its codes, what they mean and whether to retry; once, what they have in common. */
export function ErrorTable({ operation, links }: Props) {
  const { good, bad } = listOutcomes(operation);
  const described = new Set(bad.map(({ status }) => status));
  const others = operation.errors.filter(({ status }) => !described.has(String(status)));
  if (bad.length === 0 && others.length === 0) return null;
  const repeated = findRepeatedParts(operation, links);
  return (
    <Section anchor={sectionAnchors.errors} title={words.errors}>
      {good.length === 0 && <AlsoAt anchors={[sectionAnchors.responses]} />}
      <table className="error-table">
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.meaning}</th>
            <th scope="col">{words.whatToDo}</th>
          </tr>
        </thead>
        <tbody>
          {bad.map((response) => (
            <StatusRows
              key={response.status}
              response={response}
              repeated={repeated}
              operation={operation}
              links={links}
            />
          ))}
          {others.map((error) => (
            <tr key={error.code} className="error-status error-code">
              <td>
                <Status status={String(error.status)} />
              </td>
              <CodeCells error={error} />
            </tr>
          ))}
        </tbody>
      </table>
      <SharedParts repeated={repeated} operation={operation} links={links} />
    </Section>
  );
}

function StatusRows({
  response,
  repeated,
  operation,
  links,
}: Props & { response: Response; repeated: RepeatedParts }) {
  const { status, title, description } = response;
  const codes = operation.errors.filter((error) => String(error.status) === status);
  const anchor = responseAnchor(status);
  const parts = { responses: [response], operation, links };
  const isShared = (groups: readonly SharedBy[]) => groups.some((group) => group.includes(status));
  return (
    <>
      <tr id={anchor} className="error-status">
        <td rowSpan={codes.length + 1}>
          <Status status={status} />
        </td>
        <td colSpan={3}>
          <div className="error-line">
            <b>{title}</b>
            <Description source={description} small under={3} />
            <AnchorLink anchor={anchor} name={`${status} ${title}`} />
          </div>
          <RowNotes notes={links.notesOf(anchor)} />
          {!isShared(repeated.headers) && <ResponseHeaders {...parts} />}
          {!isShared(repeated.bodies) && <FoldedBody {...parts} />}
          <ResponseLinks api={operation.api} links={response.links} />
        </td>
      </tr>
      {codes.map((error) => (
        <tr key={error.code} className="error-code">
          <CodeCells error={error} />
        </tr>
      ))}
    </>
  );
}

function CodeCells({ error: { code, title, retry } }: { error: ErrorCode }) {
  return (
    <>
      <td>
        <Link href={errorUrl(code)}>{code}</Link>
      </td>
      <td>{title}</td>
      <td>{retryWords(retry)}</td>
    </>
  );
}

/** What several errors have in common, below all of them. */
function SharedParts({ repeated, operation, links }: Props & { repeated: RepeatedParts }) {
  const responsesOf = (group: SharedBy) => operation.responses.filter(({ status }) => group.includes(status));
  return (
    <>
      {repeated.headers.map((group) => (
        <div key={group[0]} className="shared-part response-headers" data-values={group.join(' ')}>
          <p className="shared-title">{say(words.headersOf, { statuses: group.join(', ') })}</p>
          <ResponseHeaders responses={responsesOf(group)} operation={operation} links={links} />
        </div>
      ))}
      {repeated.bodies.map((group) => (
        <div key={group[0]} className="shared-part response-body" data-values={group.join(' ')}>
          <p className="shared-title">{say(words.bodyOfStatuses, { statuses: group.join(', ') })}</p>
          <FoldedBody responses={responsesOf(group)} operation={operation} links={links} />
        </div>
      ))}
    </>
  );
}
