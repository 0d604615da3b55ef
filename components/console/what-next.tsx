import { sectionAnchors } from '#lib/links/anchors.ts';
import { operationUrl } from '#lib/links/urls.ts';
import { findResponse } from '#lib/openapi/find-response.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { AnsweredCall } from '#lib/request/runtime-expression.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';
import type { Answer } from './call.ts';
import { fillFrom, type HandOver, handOverOf, leave } from './hand-over.ts';

/** The operations that the answer leads to: each opens with what the answer gives to it. */
export function WhatNext(props: {
  model: FormModel;
  answer: Answer;
  values: RequestValues;
  onFill: (values: RequestValues) => void;
}) {
  const { model, answer, values, onFill } = props;
  const documented = findResponse(model.responses, answer.status);
  const calls = (documented?.next ?? []).flatMap((next) => {
    const handOver = handOverOf(model.api, next, callOf(answer, values));
    return handOver ? [{ ...next.operation, handOver }] : [];
  });
  if (calls.length === 0) return null;
  return (
    <section className="what-next" aria-label={words.whatNext}>
      <h4>{words.whatNext}</h4>
      <ul>
        {calls.map(({ slug, method, title, handOver }) => (
          <li key={slug}>
            <Link
              href={operationUrl(model.api, slug, sectionAnchors.tryIt)}
              onClick={(event) => {
                if (slug !== model.operation) return leave(handOver);
                event.preventDefault();
                onFill(fillFrom(model, handOver));
              }}
            >
              <Method method={method} /> {title}
            </Link>
            <GivenValues handOver={handOver} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GivenValues({ handOver: { parameters, body } }: { handOver: HandOver }) {
  const names = [
    ...Object.keys(parameters),
    ...(typeof body === 'object' && body !== null ? Object.keys(body) : []),
  ];
  if (names.length === 0) return null;
  return <span className="quiet"> {say(words.withTheValuesOf, { names: names.join(', ') })}</span>;
}

function callOf({ request, status, headers, body }: Answer, values: RequestValues): AnsweredCall {
  const { method, url } = request;
  return { method, url, values, status, headers, ...(typeof body === 'string' && { body }) };
}
