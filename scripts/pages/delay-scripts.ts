import { lateScriptsId } from '#components/shell/late-scripts.ts';

const script = /<script src="([^"]+)" async=""><\/script>/g;
const preload = /<link rel="preload" as="script"[^>]*>/g;
const boot = /<script>[\s\S]*?<\/script>/;
const start = /<script id="_R_">[\s\S]*?<\/script>/;

/** The files that a page loads by itself, each once, in their order. */
export function listScripts(html: string): string[] {
  return [...new Set([...html.matchAll(script)].map((match) => match[1] ?? ''))];
}

/**
 * Takes a page's scripts out of the race for its first paint: they wait, inert, in a `<template>` until the boot script
 * starts them. `sources` stand in for those that the page loads now; `payload` is the address of what they need first;
 * `links` are elements that come with them, before them.
 *
 * Turbopack and React load a chunk that no (asynchronous) script element of the document names, whether it is there
 * already or not. So an element of a type that no browser runs stays for each that `sources` hold.
 *
 * An inline script makes the parser wait for each style sheet above it. So the boot script moves to the top, and the one
 * at the end, which says what to start with, waits with the rest: the page is parsed while its style sheet comes, and
 * laid out once, with the row that the address names.
 */
export function delayScripts(
  html: string,
  sources: readonly string[],
  payload: string,
  links: readonly string[] = [],
): string {
  const held = listScripts(html).map((url) => `<script type="text/plain" src="${url}" async=""></script>`);
  const files = sources.map((source) => `<script src="${source}" async=""></script>`);
  const charset = '<meta charSet="utf-8"/>';
  if (!html.includes(charset)) throw new Error(`Next no longer begins a page with ${charset}`);
  const waiting = [...links, ...held, start.exec(html)?.[0] ?? '', ...files].join('');
  const template = `<template id="${lateScriptsId}" data-payload="${payload}">${waiting}</template>`;
  const top = charset + template + (boot.exec(html)?.[0] ?? '');
  return html
    .replace(script, '')
    .replace(preload, '')
    .replace(start, '')
    .replace(boot, '')
    .replace(charset, () => top);
}
