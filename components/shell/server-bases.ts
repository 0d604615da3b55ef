import { serversStorage } from '#lib/request/page-servers.ts';

/**
 * Part of the boot script. Who has chosen a server sees its base URL in the samples from the first paint on, though the
 * scripts that keep it there come later: it is put into them while the page is parsed. What it is in a list of servers
 * was looked up when it was chosen; where the list has become another one, the page shows its own until then.
 */
export const serverBasesScript = `(function(d,s,b){try{
s=JSON.parse(localStorage.getItem("${serversStorage}"));for(var api in s)b=Object.assign(b||{},s[api].bases);if(!b)return;
function put(){d.querySelectorAll("[data-base]").forEach(function(e){
var t=b[e.dataset.base];if(t&&t!==e.textContent)e.textContent=t})}
var o=new MutationObserver(put);o.observe(d,{childList:true,subtree:true});
d.addEventListener("DOMContentLoaded",function(){put();o.disconnect()})}catch(e){}})(document);`;
