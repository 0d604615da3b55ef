import { useMemo, useState } from 'react';
import type { Problem } from '#lib/request/exchange.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/inbox.ts';
import { words as language } from '#words/language.ts';
import { announce } from '../../ui/announce.ts';
import { sayRich } from '../../ui/say-rich.tsx';
import { Status } from '../../ui/status.tsx';
import { CallRefused } from '../call.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { VerdictView } from '../verdict/verdict-view.tsx';
import { fetchSecret, redeliver } from './call-inbox.ts';
import type { Delivery } from './delivery.ts';
import { DeliveryMessage } from './delivery-message.tsx';
import { VerificationView } from './verification-view.tsx';
import { type Verification, verifyDelivery } from './verify-delivery.ts';

interface Props {
  readonly delivery: Delivery;
  /** `operation` and `event` are those of the page. */
  readonly target: {
    readonly api: string;
    readonly operation: string;
    readonly key: string;
    readonly event: string;
  };
  /** The deliveries that came before. */
  readonly earlier: readonly Delivery[];
}

/** One delivery: a line, and when it is opened all that came, whether it is genuine and as documented. */
export function DeliveryItem(props: Props) {
  const { deliveryId, type, attempt = 1, sentAt, answer, nextAttemptAt } = props.delivery;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <details className="delivery" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary className="icon-chevron">
          <code>{type}</code>
          {answer !== undefined && (
            <span>{sayRich(words.answered, { status: <Status status={String(answer)} /> })}</span>
          )}
          <span className="delivery-facts">
            {attempt > 1 && <span>{say(words.attempt, { attempt })}</span>}
            {sentAt !== undefined && <Time at={sentAt} />}
          </span>
        </summary>
        {isOpen && <Opened {...props} />}
      </details>
      {nextAttemptAt !== undefined && (
        <p className="quiet" id={`next-${deliveryId}`}>
          {words.repeatedAt} <Time at={nextAttemptAt} />
        </p>
      )}
    </li>
  );
}

/** In the reader's own time. */
function Time({ at }: { at: string }) {
  return <time dateTime={at}>{new Date(at).toLocaleTimeString(language.tag)}</time>;
}

function Opened({ delivery, target, earlier }: Props) {
  const { type, headers, body } = delivery;
  const { run, isBusy, problem } = useAction();
  const [verification, setVerification] = useState<Verification>();
  const message = useMemo(() => ({ delivered: { headers, body } }), [headers, body]);
  const again = (failures: number) =>
    run(async () => {
      await redeliver(target, delivery.deliveryId, failures);
      announce(words.willBeDelivered);
    });
  const verify = () =>
    run(async () => {
      const secret = await fetchSecret(target);
      setVerification(await verifyDelivery(delivery, secret, Date.now(), earlier));
    });
  return (
    <div className="delivery-parts">
      {type === target.event && <VerdictView target={target} answer={message} />}
      <p className="delivery-actions">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isBusy || !isSecureContext}
          onClick={() => isSecureContext && void verify()}
        >
          {words.verify}
        </button>
        <button type="button" className="button" aria-disabled={isBusy} onClick={() => void again(0)}>
          {words.redeliver}
        </button>
        <button type="button" className="button" aria-disabled={isBusy} onClick={() => void again(1)}>
          {words.redeliverFailing}
        </button>
      </p>
      {!isSecureContext && <p className="remark">{words.needsHttps}</p>}
      {problem && <ProblemNotice problem={problem} />}
      {verification && <VerificationView verification={verification} isScrolledTo />}
      <DeliveryMessage delivery={delivery} />
    </div>
  );
}

/** One call at a time, and why the last one failed. */
function useAction() {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function run(work: () => Promise<void>): Promise<void> {
    // The buttons are only said to be disabled: one that is would lose the focus.
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      const reason = error instanceof CallRefused ? error.problem : { title: words.portalAway };
      setProblem(reason);
      announce(reason.title ?? words.portalAway);
    } finally {
      setIsBusy(false);
    }
  }
  return { run, isBusy, problem };
}
