import { ChevronLeft, ChevronRight } from 'lucide';
import { descriptionSource } from '#lib/links/edit-url.ts';
import { operationUrl } from '#lib/links/urls.ts';
import type { Api, Operation, OperationSummary } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { PageTools } from '../shell/links/page-tools.tsx';
import { Heading } from '../ui/heading.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { OutsideLink } from './api-facts.tsx';
import { CallCard } from './call-card.tsx';
import { Description } from './description.tsx';
import { SinceLine } from './operation-history.tsx';
import type { splitLead } from './split-lead.ts';

interface Props {
  api: Api;
  operation: Operation;
  description: ReturnType<typeof splitLead>;
  /** What follows the first paragraph waits until it is asked for. */
  isFolded: boolean;
  /** Where the operation can be tried. */
  tryAt: string | undefined;
}

/** Place in the tag, title, what the operation does, and the card that says what is called. */
export function OperationHeader({ api, operation, description, isFolded, tryAt }: Props) {
  const { title, deprecated, externalDocs } = operation;
  const { lead, rest } = description;
  const more = (
    <>
      <Description source={rest} whole={operation.description} under={1} />
      {externalDocs && (
        <p className="quiet">
          <OutsideLink text={externalDocs.description ?? externalDocs.url} url={externalDocs.url} />
        </p>
      )}
    </>
  );
  return (
    <header className="op-header">
      <Place operation={operation} />
      <Heading
        level="h1"
        name={title}
        flags={[deprecated && words.deprecated, operation.internal && words.internal]}
      >
        {title}
        {deprecated && <span className="flag tone-amber">{words.deprecated}</span>}
        {operation.internal && <span className="flag tone-violet">{words.internal}</span>}
      </Heading>
      <Description source={lead} whole={operation.description} under={1} />
      {isFolded && (rest !== undefined || externalDocs !== undefined) ? (
        <details className="op-more">
          <summary className="icon-chevron">{words.moreAboutThis}</summary>
          {more}
        </details>
      ) : (
        more
      )}
      <CallCard api={api} operation={operation} tryAt={tryAt} />
    </header>
  );
}

function Place({ operation }: { operation: Operation }) {
  const { api, tag, position, kind, otherTags = [] } = operation;
  const noun = kind === 'webhook' ? words.webhook : words.endpoint;
  return (
    <div className="op-place">
      <p>
        <span className="op-tag">{tag.title}</span>
        <span className="op-count">{say(words.place, { noun, ...position })}</span>
        {otherTags.length > 0 && (
          <span className="op-count">{say(words.alsoIn, { tags: otherTags.join(', ') })}</span>
        )}
      </p>
      <PageTools
        page={operationUrl(api, operation.slug)}
        source={operation.source && descriptionSource(operation.source)}
      >
        <SinceLine operation={operation} />
      </PageTools>
      <Neighbour api={api} to={operation.previous} rel="prev" />
      <Neighbour api={api} to={operation.next} rel="next" />
    </div>
  );
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
