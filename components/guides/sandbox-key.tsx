import { sayRich } from '#components/ui/say-rich.tsx';
import { getSite } from '#lib/site/index.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/guides.ts';
import { KeyLauncher } from '../console/demo/key-launcher.tsx';
import { consoleBaseUrl, isMocked } from '../reference/server-sources.ts';
import '../console/demo/demo.css';

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
  if (isMocked(mainApi) || keys === 'none' || !('endpoint' in keys)) return null;
  const [plan] = keys.plans;
  return (
    <section className="demo" aria-label={words.getASandboxKey} data-noprint>
      <p className="demo-title">
        {sayRich(words.liveGetASandboxKey, { span: (text) => <span className="demo-mark">{text}</span> })}
      </p>
      <p className="demo-text">
        {plan ? say(words.makesAccountOn, { plan: plan.name }) : words.makesAccount}
      </p>
      <KeyLauncher
        api={mainApi}
        baseUrl={consoleBaseUrl({ api: mainApi, servers: [] })}
        names={{ key: keyName, baseUrl: baseUrlName }}
      />
      <noscript>
        <p className="demo-text">{words.needsScript}</p>
      </noscript>
    </section>
  );
}
