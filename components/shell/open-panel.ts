import { panelId, tabId } from '../ui/tab-ids.ts';
import { lateScriptsId, readyEvent } from './late-scripts.ts';

/** Of the tabs over a page's responses. */
const idBase = 'response';

/**
 * Part of the boot script. A link to something in one status's answer (`responseAnchor`) opens that status's panel, and
 * shows its tab as chosen, while the page is still parsed, so that the page is laid out once. The style sheet
 * (`:has(:target)`) knows only at the end of the page what is linked, when the panel of the first status has been laid
 * out for nothing, and not what several statuses share. What the linked row is folded into opens as early: the browser
 * would open it a frame after it has scrolled there, and push the row away. Where the page has no such row, the first
 * panel is open as if nothing were linked. Where the scripts do not wait, they do this alone.
 */
export const openPanelScript = `(function(d,w){
if(!location.hash||!d.getElementById("${lateScriptsId}"))return;
function open(){
for(var fold=target();fold;fold=fold.parentElement)if(fold.tagName==="DETAILS")fold.open=true;
var linked=/^#response-(\\w+)/.exec(location.hash),tab=linked&&d.getElementById("${tabId(idBase, '')}"+linked[1]);
if(tab)choose(tab)}
function choose(tab){
[].forEach.call(tab.parentNode.children,function(each){
var state=each===tab;
each.ariaSelected=state;
[each,d.getElementById("${panelId(idBase, '')}"+each.dataset.tab)].forEach(function(e){mark(e,state)})});
d.querySelectorAll('[data-panel-of="${idBase}"][data-values]').forEach(function(e){
mark(e,e.dataset.values.split(" ").indexOf(tab.dataset.tab)>=0)});
tab.closest(".tabs").dataset.chosen=""}
function mark(e,state){if(e)e.dataset.state=state?"active":"inactive"}
function target(){var a=location.hash.slice(1);try{a=decodeURIComponent(a)}catch(e){}return d.getElementById(a)}
function follow(){var to=target();if(to){open();to.scrollIntoView()}}
var parsed=new MutationObserver(open);
parsed.observe(d,{childList:true,subtree:true});
w.addEventListener("hashchange",follow);
w.addEventListener("${readyEvent}",function(){w.removeEventListener("hashchange",follow)});
d.addEventListener("DOMContentLoaded",function(){
open();parsed.disconnect();
var first=d.querySelector('[id^="${tabId(idBase, '')}"]');
if(first&&!target())choose(first)})})(document,window);`;
