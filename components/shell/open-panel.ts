import { panelId, tabId } from '../ui/tab-ids.ts';
import { lateScriptsId } from './late-scripts.ts';

/** Of the tabs over a page's responses. */
const idBase = 'response';

/**
 * Part of the boot script. A link to something in one status's answer (`responseAnchor`) opens that status's panel, and
 * shows its tab as chosen, while the page is still parsed, so that the page is laid out once. The style sheet
 * (`:has(:target)`) knows only at the end of the page what is linked, when the panel of the first status has been laid
 * out for nothing. Where the page has no such row, the first panel is open as if nothing were linked. Where the scripts
 * do not wait, they do this alone.
 */
export const openPanelScript = `(function(d){
var linked=/^#response-(\\w+)/.exec(location.hash);
if(!linked||!d.getElementById("${lateScriptsId}"))return;
function open(){var tab=d.getElementById("${tabId(idBase, '')}"+linked[1]);if(tab)choose(tab)}
function choose(tab){
[].forEach.call(tab.parentNode.children,function(each){
var state=each===tab,panel=d.getElementById("${panelId(idBase, '')}"+each.dataset.tab);
each.ariaSelected=state;
[each,panel].forEach(function(e){if(e)e.dataset.state=state?"active":"inactive"})})}
var parsed=new MutationObserver(open);
parsed.observe(d,{childList:true,subtree:true});
d.addEventListener("DOMContentLoaded",function(){
open();parsed.disconnect();
var anchor=location.hash.slice(1),first=d.querySelector('[id^="${tabId(idBase, '')}"]');
try{anchor=decodeURIComponent(anchor)}catch(e){}
if(first&&!d.getElementById(anchor))choose(first)})})(document);`;
