import type { Problem } from '#lib/request/exchange.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/plain.ts';

/** Why the portal did not pass the form on. */
export function PlainProblem({ problem, retryAfter }: { problem: Problem; retryAfter: number | undefined }) {
  const { errors = [] } = problem;
  // The detail of such a problem says the same in one line.
  const hasList = errors.length > 0;
  return (
    <section className="notice notice-problem" aria-label={words.problem}>
      <p className="notice-title">{say(words.notSent, { title: problem.title ?? words.requestRefused })}</p>
      {problem.detail && !hasList && <p>{problem.detail}</p>}
      {hasList && (
        <ul className="notice-list">
          {errors.slice(0, 20).map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>
              {pointer && <code>{pointer}</code>} {detail}
            </li>
          ))}
        </ul>
      )}
      <p>
        {retryAfter === undefined ? '' : `${say(words.sendAgainIn, { seconds: retryAfter })} `}
        {words.stillThere}
      </p>
    </section>
  );
}
