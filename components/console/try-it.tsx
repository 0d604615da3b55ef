import { sectionAnchors } from '#lib/links/anchors.ts';
import { plainFormUrl } from '#lib/links/urls.ts';
import type { FormModel } from '#lib/request/form.ts';
import { sendForm } from '#lib/request/sent-form.ts';
import { words } from '#words/launch.ts';
import { Heading } from '../ui/heading.tsx';
import { Link } from '../ui/link.tsx';
import { ConsoleLauncher } from './console-launcher.tsx';

/** The console's place on an operation's page. Its code is loaded when a reader opens it. */
export function TryIt({ model }: { model: FormModel }) {
  return (
    <section className="try-it" aria-labelledby={sectionAnchors.tryIt}>
      <Heading level="h2" anchor={sectionAnchors.tryIt} name={words.tryIt} className="try-it-head">
        {words.tryIt}
      </Heading>
      <ConsoleLauncher form={sendForm(model)} anchor={sectionAnchors.tryIt} />
      <noscript>
        <p className="quiet">{words.theConsoleNeedsJavascript}</p>
        <p>
          <Link className="button" href={plainFormUrl(model.api, model.operation)} rel="nofollow">
            {words.sendItWithAPlain}
          </Link>
        </p>
      </noscript>
    </section>
  );
}
