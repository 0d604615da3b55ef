import { plainFormUrl } from '#lib/links/urls.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { encodeBase64 } from '#lib/request/base64.ts';
import type { FormAnswer } from '#lib/request/form-outcome.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/plain.ts';
import { CodePanel } from '../../code/code-panel.tsx';
import { splitLines } from '../../code/tokens.ts';
import { Link } from '../../ui/link.tsx';
import { Status } from '../../ui/status.tsx';
import { headerOf } from '../call.ts';
import { downloadName } from '../download-name.ts';
import { HeaderTable } from '../header-table.tsx';
import { imageTypeOf, largestImage } from '../image-type.ts';
import { layOutJson } from '../json-lines.ts';
import { duration, size } from '../words.ts';

/** Characters of a body that a page shows. */
const longest = 200_000;

export interface StatusMeaning {
  readonly title: string;
  readonly text: string;
}

/** The sandbox's answer on a page: what it means, what came, and what was sent for it. */
export function PlainAnswer(props: {
  operation: Operation;
  answer: FormAnswer;
  meaning: StatusMeaning | undefined;
}) {
  const { operation, answer, meaning } = props;
  return (
    <>
      <section aria-label={words.response} className="plain-section">
        <p className="plain-status">
          <Status status={String(answer.status)} title={meaning?.title || answer.statusText} />
          {answer.end && (
            <span className="response-facts">
              {`${duration(answer.end.timing.total)} · ${size(answer.end.bytes)}`}
            </span>
          )}
        </p>
        <p>{meaning?.text ?? words.thisStatusIsNotDescribed}</p>
        {answer.broken && <p className="remark">{`${answer.broken.title}. ${answer.broken.detail}`}</p>}
        {answer.end?.truncated && <p className="remark">{words.theAnswerIsLongerThan}</p>}
        <Body answer={answer} />
        <h2>{words.headers}</h2>
        <HeaderTable headers={answer.headers} />
      </section>
      <section aria-label={words.request} className="plain-section">
        <h2>{words.whatWasSent}</h2>
        <p className="request-line">
          <code>{`${answer.request.method} ${answer.request.url}`}</code>
        </p>
        <HeaderTable headers={answer.request.headers} />
        {answer.sentBody !== undefined && <Text label={words.bodyThatWasSent} text={answer.sentBody} />}
      </section>
      <p className="plain-send">
        <Link className="button" href={plainFormUrl(operation.api, operation.slug)}>
          {words.newRequest}
        </Link>
        <span className="quiet">{words.yourBrowsersBackButtonLeads}</span>
      </p>
    </>
  );
}

function Body({ answer: { body, headers } }: { answer: FormAnswer }) {
  if (body.length === 0) return <p className="quiet">{words.theAnswerHasNoBody}</p>;
  if (typeof body === 'string') return <Text label={words.responseBody} text={body} />;
  const type = imageTypeOf(body);
  if (body.length > largestImage)
    return <p className="quiet">{say(words.noText, { size: size(body.length) })}</p>;
  const base64 = encodeBase64(body);
  const declared = headerOf(headers, 'content-type') ?? '';
  return (
    <>
      {type !== undefined && (
        <img className="response-image" alt={words.responseBody} src={`data:${type};base64,${base64}`} />
      )}
      <p>
        {`${say(words.noText, { size: size(body.length) })} `}
        <Link
          href={`data:application/octet-stream;base64,${base64}`}
          download={downloadName(type ?? declared, false, headerOf(headers, 'content-disposition'))}
        >
          {words.download}
        </Link>
      </p>
    </>
  );
}

function Text({ label, text }: { label: string; text: string }) {
  const shown = text.slice(0, longest);
  return (
    <>
      <figure className="code">
        <figcaption className="code-bar">
          <span className="code-title">{label}</span>
        </figcaption>
        <CodePanel label={label} lines={layOutJson(shown) ?? splitLines(shown)} />
      </figure>
      {text.length > longest && (
        <p className="quiet">{say(words.theFirstOfCharacters, { longest, count: text.length })}</p>
      )}
    </>
  );
}
