/**
 * What `portal.config.ts` of a site says: all that another company would change. Addresses of one installation and
 * secrets come from the environment (README, Settings). The file is read once, when the site is built, and checked;
 * from then on it is plain data.
 */
export interface SiteDefinition {
  /** Shown in the header, titles and feeds. */
  readonly name: string;
  /** One sentence, for search engines and shared links. */
  readonly description: string;
  /**
   * Slug of the API that the home page and the guides speak of: the name of its file without the extension. Where there
   * is no such file, guides, rate limits and errors are left out, and the portal is named after the APIs that it has.
   * Absent: the first of `apis`, or the first description.
   */
  readonly mainApi?: string;
  readonly apis?: readonly ApiDefinition[];
  /** In the header. `/reference` lists the APIs; where there is one only, it leads to that one. */
  readonly navigation?: readonly NavigationEntry[];
  /**
   * Where "Edit this page" leads: `https://host/repository/blob/main/{file}#L{line}` for guides and operations; the
   * part behind `#` goes where no line is known. Without `{file}` it is what a file's path is put behind. Absent: no
   * such links.
   */
  readonly editUrl?: string;
  /** Whether pages ask "Was this page helpful?". Absent: they do not. */
  readonly feedback?: boolean;
}

export interface NavigationEntry {
  readonly title: string;
  /** A path of the portal, such as `/guides/quickstart`, or a whole `https://` address. */
  readonly href: string;
}

/** What the site says of one API beside its description. */
export interface ApiDefinition {
  /** Name of the description's file without its extension. */
  readonly slug: string;
  /** The sandbox that `npm start` runs, or the one that SANDBOX_ORIGIN names. */
  readonly sandbox: 'embedded';
  /** Path prefix of the API on the sandbox's origin. */
  readonly basePath?: string;
  /** Key prefixes that must never be sent anywhere by the portal. */
  readonly refusedKeyPrefixes?: readonly string[];
}

/** Returns what it is given: it is there for the editor, which completes and checks what is written inside. */
export function defineSite(definition: SiteDefinition): SiteDefinition {
  return definition;
}
