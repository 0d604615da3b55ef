import { withBase } from '#lib/env/base-path.ts';

/**
 * The doors that Trusted Types leave open. A script may be loaded from the build's own files and from nowhere else:
 * Turbopack sets `script.src` to plain strings when it loads a chunk, and knows no policy of its own. The address is
 * returned as it was given: Turbopack knows a chunk that has arrived by its `src` attribute, and waits for ever for one
 * that was made absolute. Of markup from strings only what makes no element, and the empty script from which React
 * makes every one: it draws a page anew that it finds changed (by a translator), and would else show none at all. Text
 * that comes into a script in this way does not run.
 */
export const trustedTypesScript = `window.trustedTypes&&trustedTypes.createPolicy("default",{createScriptURL:function(u){
var a=new URL(u,location.href);if(a.origin===location.origin&&a.pathname.indexOf("${withBase('/_next/static/')}")===0)return u},
createHTML:function(s){if(s.indexOf("\\x3c")===-1||s==="\\x3cscript>\\x3c/script>")return s}});`;
