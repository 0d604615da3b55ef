import type { ReactNode } from 'react';
import type { GuideHeading } from '#lib/content/model.ts';
import { words } from '#words/guides.ts';
import { setPageOfCode } from '../code/page-of-code.ts';
import { Frame } from '../shell/frame.tsx';
import { PageTools } from '../shell/links/page-tools.tsx';
import { PageFeedback } from '../shell/page-feedback.tsx';
import { Heading } from '../ui/heading.tsx';
import { Contents } from './contents.tsx';
import { GuideNavigation } from './guide-navigation.tsx';
import { type Neighbour, Neighbours } from './neighbours.tsx';
import { type PageStep, PageSteps } from './page-steps.tsx';
import { textOf } from './text-of.ts';

/** A page of running text: guides, best practices, rate limits, errors. */
export function GuideFrame(props: {
  /** Path of this page, for its mark in the navigation. */
  href: string;
  /** The way to the page, above its title: its section, or the folders that it stands in. */
  above: readonly PageStep[];
  title: ReactNode;
  description?: ReactNode;
  headings?: readonly Pick<GuideHeading, 'id' | 'text' | 'depth'>[];
  previous?: Neighbour | undefined;
  next?: Neighbour | undefined;
  /** Where the text is written, relative to the repository. */
  file?: string;
  children: ReactNode;
}) {
  const { href, above, title, description, headings = [], previous, next, file, children } = props;
  setPageOfCode(href);
  return (
    <Frame navigation={<GuideNavigation current={href} />} label={words.guides}>
      <div className="guide">
        <article className="guide-text">
          <header>
            <PageSteps steps={above} />
            <Heading level="h1" className="guide-title" name={textOf(title)}>
              {title}
            </Heading>
            {description !== undefined && <p className="guide-lead">{description}</p>}
            <PageTools page={href} {...(file !== undefined && { source: { file } })} />
          </header>
          <Contents headings={headings} look="folded" />
          <div className="prose guide-prose">{children}</div>
          <PageFeedback page={href} />
          <Neighbours previous={previous} next={next} />
        </article>
        <Contents headings={headings} look="column" />
      </div>
    </Frame>
  );
}
