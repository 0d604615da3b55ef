import { bodyAnchor, parameterAnchor, responseAnchor } from '#lib/links/anchors.ts';
import type { MediaType, Operation, Response } from '#lib/openapi/model.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { Status } from '../ui/status.tsx';

interface Item {
  readonly anchor: string;
  readonly name: string;
  readonly isRequired: boolean;
}

// A webhook goes the other way: the reader receives it, and answers.
const vocabulary = {
  operation: { send: 'Send', get: 'Get', fail: 'Can fail' },
  webhook: { send: 'Holds', get: 'Answer', fail: 'Or answer' },
} as const;

/** How many names a line shows before it says how many more there are. */
const longest = 7;

/** What to send, what comes back and what can go wrong: the page in three lines, each word a link into it. */
export function Glance({ operation }: { operation: Operation }) {
  const { responses } = operation;
  const words = vocabulary[operation.kind];
  const sent = listSent(operation);
  const good = responses.filter(({ status }) => /^[123]/.test(status));
  const bad = responses.filter(({ status }) => !/^[123]/.test(status));
  return (
    <dl className="glance">
      <div>
        <dt>{words.send}</dt>
        <dd>{sent.length === 0 ? 'nothing' : <Names items={sent} />}</dd>
      </div>
      {good.map((response) => (
        <div key={response.status}>
          <dt>{words.get}</dt>
          <dd>
            <StatusLink response={response} />
            <Names items={listReceived(response, operation)} isPlain />
          </dd>
        </div>
      ))}
      {bad.length > 0 && (
        <div>
          <dt>{words.fail}</dt>
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
    <a href={`#${responseAnchor(status)}`} title={title}>
      <Status status={status} />
    </a>
  );
}

function Names({ items, isPlain = false }: { items: readonly Item[]; isPlain?: boolean }) {
  const shown = items.slice(0, longest);
  return (
    <>
      {shown.map(({ anchor, name, isRequired }) => (
        <a key={anchor} href={`#${anchor}`}>
          <code>{name}</code>
          {!isPlain && !isRequired && <span className="row-optional"> optional</span>}
        </a>
      ))}
      {items.length > longest && <span className="row-optional">{`and ${items.length - longest} more`}</span>}
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
    ...listProperties(requestBody?.content[0], schemas, 'request', bodyAnchor),
  ];
  return [...items.filter(({ isRequired }) => isRequired), ...items.filter(({ isRequired }) => !isRequired)];
}

function listReceived({ status, content }: Response, { schemas }: Operation): Item[] {
  return listProperties(content[0], schemas, 'response', (path) => responseAnchor(status, path));
}

function listProperties(
  media: MediaType | undefined,
  table: Operation['schemas'],
  direction: 'request' | 'response',
  anchorOf: (path: string) => string,
): Item[] {
  if (media?.schema === undefined) return [];
  const { children } = buildPropertyTree(media.schema, table, { direction });
  return children.map(({ path, name, required }) => ({ anchor: anchorOf(path), name, isRequired: required }));
}
