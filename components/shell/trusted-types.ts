/**
 * The one door that Trusted Types leave open: a script may be loaded from the build's own files and from nowhere
 * else. Turbopack sets `script.src` to plain strings when it loads a chunk, and knows no policy of its own.
 * Markup and code from strings have no door at all. The address is returned as it was given: Turbopack knows a chunk
 * that has arrived by its `src` attribute, and waits for ever for one that was made absolute.
 */
export const trustedTypesScript = `window.trustedTypes&&trustedTypes.createPolicy("default",{createScriptURL:function(u){
var a=new URL(u,location.href);if(a.origin===location.origin&&a.pathname.indexOf("/_next/static/")===0)return u}});`;
