import type { Guide } from './model.ts';

/** Scheme, host and port of what a guide speaks of. */
export interface Origins {
  readonly portal: string;
  readonly sandbox: string;
}

const written: Origins = { portal: 'http://localhost:3000', sandbox: 'http://localhost:4010' };

/**
 * Guides are written with the addresses of `npm start` on one machine. A reader sees those of the portal that they
 * read, so that copied code runs as it is.
 */
export function withOrigins(text: string, { portal, sandbox }: Origins): string {
  return text.replaceAll(written.portal, portal).replaceAll(written.sandbox, sandbox);
}

/** The same for the texts of a guide. */
export function atOrigins(guide: Guide, origins: Origins): Guide {
  return {
    ...guide,
    markdown: withOrigins(guide.markdown, origins),
    samples: guide.samples.map((sample) => ({ ...sample, source: withOrigins(sample.source, origins) })),
  };
}
