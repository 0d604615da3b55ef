import { say } from '#lib/words/say.ts';
import { words } from '#words/plain.ts';
import '../console.css';
import { operationUrl } from '#lib/links/urls.ts';
import type { Operation } from '#lib/openapi/model.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { FormOutcome } from '#lib/request/form-outcome.ts';
import { Link } from '../../ui/link.tsx';
import { Method } from '../../ui/method.tsx';
import { PlainAnswer, type StatusMeaning } from './plain-answer.tsx';
import { PlainForm } from './plain-form.tsx';
import { PlainProblem } from './plain-problem.tsx';

/** The console's place where no script runs: a form, and on the page that answers it what came of it. */
export function PlainPage(props: {
  operation: Operation;
  model: FormModel;
  outcome: FormOutcome | undefined;
  /** What the description says of the answer's status. */
  meaning: StatusMeaning | undefined;
  /** The media type to send, where there is a choice. */
  contentType?: string;
}) {
  const { operation, model, outcome, meaning, contentType } = props;
  return (
    <article className="plain console">
      <header>
        <p className="quiet">
          <Link href={operationUrl(model.api, model.operation)}>{words.backToTheDocumentationOf}</Link>
        </p>
        <h1>
          {outcome?.kind === 'answered'
            ? say(words.answerTo, { title: operation.title })
            : say(words.try, { title: operation.title })}
        </h1>
        <p className="plain-line">
          <Method method={model.method} /> <code>{model.path}</code>
        </p>
      </header>
      {outcome?.kind === 'refused' && (
        <PlainProblem problem={outcome.problem} retryAfter={outcome.retryAfter} />
      )}
      {outcome?.kind === 'answered' ? (
        <PlainAnswer operation={operation} answer={outcome.answer} meaning={meaning} />
      ) : (
        <PlainForm
          model={model}
          account={outcome?.kind === 'key' ? outcome.account : undefined}
          contentType={contentType}
        />
      )}
    </article>
  );
}
