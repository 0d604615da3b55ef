import { say } from '#lib/words/say.ts';
import { words } from '#words/verdict.ts';
import type { CallTarget } from '../call.ts';
import { RowLink } from './row-link.tsx';
import { type Judged, useVerdict } from './use-verdict.ts';

/** Whether a message is what the description promises, and where it is not. */
export function VerdictView({ target, answer }: { target: CallTarget; answer: Judged }) {
  const verdict = useVerdict(target, answer);
  if (!verdict) return <p className="verdict">{words.checkingAgainstTheDescription}</p>;
  const { differences, unchecked } = verdict;
  if (differences.length === 0) {
    return (
      <p className={unchecked ? 'verdict' : 'verdict verdict-good'} role="status">
        {unchecked ? say(words.notCheckedInFull, { unchecked }) : words.matchesTheContract}
      </p>
    );
  }
  return (
    <div className="verdict verdict-bad">
      <p role="status">{say(words.differences, { count: differences.length })}</p>
      <ul>
        {differences.map((difference) => (
          <li key={`${difference.name} ${difference.detail}`}>
            {/^[A-Z]/.test(difference.detail) && difference.name === '' ? (
              <RowLink name="" anchors={difference.anchors} words={difference.detail} />
            ) : (
              <>
                <RowLink name={difference.name} anchors={difference.anchors} /> {difference.detail}
                {difference.found !== undefined && say(words.and, { found: difference.found })}
                {difference.more !== undefined && ` ${say(words.andMoreLikeIt, { more: difference.more })}`}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
