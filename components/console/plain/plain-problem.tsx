import type { Problem } from '#lib/request/exchange.ts';

/** Why the portal did not pass the form on. */
export function PlainProblem({ problem, retryAfter }: { problem: Problem; retryAfter: number | undefined }) {
  return (
    <section className="notice notice-problem" aria-label="Problem">
      <p className="notice-title">{`Not sent: ${problem.title ?? 'the request was refused'}`}</p>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.errors && problem.errors.length > 0 && (
        <ul className="notice-list">
          {problem.errors.slice(0, 20).map(({ pointer, detail }) => (
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
