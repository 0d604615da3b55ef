import '../webhooks/inbox.css';
import { useMemo } from 'react';
import { operationUrl } from '#lib/links/urls.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/run.ts';
import { Link } from '../../ui/link.tsx';
import { sayRich } from '../../ui/say-rich.tsx';
import { VerdictView } from '../verdict/verdict-view.tsx';
import type { Delivery } from '../webhooks/delivery.ts';
import { DeliveryMessage } from '../webhooks/delivery-message.tsx';
import type { InboxForm } from '../webhooks/inbox-form.ts';
import { VerificationView } from '../webhooks/verification-view.tsx';
import { CriteriaList } from './criteria-view.tsx';
import type { IsSecret } from './is-secret.ts';
import type { Reception } from './receive-webhook.ts';

/** The webhook that a step has waited for: whether it is as documented and genuine, what came, and what was passed over. */
export function ReceptionView({ reception, isSecret }: { reception: Reception; isSecret: IsSecret }) {
  const { form, delivery, verification, passedOver } = reception;
  return (
    <div className="delivery-parts">
      {delivery && <Arrived form={form} delivery={delivery} />}
      {verification && <VerificationView verification={verification} />}
      {delivery && <DeliveryMessage delivery={delivery} />}
      {passedOver.length > 0 && (
        <details>
          <summary className="icon-chevron">{say(words.passedOver, { count: passedOver.length })}</summary>
          <ol className="run-passed">
            {passedOver.map(({ delivery: { deliveryId }, criteria }) => (
              <li key={deliveryId}>
                <code>{deliveryId}</code>
                <CriteriaList criteria={criteria} isSecret={isSecret} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Arrived({ form, delivery: { headers, body } }: { form: InboxForm; delivery: Delivery }) {
  const message = useMemo(() => ({ delivered: { headers, body } }), [headers, body]);
  return (
    <>
      <p className="quiet">
        {sayRich(words.isDocumentedAt, {
          event: <Link href={operationUrl(form.api, form.operation)}>{form.event}</Link>,
        })}
      </p>
      <VerdictView target={form} answer={message} />
    </>
  );
}
