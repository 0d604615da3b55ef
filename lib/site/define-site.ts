import type { ConnectionDefinition } from './connection-definition.ts';

export type * from './connection-definition.ts';

/**
 * What `portal.config.ts` of a site says: all that another company would change. Addresses of one installation and
 * secrets come from the environment (sites/portal, Settings). The file is read once, when the site is built, and checked;
 * from then on it is plain data.
 */
export interface SiteDefinition {
  /**
   * The version of the engine that the site was last made to fit: `npm run check-site` tells what newer ones want
   * changed. Absent: everything is told.
   */
  readonly engine?: string;
  /** Shown in the header, titles and feeds. */
  readonly name: string;
  /** Stands behind the name in the header and on the pictures of shared links. Absent: "Developers", in the language of the site. */
  readonly suffix?: string;
  /** One sentence, for search engines and shared links. */
  readonly description: string;
  /**
   * The language of the interface (BCP 47): `en` or `de`, which are shipped, or one whose words stand in `words.<language>.json`
   * in the site's folder, such as `words.fr.json`: `{ "shell": { "skipToContent": "Aller au contenu" } }`. The groups and
   * their keys are those of the engine's `lib/words/english`; what is left out is English, and `npm run check-site` counts it.
   * The same file, or `words.json`, replaces single words of a shipped language. Absent: `en`.
   */
  readonly language?: string;
  /**
   * The mark in the header: paths of files in `public/`, such as `logo.svg`. Absent: the first letter of the name, in
   * the accent colour.
   */
  readonly logo?: string | { readonly light: string; readonly dark: string };
  /** An SVG or PNG file of `public/`: in the browser's tab, and on the pictures of shared links. Absent: the letter. */
  readonly icon?: string;
  /**
   * Colour of links, marks and buttons, such as `#2f4bd0`. Of one colour the portal makes the dark theme's by itself. One
   * that could not be read is a fault, and the message names one that can.
   */
  readonly accent?: string | { readonly light: string; readonly dark: string };
  /**
   * The site's own fonts, WOFF2 files of `public/`: one variable font, or a file for each weight. They come from the
   * portal itself. Absent: Geist and Geist Mono.
   */
  readonly fonts?: { readonly text?: FontDefinition; readonly code?: FontDefinition };
  /** One line above the header of each page, such as the news of a release. */
  readonly banner?: BannerDefinition;
  /** What a reader is told at an address that nothing stands at, before the ways on from there. */
  readonly missingPage?: MissingPageDefinition;
  /**
   * Scripts of others that each page loads, such as those of an analytics service. Pages then may load these scripts and
   * call these origins, and no others. Absent: pages load from the portal and call nobody else.
   */
  readonly analytics?: AnalyticsDefinition;
  /**
   * Slug of the API that the home page and the guides speak of: the name of its file without the extension. Where there
   * is no such file, guides, rate limits and errors are left out, and the portal is named after the APIs that it has.
   * Absent: the first of `apis`, or the first description.
   */
  readonly mainApi?: string;
  /** What the site says of its APIs beside their descriptions. An API that is not here has a mock and no keys. */
  readonly apis?: readonly ApiDefinition[];
  /**
   * A script of the site's folder that `npm start` runs beside the portal, with SANDBOX_PORT to listen on: the backend of
   * the APIs whose origin is `sandbox`. It is not run where SANDBOX_ORIGIN names another one.
   */
  readonly sandbox?: string;
  /** In the header. `/reference` lists the APIs; where there is one only, it leads to that one. */
  readonly navigation?: readonly NavigationEntry[];
  /** At the foot of each page, before the links for programs. */
  readonly footer?: readonly NavigationEntry[];
  /**
   * Where "Edit this page" leads: `https://host/repository/blob/main/{file}#L{line}` for guides and operations; the
   * part behind `#` goes where no line is known. Without `{file}` it is what a file's path is put behind. Absent: no
   * such links.
   */
  readonly editUrl?: string;
  /**
   * Assistants that the menu of a page offers to open it in. In `href`, `{url}` stands for the address of the page's
   * Markdown: `https://assistant.example/new?q=Read+{url}`. Absent: none.
   */
  readonly assistants?: readonly AssistantDefinition[];
  /**
   * What texts name as `{{name}}`, in prose, code and links alike: a version, the name of a package. A name is letters,
   * digits and `_`; a value is one line. Beside them there are `{{portalOrigin}}`, `{{sandboxOrigin}}` and
   * `{{sandboxBaseUrl}}`.
   */
  readonly variables?: Readonly<Record<string, string>>;
  /**
   * Whether pages ask "Was this page helpful?". `true`: the portal counts the answers in a store of its own, and searches
   * that found nothing. A link: pages lead there instead. Absent: nothing is asked or counted.
   */
  readonly feedback?: boolean | { readonly link: string };
  /**
   * Where operations on exported pages (`npm run export`) are tried: the address, with its base path, of a portal that
   * serves the same site, such as `https://try.acme.com/docs`. "Try it" leads to the same operation's console there. Absent:
   * exported pages have no console. A portal that is served has its own and does not look at this.
   */
  readonly consoleAt?: string;
}

