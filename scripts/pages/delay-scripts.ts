import { lateScriptsId } from '#components/shell/late-scripts.ts';

const script = /<script src="([^"]+)" async=""><\/script>/g;
const preload = /<link rel="preload" as="script"[^>]*>/g;

/** The files that a page loads by itself, each once, in their order. */
export function listScripts(html: string): string[] {
  return [...new Set([...html.matchAll(script)].map((match) => match[1] ?? ''))];
}

/**
 * Takes a page's scripts out of the race for its first paint: they wait, inert, in a `<template>` until the boot script
 * starts them. `sources` stand in for those that the page loads now; `payload` is the address of what they need first.
 *
 * Turbopack and React load a chunk that no (asynchronous) script element of the document names, whether it is there
 * already or not. So an element of a type that no browser runs stays for each that `sources` hold.
 */
export function delayScripts(html: string, sources: readonly string[], payload: string): string {
  const held = listScripts(html).map((url) => `<script type="text/plain" src="${url}" async=""></script>`);
  const waiting = [...held, ...sources.map((source) => `<script src="${source}" async=""></script>`)].join(
    '',
  );
  const charset = '<meta charSet="utf-8"/>';
  if (!html.includes(charset)) throw new Error(`Next no longer begins a page with ${charset}`);
  const template = `<template id="${lateScriptsId}" data-payload="${payload}">${waiting}</template>`;
  return html
    .replace(script, '')
    .replace(preload, '')
    .replace(charset, () => charset + template);
}
