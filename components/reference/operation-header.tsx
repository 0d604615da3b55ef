import { ChevronLeft, ChevronRight } from 'lucide';
import { descriptionSource } from '#lib/links/edit-url.ts';
import { operationUrl } from '#lib/links/urls.ts';
import type { Operation, OperationSummary } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { PageTools } from '../shell/links/page-tools.tsx';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';
import { OutsideLink } from './api-facts.tsx';
import { Description } from './description.tsx';
import { Glance } from './glance.tsx';
import { SinceLine } from './operation-history.tsx';
import { PartOf } from './part-of.tsx';
import { PathTemplate } from './path-template.tsx';
import { splitLead } from './split-lead.ts';

interface Props {
  operation: Operation;
  /** Where the operation can be tried. */
  tryAt: string | undefined;
}

/** Place in the tag, title, description, and the line that says what is called. */
export function OperationHeader({ operation, tryAt }: Props) {
  const { api, tag, position, title, description, deprecated, method, path, kind, externalDocs } = operation;
  const { otherTags = [] } = operation;
  const { lead, rest } = splitLead(description);
  const noun = kind === 'webhook' ? words.webhook : words.endpoint;
  return (
    <header className="op-header">
      <div className="op-place">
        <p>
          <span className="op-tag">{tag.title}</span>{' '}
          <span className="op-count">
            {say(words.place, { noun, index: position.index, count: position.count })}
          </span>
          {otherTags.length > 0 && (
            <span className="op-count">{say(words.alsoIn, { tags: otherTags.join(', ') })}</span>
          )}
        </p>
        <Neighbour api={api} to={operation.previous} rel="prev" />
        <Neighbour api={api} to={operation.next} rel="next" />
      </div>
      <h1>
        {title}
        {deprecated && <span className="flag tone-amber">{words.deprecated}</span>}
        {operation.internal && <span className="flag tone-violet">{words.internal}</span>}
        <AnchorLink name={title} />
      </h1>
      <Description source={lead} whole={description} under={1} />
      <SinceLine operation={operation} />
      <PartOf api={api} slug={operation.slug} />
      <PageTools
        page={operationUrl(api, operation.slug)}
        source={operation.source && descriptionSource(operation.source)}
      />
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
        <Glance operation={operation} />
      </div>
      <Description source={rest} whole={description} under={1} />
      {externalDocs && (
        <p className="quiet">
          <OutsideLink text={externalDocs.description ?? externalDocs.url} url={externalDocs.url} />
        </p>
      )}
    </header>
  );
}

/** A long path stands on a line of its own: on a phone sooner than elsewhere. */
function lineClass(path: string): string {
  if (path.length > 40) return 'op-line op-line-long';
  return path.length > 16 ? 'op-line op-line-longish' : 'op-line';
}

function Neighbour(props: { api: string; to: OperationSummary | undefined; rel: 'prev' | 'next' }) {
  const { api, to, rel } = props;
  const isNext = rel === 'next';
  const shape = isNext ? ChevronRight : ChevronLeft;
  const word = isNext ? words.next : words.previous;
  if (to === undefined) {
    return (
      <span className="op-neighbour" aria-hidden="true">
        <Icon shape={shape} />
      </span>
    );
  }
  return (
    <Link
      href={operationUrl(api, to.slug)}
      rel={rel}
      className="op-neighbour"
      title={`${word}: ${to.title}`}
      data-key={isNext ? ']' : '['}
    >
      <Icon shape={shape} />
      <span className="sr-only">{`${word}: ${to.title}`}</span>
    </Link>
  );
}
