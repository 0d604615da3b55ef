import { answerTabs } from '#lib/links/anchors.ts';
import { panelId, tabId } from '../ui/tab-ids.ts';
import { lateScriptsId, readyEvent } from './late-scripts.ts';

const { idBase, follows } = answerTabs;

/**
 * Part of the boot script. What a linked row is folded into opens while the page is still parsed: the browser would open
 * it a frame after it has scrolled there, and push the row away. A link to something in one status's answer
 * (`responseAnchor`) shows the example of that status and its tab as chosen as early, so that the page is laid out once;
 * where the page turns out to have no such row, the first is shown as if nothing were linked.
 * Where the scripts do not wait, they do this alone.
 */
export const openPanelScript = `(function(d,w){
if(!location.hash||!d.getElementById("${lateScriptsId}"))return;
function open(){
for(var fold=target();fold;fold=fold.parentElement)if(fold.tagName==="DETAILS")fold.open=true;
var linked=/^#${follows}-(\\w+)/.exec(location.hash),tab=linked&&d.getElementById("${tabId(idBase, '')}"+linked[1]);
if(tab)choose(tab)}
function choose(tab){
[].forEach.call(tab.parentNode.children,function(each){
var state=each===tab;
each.ariaSelected=state;if(each.value)each.selected=state;
[each,d.getElementById("${panelId(idBase, '')}"+each.dataset.tab)].forEach(function(e){mark(e,state)})});
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
