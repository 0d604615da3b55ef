import { getSettings } from '#lib/env/index.ts';
import { getSite } from '#lib/site/index.ts';
import { KeyLauncher } from '../console/demo/key-launcher.tsx';

/** A sandbox key at a press, as the lines that put it into the reader's terminal. */
export function SandboxKey() {
  const { sandboxOrigin } = getSettings();
  const { apis, mainApi } = getSite();
  const basePath = apis.find(({ slug }) => slug === mainApi)?.basePath ?? '';
  return (
    <section className="demo" aria-label="Get a sandbox key" data-noprint>
      <p className="demo-title">
        <span className="demo-mark">Live</span> Get a sandbox key
      </p>
      <p className="demo-text">Makes an account for you, on the Free plan, and shows its key.</p>
      <KeyLauncher baseUrl={`${sandboxOrigin}${basePath}`} />
      <noscript>
        <p className="demo-text">This needs JavaScript. The command below does the same from a terminal.</p>
      </noscript>
    </section>
  );
}
