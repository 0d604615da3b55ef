import { words } from '#words/inbox.ts';
import { ConsoleLauncher } from '../console-launcher.tsx';
import type { InboxForm } from './inbox-form.ts';

/** Id of the section, and so a fragment that opens it. */
const anchor = 'deliveries';

/** The place of the deliveries on a webhook's page. Their code is loaded when a reader opens them. */
export function WebhookDeliveries({ form }: { form: InboxForm }) {
  const said = { note: words.seeDeliveries, open: words.watchDeliveries, close: words.closeDeliveries };
  return (
    <section className="try-it" aria-labelledby={anchor}>
      <h2 id={anchor} className="try-it-head">
        {words.deliveries}
      </h2>
      <ConsoleLauncher inbox={form} said={said} anchor={anchor} />
      <noscript>
        <p className="quiet">{words.deliveriesNeedJavascript}</p>
      </noscript>
    </section>
  );
}
