/**
 * Part of the boot script, before what uses it. Runs what is for a page that a reader sees: at once, or, where the browser
 * makes a page ready before its link is followed (`scripts/pages/speculation-rules.ts`), once it is shown. Until then the
 * reader may choose another server, theme or language on the page that they are on.
 */
export const whenShown = `function whenShown(run){
if(document.prerendering)document.addEventListener("prerenderingchange",run,{once:true});else run()}`;
