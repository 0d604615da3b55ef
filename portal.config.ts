/** All that another company would change. URLs and secrets come from the environment (see README, Settings). */
export interface PortalConfig {
  /** Shown in the header, titles and feeds. */
  readonly name: string;
  readonly description: string;
  /**
   * Slug of the API that the home page and the guides speak of: the name of its file in `OPENAPI_DIR`. Where there is
   * no such file, guides, rate limits and errors are left out, and the portal is named after the APIs that it has.
   */
  readonly mainApi: string;
  readonly apis: readonly {
    readonly slug: string;
    /**
     * `embedded`: the sandbox in `sandbox/`, started with the portal unless SANDBOX_ORIGIN names another one.
     * An API that is not listed has no sandbox: the mock answers its console.
     */
    readonly sandbox: 'embedded';
    /** Path prefix of the API on the sandbox's origin. */
    readonly basePath: string;
    /** Key prefixes that must never be sent anywhere by the portal. */
    readonly refusedKeyPrefixes: readonly string[];
  }[];
  /** In the header. `/reference` lists the APIs; where there is one only, it leads to that one. */
  readonly navigation: readonly { readonly title: string; readonly href: string }[];
  /**
   * Where "Edit this page" leads: `https://host/repository/blob/main/{file}#L{line}` for guides and operations; the
   * part behind `#` goes where no line is known. Without `{file}` it is what a file's path is put behind. Absent: no
   * such links.
   */
  readonly editUrl?: string;
  /** Whether pages ask "Was this page helpful?". The sandbox keeps the answers, so only a portal that has one asks. */
  readonly feedback: boolean;
}

export const portal: PortalConfig = {
  name: 'Kynetra',
  description: 'Authentication as a service: sign up, verify and sign in your users with one API.',
  mainApi: 'kynetra',
  feedback: true,
  apis: [{ slug: 'kynetra', sandbox: 'embedded', basePath: '/v1', refusedKeyPrefixes: ['sk_prod_'] }],
  navigation: [
    { title: 'Guides', href: '/guides/quickstart' },
    { title: 'Reference', href: '/reference' },
    { title: 'Best practices', href: '/best-practices/error-handling' },
    { title: 'Rate limits', href: '/rate-limits' },
    { title: 'Changelog', href: '/changelog' },
  ],
};
