/**
 * Folders of `content/`, in reading order. A page stands at `/<folder>/<name>`; those of `pages` stand at `/<name>`.
 */
export const collections = ['guides', 'best-practices', 'pages'] as const;
export type Collection = (typeof collections)[number];

/** Enough for a navigation entry, a card or a previous/next link. */
export interface GuideSummary {
  readonly collection: Collection;
  /** The file's name without its extension. */
  readonly slug: string;
  /** Path of the page on the portal, such as `/guides/quickstart`. */
  readonly href: string;
  readonly title: string;
  /** One plain sentence, without markup. */
  readonly description: string;
  /** Heading of the navigation group that the page stands in. */
  readonly section: string;
}

export interface Guide extends GuideSummary {
  /** Relative to the repository, with forward slashes. */
  readonly file: string;
  /** Position within the collection; lower comes first. */
  readonly order: number;
  /** In reading order. Their ids are the anchors on the page. */
  readonly headings: readonly GuideHeading[];
  /** Fenced code blocks in reading order, but for those that show an output. */
  readonly samples: readonly GuideSample[];
  /** Links and pictures in reading order. */
  readonly references: readonly GuideReference[];
  /**
   * The page as CommonMark with GFM tables, front matter removed and components turned into what they say. Where a
   * component makes its text from the description, a comment names it (`<!-- PlanTable -->`): see `fillMarkdown`.
   */
  readonly markdown: string;
  readonly previous?: GuideSummary;
  readonly next?: GuideSummary;
}

export interface GuideReference {
  readonly kind: 'link' | 'image';
  /** As it is written, without its title. */
  readonly url: string;
  /** Place in the file, counted from 1. */
  readonly line: number;
  readonly column: number;
}

export interface GuideHeading {
  /** Its id on the page. */
  readonly id: string;
  readonly text: string;
  readonly depth: 2 | 3 | 4;
}

export interface GuideSample {
  /** The fence's language, such as `js`; empty where it names none. */
  readonly language: string;
  readonly source: string;
  /** File name that the block is shown under; blocks of one page import each other by it. */
  readonly title?: string;
  /** Marked `run`: a test executes the block against the sandbox. */
  readonly isRunnable: boolean;
  /** What the page says that it prints; `…` stands for anything on a line. */
  readonly output?: string;
  /** Line in the file where the fence opens, counted from 1. */
  readonly line: number;
  /** Id of the nearest heading above; absent before the first one. */
  readonly heading?: string;
}
