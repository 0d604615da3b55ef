import type { Problem } from '#lib/request/exchange.ts';

/** Why the portal did not pass the form on. */
export function PlainProblem({ problem, retryAfter }: { problem: Problem; retryAfter: number | undefined }) {
  const { errors = [] } = problem;
  // The detail of such a problem says the same in one line.
  const hasList = errors.length > 0;
  return (
    <section className="notice notice-problem" aria-label="Problem">
      <p className="notice-title">{`Not sent: ${problem.title ?? 'the request was refused'}`}</p>
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
        {retryAfter === undefined ? '' : `Send it again in ${retryAfter} s. `}
        What you filled in is still there when your browser goes back one page.
      </p>
    </section>
  );
}
