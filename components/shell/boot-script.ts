import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { lateScripts } from './late-scripts.ts';
import { navPlaceScript } from './nav-place.ts';
import { openPanelScript } from './open-panel.ts';
import { serverBasesScript } from './server-bases.ts';
import { trustedTypesScript } from './trusted-types.ts';
import { whenShown } from './when-shown.ts';

/**
 * Runs in <head>. Before the first paint: what may load scripts and when they start, theme, wrapping of code, language of the
 * samples, the place of the navigation, the panel that a link leads into, and the mark that scripts run at all. Once the page
 * is parsed: the server of the samples. Theme, wrapping and language are read again where they may have changed since: when a page that was made ready
 * beforehand is shown, and when the reader comes back to one.
 * It is the page's only inline script of ours; the build puts its hash into the content security policy.
 */
export const bootScript = `${whenShown}${trustedTypesScript}${lateScripts}${navPlaceScript}${openPanelScript}${serverBasesScript}(function(d,w){d.dataset.js="";
var k=${JSON.stringify(sampleLanguages.map(({ id }) => id))};
function read(isBack){try{
var s=localStorage,t=s.getItem("theme"),q=new URLSearchParams(location.search).get("lang"),h=location.hash.replace("#example-","");
if(t==="light"||t==="dark")d.dataset.theme=t;else if(t)delete d.dataset.theme;
d.toggleAttribute("data-wrap",s.getItem("wrap")==="on");
if(k.indexOf(q)>=0&&!document.prerendering&&!isBack)s.setItem("lang",q);
var l=[isBack?"":h,isBack?"":q,s.getItem("lang")].filter(function(x){return k.indexOf(x)>=0})[0];
if(l)d.dataset.lang=l}catch(e){}}
read();if(document.prerendering)whenShown(function(){read()});
w.addEventListener("pageshow",function(e){if(e.persisted)read(true)})})(document.documentElement,window)`;
