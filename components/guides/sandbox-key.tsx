import { getSite } from '#lib/site/index.ts';
import { backendOf } from '#lib/site/own-backends.ts';
import { KeyLauncher } from '../console/demo/key-launcher.tsx';

/**
 * A key of the main API at a press, as the lines that put it into the reader's terminal. Nothing where the site names no
 * endpoint that makes keys.
 *
 * @param keyName what the guide's code calls the key in its environment
 * @param baseUrlName what it calls the API's address there
 */
export function SandboxKey({ keyName = 'API_KEY', baseUrlName = 'BASE_URL' }) {
  const { apis, mainApi } = getSite();
  const { keys = 'none' } = apis.find(({ slug }) => slug === mainApi) ?? {};
  const backend = backendOf(mainApi);
  if (backend === undefined || keys === 'none' || !('endpoint' in keys)) return null;
  const [plan] = keys.plans;
  return (
    <section className="demo" aria-label="Get a sandbox key" data-noprint>
      <p className="demo-title">
        <span className="demo-mark">Live</span> Get a sandbox key
      </p>
      <p className="demo-text">
        {`Makes an account for you${plan ? `, on the ${plan.name} plan` : ''}, and shows its key.`}
      </p>
      <KeyLauncher
        api={mainApi}
        baseUrl={backend.origin + backend.basePath}
        names={{ key: keyName, baseUrl: baseUrlName }}
      />
      <noscript>
        <p className="demo-text">This needs JavaScript. The command below does the same from a terminal.</p>
      </noscript>
    </section>
  );
}
