/**
 * The one door that Trusted Types leave open: a script may be loaded from the build's own files and from nowhere
 * else. Turbopack sets `script.src` to plain strings when it loads a chunk, and knows no policy of its own.
 * Markup and code from strings have no door at all.
 */
export const trustedTypesScript = `window.trustedTypes&&trustedTypes.createPolicy("default",{createScriptURL:function(u){
var a=new URL(u,location.href);if(a.origin===location.origin&&a.pathname.indexOf("/_next/static/")===0)return a.href}});`;
