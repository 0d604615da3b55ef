import { identity } from '#lib/links/identity.ts';
import { getSite } from '#lib/site/index.ts';

/** Whether there is somebody to answer: the setting is on, and the sandbox, which keeps the answers, is here. */
const isAsked = () => getSite().feedback && identity.mainApi !== undefined;

/** "Was this page helpful?" A plain form; the answer leads back to one of the two lines, which is shown then alone. */
export function PageFeedback({ page }: { page: string }) {
  if (!isAsked()) return null;
  return (
    <aside className="feedback" aria-label="Feedback" data-noprint>
      <form method="post" action="/api/feedback">
        <input type="hidden" name="page" value={page} />
        <p>Was this page helpful?</p>
        <button type="submit" name="helpful" value="yes" className="button">
          Yes
        </button>
        <button type="submit" name="helpful" value="no" className="button">
          No
        </button>
      </form>
      <p id="feedback-thanks">Thank you. Your answer was counted; nothing about you was kept.</p>
      <p id="feedback-lost">Your answer could not be kept. Please try again later.</p>
    </aside>
  );
}
