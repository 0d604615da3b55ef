import { Fragment } from 'react';
import { operationUrl } from '#lib/links/urls.ts';
import type { OperationSummary } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';
import './overview.css';

/** Endpoints as lines: method, title, path. An overview has a thousand, so a line is few elements. */
export function EndpointList({ api, operations }: { api: string; operations: readonly OperationSummary[] }) {
  return (
    <ul className="endpoints">
      {operations.map(({ slug, title, method, path, deprecated, internal }) => (
        <li key={slug}>
          <Link href={operationUrl(api, slug)} className="endpoint">
            <Method method={method} />
            <span>
              {deprecated ? <s>{title}</s> : title}
              {deprecated && <span className="flag tone-amber">{words.deprecated}</span>}
              {internal && <span className="flag tone-violet">{words.internal}</span>}
            </span>
            <code className="path">{breakPath(path)}</code>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A path in pieces that stay whole: it breaks before a slash, not anywhere, at few places since each is an element. */
function breakPath(path: string) {
  const pieces: string[] = [];
  for (const name of path.split(/(?=\/)/)) {
    const last = pieces.at(-1);
    if (last === undefined || last.length >= shortestPiece) pieces.push(name);
    else pieces[pieces.length - 1] = last + name;
  }
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}

const shortestPiece = 12;
