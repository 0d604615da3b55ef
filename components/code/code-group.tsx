import { type ReactNode, useId } from 'react';
import { words } from '#words/code.ts';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { CodeActions } from './code-actions.tsx';
import { CodePanel } from './code-panel.tsx';
import { CodeRest } from './code-rest.tsx';
import { highlight } from './highlight.ts';
import { findGrammar } from './languages.ts';
import { partOfCode } from './page-of-code.ts';
import { SamplePanel, SampleTabs } from './sample-tabs.tsx';

/** One sample of a group. `language` is an id of `sampleLanguages` (lib/request/samples), or any other that only this group offers. */
export interface GroupSample {
  readonly language: string;
  readonly label: string;
  readonly source: string;
  /** What to colour it by, where that is not the language's own name: `js`, `bash`. */
  readonly grammar?: string;
  /** Chosen in this group alone: it is not one of the site's languages. */
  readonly isOwn?: boolean;
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
}) {
  const { samples, label, title, anchorOf, isLive = false } = props;
  const idBase = useId();
  return (
    <figure className="code">
      {title !== undefined && <figcaption className="code-heading">{title}</figcaption>}
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
            <Sample {...sample} />
          </SamplePanel>
        ))}
      </SampleTabs>
    </figure>
  );
}

async function Sample({ source, language, label, grammar = language }: GroupSample) {
  const { text, ...rest } = partOfCode(source);
  const lines = await highlight(text, findGrammar(grammar));
  return (
    <>
      <CodePanel label={label} lines={lines} />
      <CodeRest {...rest} />
    </>
  );
}
