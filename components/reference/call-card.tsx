import { operationUrl } from '#lib/links/urls.ts';
import type { Api, Operation } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { BaseUrl } from '../code/servers/base-url.tsx';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';
import { AuthenticationLine } from './authentication.tsx';
import { Contents } from './contents.tsx';
import { PathTemplate } from './path-template.tsx';
import { pageServers } from './server-sources.ts';
import { ServerRows } from './servers.tsx';

interface Props {
  api: Api;
  operation: Operation;
  /** Where the operation can be tried. */
  tryAt: string | undefined;
}

/** What is called, where, by whom, and what the page holds of it: a line each. */
export function CallCard({ api, operation, tryAt }: Props) {
  const { path, method, kind, causes } = operation;
  return (
    <div className="op-card">
      <div className={lineClass(path)}>
        <Method method={method} />
        <PathTemplate path={path} />
        <button
          type="button"
          className="icon-copy op-copy"
          data-scripted
          data-copy-text={path}
          aria-label={words.copyPath}
          title={words.copyPath}
        />
        {tryAt !== undefined && (
          <Link href={tryAt} className="button button-primary" data-key="t">
            {words.tryIt}
          </Link>
        )}
      </div>
      {kind !== 'webhook' && <ServerLine api={api} operation={operation} />}
      {kind !== 'webhook' && <AuthenticationLine operation={operation} />}
      {causes && (
        <p className="op-fact">
          <span className="op-term">{words.causedBy}</span>
          <span className="op-value">
            {causes.map(({ slug, title }) => (
              <Link key={slug} href={operationUrl(operation.api, slug)}>
                {title}
              </Link>
            ))}
          </span>
        </p>
      )}
      <Contents operation={operation} />
    </div>
  );
}

/** A long path stands on a line of its own: on a phone sooner than elsewhere. */
function lineClass(path: string): string {
  if (path.length > 40) return 'op-line op-line-long';
  return path.length > 16 ? 'op-line op-line-longish' : 'op-line';
}

/** The server of the samples; the servers of the operation in full where they are other ones than the API's. */
function ServerLine({ api, operation }: Omit<Props, 'tryAt'>) {
  const { servers } = operation;
  const [first] = servers;
  if (first === undefined) return null;
  const choice = pageServers(operation);
  const line = (
    <>
      <span className="op-term">{say(words.server, { count: 1 })}</span>
      <code className="op-value">
        {choice === undefined ? first.url : <BaseUrl list={choice.list} base={choice.base} />}
      </code>
    </>
  );
  const isOwn = JSON.stringify(api.servers) !== JSON.stringify(servers);
  if (!isOwn) return <p className="op-fact">{line}</p>;
  return (
    <details className="op-fact">
      <summary id="servers" className="icon-chevron">
        {line}
      </summary>
      <ServerRows servers={servers} />
    </details>
  );
}
