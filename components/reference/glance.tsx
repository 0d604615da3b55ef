import { bodyAnchor, parameterAnchor, responseAnchor, responseBodyAnchor } from '#lib/links/anchors.ts';
import { mediaShapes } from '#lib/links/media-shapes.ts';
import { operationUrl } from '#lib/links/urls.ts';
import type { MediaType, Operation, Response } from '#lib/openapi/model.ts';
import { buildPropertyTree, type TreeOptions } from '#lib/openapi/property-tree.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';
import { Status } from '../ui/status.tsx';

interface Item {
  readonly anchor: string;
  readonly name: string;
  readonly isRequired: boolean;
  /** Words for a value, not the name of one. */
  readonly isType?: boolean;
}

// A webhook goes the other way: the reader receives it, and answers.
const vocabulary = {
  operation: { send: words.send, get: words.get, fail: words.fail },
  webhook: { send: words.holds, get: words.answer, fail: words.orAnswer },
} as const;

/** How many names a line shows before it says how many more there are. */
const longest = 7;

/** What to send, what comes back and what can go wrong: the page in three lines, each word a link into it. */
export function Glance({ operation }: { operation: Operation }) {
  const { responses } = operation;
  const terms = vocabulary[operation.kind];
  const sent = listSent(operation);
  const good = responses.filter(({ status }) => /^[123]/.test(status));
  const bad = responses.filter(({ status }) => !/^[123]/.test(status));
  return (
    <dl className="glance">
      {operation.causes && (
        <div>
          <dt>{words.causedBy}</dt>
          <dd>
            {operation.causes.map(({ slug, title }) => (
              <Link key={slug} href={operationUrl(operation.api, slug)}>
                {title}
              </Link>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{terms.send}</dt>
        <dd>{sent.length === 0 ? words.nothing : <Names items={sent} />}</dd>
      </div>
      {good.map((response) => (
        <div key={response.status}>
          <dt>{terms.get}</dt>
          <dd>
            <StatusLink response={response} />
            <Names items={listReceived(response, operation)} isPlain />
          </dd>
        </div>
      ))}
      {bad.length > 0 && (
        <div>
          <dt>{terms.fail}</dt>
          <dd>
            {bad.map((response) => (
              <StatusLink key={response.status} response={response} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function StatusLink({ response: { status, title } }: { response: Response }) {
  return (
    <Link href={`#${responseAnchor(status)}`} title={title}>
      <Status status={status} />
    </Link>
  );
}

function Names({ items, isPlain = false }: { items: readonly Item[]; isPlain?: boolean }) {
  const shown = items.slice(0, longest);
  return (
    <>
      {shown.map(({ anchor, name, isRequired, isType }) => (
        <Link key={anchor} href={`#${anchor}`}>
          {isType ? name : <code>{name}</code>}
          {!isPlain && !isRequired && <span className="row-optional"> {words.optional}</span>}
        </Link>
      ))}
      {items.length > longest && (
        <span className="row-optional">{say(words.andMore, { count: items.length - longest })}</span>
      )}
    </>
  );
}

// Required first: that is what a first call needs.
function listSent({ parameters, requestBody, schemas }: Operation): Item[] {
  const items = [
    ...parameters.map((each) => ({
      anchor: parameterAnchor(each.in, each.name),
      name: each.name,
      isRequired: each.required,
    })),
    ...listBody(requestBody?.content ?? [], schemas, { direction: 'request' }, bodyAnchor).map((item) =>
      item.isType ? { ...item, isRequired: requestBody?.required === true } : item,
    ),
  ];
  return [...items.filter(({ isRequired }) => isRequired), ...items.filter(({ isRequired }) => !isRequired)];
}

function listReceived({ status, content }: Response, { schemas }: Operation): Item[] {
  return listBody(content, schemas, { direction: 'response' }, (path) =>
    path === '' ? responseBodyAnchor(status) : responseAnchor(status, path),
  );
}

/** The properties of a body; what kind of value it is where it has none, as a list or a choice of several objects. */
function listBody(
  content: readonly MediaType[],
  table: Operation['schemas'],
  options: TreeOptions,
  anchorOf: (path: string) => string,
): Item[] {
  const [shape] = mediaShapes(content);
  if (shape === undefined) return [];
  const { schema, isStream, types } = shape;
  const { children = [], type = types[0] ?? '' } =
    schema === undefined ? {} : buildPropertyTree(schema, table, options);
  if (children.length > 0 && !isStream)
    return children.map(({ path, name, required }) => ({
      anchor: anchorOf(path),
      name,
      isRequired: required,
    }));
  return [
    {
      anchor: anchorOf(''),
      name: isStream ? say(words.stream, { type }) : type,
      isRequired: true,
      isType: true,
    },
  ];
}
