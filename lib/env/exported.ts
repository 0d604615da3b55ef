/**
 * Whether this build becomes static files for any host (`npm run export`). Nothing answers there what a reader sends: the
 * browser searches by itself, and console, explorer and counted feedback are left out; a console elsewhere may be linked. next.config.mjs compiles it in.
 */
export const isExported = process.env.PORTAL_EXPORT === '1';
