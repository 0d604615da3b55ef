import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import type { FeedbackStore } from '../feedback/model.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext } from './context.ts';
import { parseFields } from './form-handler.ts';
import { refuseCrossSite, requireForm } from './guard.ts';
import type { CallRequest } from './node-door.ts';
import { readBody } from './read-body.ts';
import { refusal } from './try-handler.ts';

/** Where on its page the reader is led back to (components/shell/page-feedback.tsx). */
const outcomes = { kept: 'feedback-thanks', lost: 'feedback-lost' } as const;

/** Of this portal whatever it says: no empty segment, none of dots, and neither scheme, host nor backslash. */
const pagePattern = /^(?!.*\/(?:\/|\.))\/[A-Za-z0-9._~%/-]{0,299}$/;

/**
 * `POST /api/feedback`, a plain form: `page` and `helpful` (`yes` or `no`) → the portal's store. The answer leads the
 * browser back to the page, so that it works without scripts and the page stays the prerendered one.
 */
export async function handleFeedback(
  request: CallRequest,
  context: ProxyContext,
  store: FeedbackStore,
): Promise<Response> {
  try {
    refuseCrossSite(request.headers, context.settings.publicOrigin, 'document');
    requireForm(request.headers);
    const body = await readBody(request);
    context.feedback.receive(clientOf(request), body.byteLength);
    const answer = parseAnswer(parseFields(body));
    const slot = context.feedback.take(clientOf(request));
    const isKept = await keep(answer, store).finally(() => slot.release());
    const location = `${answer.page}#${isKept ? outcomes.kept : outcomes.lost}`;
    return new Response(null, { status: 303, headers: { ...inertHeaders, Location: location } });
  } catch (error) {
    return refusal(error, context);
  }
}

interface Answer {
  readonly page: string;
  readonly helpful: boolean;
}

function parseAnswer(fields: readonly (readonly [string, string])[]): Answer {
  const [page, helpful] = ['page', 'helpful'].map((name) => fields.find(([each]) => each === name)?.[1]);
  const isValid = fields.length === 2 && pagePattern.test(page ?? '') && /^(?:yes|no)$/.test(helpful ?? '');
  if (page === undefined || !isValid) throw new AppError('invalid_request', words.sendFeedback);
  return { page, helpful: helpful === 'yes' };
}

/** A store that is away or full loses the answer; its reader is told, and the page is not hurt. */
async function keep({ page, helpful }: Answer, store: FeedbackStore): Promise<boolean> {
  try {
    return await store.count(page, helpful);
  } catch (error) {
    console.error('feedback: an answer could not be kept', error);
    return false;
  }
}
