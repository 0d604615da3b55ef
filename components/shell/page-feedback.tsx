import { getSite } from '#lib/site/index.ts';

/** "Was this page helpful?" A plain form; the answer leads back to one of the two lines, which is shown then alone. */
export function PageFeedback({ page }: { page: string }) {
  const { feedback } = getSite();
  if (feedback === false) return null;
  if (feedback !== true)
    return (
      <aside className="feedback" aria-label="Feedback" data-noprint>
        <p>
          <a href={feedback.link}>Was this page helpful? Tell us</a>
        </p>
      </aside>
    );
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