/** Path of a variable font in `public/`, or a file for each weight, such as `{ file: 'fonts/bold.woff2', weight: '700' }`. */
export type FontDefinition =
  | string
  | readonly {
      readonly file: string;
      readonly weight: string;
      /** Absent: normal. */
      readonly style?: 'normal' | 'italic';
    }[];

export interface BannerDefinition {
  /** Plain text, at most 200 characters. */
  readonly text: string;
  /** Makes the whole line a link: a path of the portal, or an `https://` address. */
  readonly href?: string;
}

export interface MissingPageDefinition {
  /** The page's heading. Absent: "There is no page at this address". */
  readonly title?: string;
  /** CommonMark, at most 2,000 characters. */
  readonly text: string;
}

export interface AnalyticsDefinition {
  /** Each is loaded when the page has been read by the browser (`defer`). */
  readonly scripts: readonly AnalyticsScriptDefinition[];
  /** Origins that the scripts call beside those that they are loaded from, such as `https://events.example.com`. */
  readonly origins?: readonly string[];
}

export interface AnalyticsScriptDefinition {
  /** Such as `https://plausible.io/js/script.js`. */
  readonly src: string;
  /** Hash of the script (Subresource Integrity); a browser then runs no other version of it. */
  readonly integrity?: string;
  /** Attributes that the script reads from its element, such as `{ 'data-domain': 'docs.example.com' }`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface NavigationEntry {
  /** What the link says. */
  readonly title: string;
  /** A path of the portal, such as `/guides/quickstart`, or a whole `https://` address. */
  readonly href: string;
}

export interface AssistantDefinition {
  /** What the link says, such as "Open in Claude". */
  readonly title: string;
  /** An `https://` address with `{url}` in it, where the address of the page's Markdown goes. */
  readonly href: string;
}

/** What the site says of one API beside its description. */
export interface ApiDefinition extends ConnectionDefinition {
  /** Name of the description's file without its extension; of an API with `versions` any name. */
  readonly slug: string;
  /**
   * The versions that readers may choose, the current one first. Its pages stand at `/reference/<slug>`, those of another
   * one at `/reference/<slug>-<name>`. Absent: there is one, the description that is called like the API.
   */
  readonly versions?: readonly ApiVersionDefinition[];
  /**
   * The order of the API's tags, and the headings that they stand under in the navigation; tags that are not here come
   * behind them. Absent: as the description has them (`tags`, `x-tagGroups`, OpenAPI 3.2's `parent`).
   */
  readonly groups?: readonly TagGroupDefinition[];
}

export interface TagGroupDefinition {
  /** Absent: its tags stand under no heading. */
  readonly title?: string;
  /** Names of tags as the description has them. */
  readonly tags: readonly string[];
}

/** One version of an API. How it is called and who answers is as its API says, but for what it says itself. */
export interface ApiVersionDefinition extends ConnectionDefinition {
  /** What readers know it by, such as `v2` or `2026-01`. */
  readonly name: string;
  /** Its description: the path of a file below the folder of the descriptions, such as `orders-v1.yaml`. */
  readonly file: string;
  /** `deprecated`: its pages say so, and lead to the current version. */
  readonly status?: 'deprecated';
  /** Path prefix of this version on the origin of its API's backend, such as `/v1`. */
  readonly basePath?: string;
  readonly groups?: readonly TagGroupDefinition[];
}

/** Returns what it is given: it is there for the editor, which completes and checks what is written inside. */
export function defineSite(definition: SiteDefinition): SiteDefinition {
  return definition;
}
