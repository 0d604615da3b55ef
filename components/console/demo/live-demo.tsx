import { getSite } from '#lib/site/index.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/launch.ts';
import { DemoLauncher } from './demo-launcher.tsx';
import { type DemoName, demoTexts } from './demo-names.ts';
import './demo.css';

/** A demonstration in a guide: requests that the reader's browser sends to the sandbox, and what came back. */
export function LiveDemo({ name }: { name: DemoName }) {
  const { title, text, isTimed } = demoTexts[name];
  return (
    <section className="demo" aria-label={say(words.liveTitle, { title })} data-noprint>
      <p className="demo-title">
        <span className="demo-mark">{words.live}</span> {title}
      </p>
      <p className="demo-text">{text}</p>
      <DemoLauncher name={name} api={getSite().mainApi} isTimed={isTimed} />
      <noscript>
        <p className="demo-text">{words.thisNeedsJavascriptTheCode}</p>
      </noscript>
    </section>
  );
}
