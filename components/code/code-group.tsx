import { type ReactNode, useId } from 'react';
import type { PageServers } from '#lib/request/page-servers.ts';
import { words } from '#words/code.ts';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { CodeActions } from './code-actions.tsx';
import { CodePanel } from './code-panel.tsx';
import { CodeRest } from './code-rest.tsx';
import { highlight } from './highlight.ts';
import { findGrammar } from './languages.ts';
import { partOfCode } from './page-of-code.ts';
import { SamplePanel, SampleTabs } from './sample-tabs.tsx';
import { markBases, type Place } from './servers/mark-bases.ts';
import { ServerControl } from './servers/server-control.tsx';

/** One sample of a group. `language` is an id of `sampleLanguages` (lib/request/samples), or any other that only this group offers. */
export interface GroupSample {
  readonly language: string;
  readonly label: string;
  readonly source: string;
  /** What to colour it by, where that is not the language's own name: `js`, `bash`. */
  readonly grammar?: string;
  /** Chosen in this group alone: it is not one of the site's languages. */
  readonly isOwn?: boolean;
  /** Where the base URL of its request stands. */
  readonly bases?: readonly Place[];
}

/** The same thing in several languages, as tabs that follow the site's one language choice. */
export function CodeGroup(props: {
  samples: readonly GroupSample[];
  label: string;
  /** What stands above the tabs. */
  title?: ReactNode;
  /** Gives each sample an address; for the one group of a page that has them. */
  anchorOf?: (language: string) => string;
  /** The samples follow the console of the page. */
  isLive?: boolean;
  /** The servers to choose from; absent where there is no choice. */
  servers?: PageServers | undefined;
}) {
  const { samples, label, title, anchorOf, isLive = false, servers } = props;
  const idBase = useId();
  return (
    <figure className="code">
      {title !== undefined && <figcaption className="code-heading">{title}</figcaption>}
      {servers && <ServerControl servers={servers} />}
      <SampleTabs
        idBase={idBase}
        label={label}
        languages={samples.map(({ language, label, isOwn = false }) => ({ id: language, label, isOwn }))}
        actions={
          <>
            {anchorOf && samples[0] && (
              <AnchorLink
                anchor={anchorOf(samples[0].language)}
                name={words.thisExample}
                className="code-button"
              />
            )}
            <CodeActions what={words.code} />
          </>
        }
      >
        {samples.map((sample) => (
          <SamplePanel
            key={sample.language}
            language={sample.language}
            label={sample.label}
            isLive={isLive}
            {...(anchorOf && { anchor: anchorOf(sample.language) })}
          >
            <Sample sample={sample} servers={servers} />
          </SamplePanel>
        ))}
      </SampleTabs>
    </figure>
  );
}

async function Sample({ sample, servers }: { sample: GroupSample; servers: PageServers | undefined }) {
  const { source, language, label, grammar = language, bases = [] } = sample;
  const { text, ...rest } = partOfCode(source);
  const lines = await highlight(text, findGrammar(grammar));
  return (
    <>
      <CodePanel label={label} lines={servers ? markBases(lines, bases) : lines} servers={servers} />
      <CodeRest {...rest} />
    </>
  );
}
