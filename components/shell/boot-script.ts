import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { lateScripts } from './late-scripts.ts';
import { navPlaceScript } from './nav-place.ts';
import { openPanelScript } from './open-panel.ts';
import { serverBasesScript } from './server-bases.ts';
import { trustedTypesScript } from './trusted-types.ts';

/**
 * Runs in <head>. Before the first paint: what may load scripts and when they start, theme, language of the samples, the place
 * of the navigation, the panel that a link leads into, and the mark that scripts run at all. Once the page is parsed: the server
 * of the samples.
 * It is the page's only inline script of ours; the build puts its hash into the content security policy.
 */
export const bootScript = `${trustedTypesScript}${lateScripts}${navPlaceScript}${openPanelScript}${serverBasesScript}(function(d){d.dataset.js="";try{
var s=localStorage,t=s.getItem("theme"),k=${JSON.stringify(sampleLanguages.map(({ id }) => id))};
if(t==="light"||t==="dark")d.dataset.theme=t;
var q=new URLSearchParams(location.search).get("lang"),h=location.hash.replace("#example-","");
if(k.indexOf(q)>=0)s.setItem("lang",q);
var l=[h,q,s.getItem("lang")].filter(function(x){return k.indexOf(x)>=0})[0];
if(l)d.dataset.lang=l}catch(e){}})(document.documentElement)`;
