import type { Guide } from './model.ts';

const written = 'http://localhost:4010';

/**
 * Guides are written with the sandbox of `npm start` on one machine. A reader sees the one of the portal that they
 * read, so that copied code runs as it is.
 * @param origin scheme, host and port
 */
export function withSandboxOrigin(text: string, origin: string): string {
  return text.replaceAll(written, origin);
}

/** The same for the texts of a guide. */
export function atSandbox(guide: Guide, origin: string): Guide {
  return {
    ...guide,
    markdown: withSandboxOrigin(guide.markdown, origin),
    samples: guide.samples.map((sample) => ({ ...sample, source: withSandboxOrigin(sample.source, origin) })),
  };
}
