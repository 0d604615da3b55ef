import { responseAnchor, sectionAnchors } from '#lib/links/anchors.ts';
import type { Operation, Response } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';
import { Status } from '../ui/status.tsx';
import { listOutcomes } from './outcomes.ts';

// A webhook goes the other way: the reader receives it, and answers.
const vocabulary = {
  operation: { sent: words.body, good: words.returns, bad: words.errors },
  webhook: { sent: words.payload, good: words.answer, bad: words.orAnswer },
} as const;

/** The contents of an operation's page in one line: what is sent, and each status that may come back. */
export function Contents({ operation }: { operation: Operation }) {
  const { parameters, requestBody, kind, callbacks } = operation;
  const { good, bad } = listOutcomes(operation);
  const terms = vocabulary[kind];
  return (
    <nav className="contents-line" aria-label={words.onThisPage}>
      {parameters.length > 0 && (
        <Link href={`#${sectionAnchors.parameters}`}>
          {words.parameters} <span className="nav-count">{parameters.length}</span>
        </Link>
      )}
      {requestBody !== undefined && <Link href={`#${sectionAnchors.requestBody}`}>{terms.sent}</Link>}
      {parameters.length === 0 && requestBody === undefined && <span>{words.nothingToSend}</span>}
      <Statuses title={terms.good} responses={good} />
      <Statuses title={terms.bad} responses={bad} />
      {callbacks.length > 0 && <Link href={`#${sectionAnchors.callbacks}`}>{words.callbacks}</Link>}
    </nav>
  );
}

function Statuses({ title, responses }: { title: string; responses: readonly Response[] }) {
  if (responses.length === 0) return null;
  return (
    <span>
      {title}
      {responses.map((response) => (
        <Link key={response.status} href={`#${responseAnchor(response.status)}`} title={response.title}>
          <Status status={response.status} />
        </Link>
      ))}
    </span>
  );
}
