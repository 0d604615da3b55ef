/**
 * Folders of `content/`, in reading order. A page stands at `/<folder>/<name>`; those of `pages` stand at `/<name>`.
 * Folders within them are part of the address, in `guides` only.
 */
export const collections = ['guides', 'best-practices', 'pages'] as const;
export type Collection = (typeof collections)[number];

/** Enough for a navigation entry, a card or a previous/next link. */
export interface GuideSummary {
  readonly collection: Collection;
  /** The file's path below its collection, without extension; that of the folder for an `index`, which may be empty. */
  readonly slug: string;
  /** Path of the page on the portal, such as `/guides/quickstart`. */
  readonly href: string;
  readonly title: string;
  /** One plain sentence, without markup; empty where the page says nothing of itself. */
  readonly description: string;
  /** Heading of the navigation group that the page, or the folder that it stands in, stands under. */
  readonly section: string;
}

/** A folder on the way to a page. */
export interface FolderStep {
  /** Address that the folder's pages begin with, such as `/guides/payments`. */
  readonly path: string;
  readonly title: string;
  /** Whether the folder has a page of its own at `path`. */
  readonly hasPage: boolean;
  readonly icon?: string;
}

export interface Guide extends GuideSummary {
  /** Relative to the site, with forward slashes. */
  readonly file: string;
  /** Position among what stands in the same folder; lower comes first, and what has none comes last, by name. */
  readonly order?: number;
  /** What the navigation calls the page. */
  readonly label: string;
  /** Name of an icon of Lucide, such as `key-round`. */
  readonly icon?: string;
  /** Whether the description is the page's own; else it is the beginning of the text, which says it already. */
  readonly hasLead: boolean;
  /** Whether the page is that of its folder. */
  readonly isIndex: boolean;
  /** The folders that the page stands in, outermost first; an index page stands in the folder above its own. */
  readonly above: readonly FolderStep[];
  /** What lists of all pages show it under: the titles of its folders, or its section. */
  readonly place: string;
  /** In reading order. Their ids are the anchors on the page. */
  readonly headings: readonly GuideHeading[];
  /** Fenced code blocks in reading order, but for those that show an output. */
  readonly samples: readonly GuideSample[];
  /** What the page leads to and shows, in reading order. */
  readonly references: readonly GuideReference[];
  /** What it shows of descriptions by name, in reading order. */
  readonly parts: readonly NamedPart[];
  /** Diagrams that a build draws, in reading order. */
  readonly diagrams: readonly GuideDiagram[];
  /**
   * The page as CommonMark with GFM tables, front matter removed and components turned into what they say. Where a
   * component makes its text from a description, a comment names it (`<!-- PlanTable -->`): see `fillMarkdown`.
   */
  readonly markdown: string;
  readonly previous?: GuideSummary;
  readonly next?: GuideSummary;
}

export interface GuideReference {
  /** `redirect`: an address that the page had once; `icon`: the name of one. */
  readonly kind: 'link' | 'image' | 'redirect' | 'icon';
  /** As it is written, without its title. */
  readonly url: string;
  /** The file that says it: the page's own, or one that it takes in. */
  readonly file: string;
  /** Place in the file, counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** A part of a description that a component of a page names. */
export interface NamedPart {
  readonly component: 'Schema' | 'Operation' | 'Request';
  /** As it is written: a name or the last part of an address. */
  readonly name: string;
  /** Slug of the API; absent, the main one. */
  readonly api?: string;
  /** Of a request, the name of the example that is its body. */
  readonly example?: string;
  /** The file that names it: the page's own, or one that it takes in. */
  readonly file: string;
  /** Place in the file, counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** A fence of the language `mermaid`. */
export interface GuideDiagram {
  readonly source: string;
  /** The file that holds it, and the line where its fence opens. */
  readonly file: string;
  readonly line: number;
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
