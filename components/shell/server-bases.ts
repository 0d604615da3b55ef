import { serversStorage } from '#lib/request/page-servers.ts';

/**
 * Part of the boot script. Who has chosen a server sees its base URL in the samples as soon as the page is parsed, though
 * the scripts that keep it there come later. What it is in a list of servers was looked up when it was chosen; where the
 * list has become another one, the page shows its own until then.
 */
export const serverBasesScript = `document.addEventListener("DOMContentLoaded",function(){whenShown(function(){try{
var s=JSON.parse(localStorage.getItem("${serversStorage}")),b={};for(var a in s)Object.assign(b,s[a].bases);
document.querySelectorAll("[data-base]").forEach(function(e){e.textContent=b[e.dataset.base]||e.textContent})}catch(e){}})});`;
