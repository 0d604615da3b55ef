import { words } from '#words/launch.ts';
import { deliveriesAnchor, type InboxForm } from './inbox-form.ts';
import { InboxLauncher } from './inbox-launcher.tsx';

/** The place of the deliveries on a webhook's page. Their code is loaded when a reader opens them. */
export function WebhookDeliveries({ form }: { form: InboxForm }) {
  return (
    <section className="try-it" aria-labelledby={deliveriesAnchor}>
      <h2 id={deliveriesAnchor} className="try-it-head">
        {words.deliveries}
      </h2>
      <InboxLauncher form={form} />
      <noscript>
        <p className="quiet">{words.deliveriesNeedJavascript}</p>
      </noscript>
    </section>
  );
}
