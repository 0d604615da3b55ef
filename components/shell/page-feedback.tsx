import { withBase } from '#lib/env/base-path.ts';
import { isExported } from '#lib/env/exported.ts';
import { getSite } from '#lib/site/index.ts';
import { words } from '#words/shell.ts';
import { Link } from '../ui/link.tsx';

/** "Was this page helpful?" A plain form; the answer leads back to one of the two lines, which is shown then alone. */
export function PageFeedback({ page }: { page: string }) {
  const { feedback } = getSite();
  if (feedback === false || (feedback === true && isExported)) return null;
  if (feedback !== true)
    return (
      <aside className="feedback" aria-label={words.feedback} data-noprint>
        <p>
          <Link href={feedback.link}>{words.helpfulTellUs}</Link>
        </p>
      </aside>
    );
  return (
    <aside className="feedback" aria-label={words.feedback} data-noprint>
      <form method="post" action={withBase('/api/feedback')}>
        <input type="hidden" name="page" value={page} />
        <p>{words.helpful}</p>
        <button type="submit" name="helpful" value="yes" className="button">
          {words.yes}
        </button>
        <button type="submit" name="helpful" value="no" className="button">
          {words.no}
        </button>
      </form>
      <p id="feedback-thanks">{words.thankYou}</p>
      <p id="feedback-lost">{words.notKept}</p>
    </aside>
  );
}
