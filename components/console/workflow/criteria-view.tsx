import { say } from '#lib/words/say.ts';
import type { Judgement } from '#lib/workflows/run/criterion.ts';
import type { Attempt } from '#lib/workflows/run/run.ts';
import { words } from '#words/run.ts';
import type { IsSecret } from './is-secret.ts';
import { ShownValue } from './named-values.tsx';

/** Each criterion of a step with whether it holds, and the values that it saw. */
export function CriteriaView({ attempt, isSecret }: { attempt: Attempt; isSecret: IsSecret }) {
  const { criteria, call, isSuccess, failure } = attempt;
  if (failure !== undefined) return <p className="remark remark-blocking">{failure}</p>;
  if (criteria.length === 0)
    return call ? (
      <ul className="run-criteria" aria-label={words.criteria}>
        <li data-holds={isSuccess}>{say(words.isSuccessStatus, { status: call.status })}</li>
      </ul>
    ) : null;
  return <CriteriaList criteria={criteria} isSecret={isSecret} />;
}

export function CriteriaList(props: { criteria: readonly Judgement[]; isSecret: IsSecret }) {
  const { criteria, isSecret } = props;
  return (
    <ul className="run-criteria" aria-label={words.criteria}>
      {criteria.map((judgement, index) => (
        <Criterion key={index} judgement={judgement} isSecret={isSecret} />
      ))}
    </ul>
  );
}

function Criterion({ judgement, isSecret }: { judgement: Judgement; isSecret: IsSecret }) {
  const { criterion, holds, seen, reason } = judgement;
  return (
    <li data-holds={holds}>
      <span className="run-outcome">{holds ? words.holds : words.doesNotHold}</span>{' '}
      <code>{criterion.condition}</code>
      {criterion.type !== 'simple' && (
        <span className="quiet">
          {' '}
          {say(words.triedOn, { type: criterion.type, context: criterion.context ?? '' })}
        </span>
      )}
      {seen.length > 0 && (
        <ul className="run-seen">
          {seen.map(({ expression, value }) => (
            <li key={expression}>
              <code>{expression}</code> = <ShownValue name={expression} value={value} isSecret={isSecret} />
            </li>
          ))}
        </ul>
      )}
      {reason !== undefined && <p className="remark">{reason}</p>}
    </li>
  );
}
