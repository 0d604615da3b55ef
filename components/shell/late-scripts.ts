/** The page's scripts wait in a `<template>` of this id, put there by the build (scripts/pages/delay-scripts.ts). */
export const lateScriptsId = 'late-scripts';
/** Fired on `window` once what the scripts serve is in place. */
export const readyEvent = 'portal:ready';

/**
 * Part of the boot script. A page is read before it is used, so nothing of React runs until the reader does something:
 * moves the pointer, touches, presses a key, or rests for two seconds. The files themselves are fetched as soon as the
 * page has loaded, so that the first move waits for no network. What is pressed until the scripts are in place is held
 * back and pressed again then; should one fail to load, the page is what it is without scripts. They run in their
 * order: the first holds what the second, which starts Next, would ask for once more. They start once the page is parsed:
 * React takes over all of it at once, and what the payload leaves out must be there. Each whole style sheet comes with
 * them, and takes the place of what the build wrote of it into the page.
 *
 * A fragment that names nothing on the page (a renamed row, a request for the console) and that of the console itself
 * are for a script to answer, and start it at once; so is a server that the address asks for.
 *
 * A page that the browser has made ready before anybody asked for it (`whenShown`) fetches and starts nothing until it is
 * shown.
 */
export const lateScripts = `(function(d,w){
var t=d.getElementById("${lateScriptsId}");if(!t)return;
var wakes=["pointermove","pointerdown","touchstart","wheel","keydown","focusin"],held=[],still=[],payload;
function load(){return payload=payload||fetch(t.dataset.payload).then(function(r){if(!r.ok)throw r;return r.json()})}
function begin(){
wakes.forEach(function(name){w.removeEventListener(name,begin,true)});
load().then(function(p){whenParsed(function(){
if(!t.content.firstChild)return;
still=p.still.map(function(id){return d.getElementById(id)}).filter(Boolean);
w.__next_f=(w.__next_f||[]).concat([[0],[1,p.text]]);
t.content.querySelectorAll("script[src]:not([type])").forEach(function(s){s.async=false;s.onerror=release});
t.content.querySelectorAll("link").forEach(function(l){l.onload=function(){
d.querySelectorAll("style[data-until]").forEach(function(s){if(s.dataset.until===l.getAttribute("href"))s.remove()})}});
d.head.append(t.content);t.remove()})},release)}
function whenParsed(run){if(d.readyState==="loading")d.addEventListener("DOMContentLoaded",run,{once:true});else run()}
function hold(e){
var isKey=e.type==="keydown",c=e.target;
if(isKey?!isShortcut(e):e.ctrlKey||e.metaKey||e.shiftKey||!c.closest("button:not(form *),a.anchor,a.search-trigger"))return;
e.preventDefault();e.stopImmediatePropagation();held.push(e);begin()}
function isShortcut(e){
if(e.target.closest("input,textarea,select,dialog"))return false;
if(e.ctrlKey||e.metaKey)return e.key.toLowerCase()==="k";
return!e.altKey&&(/^[!-~]$/.test(e.key)||e.target.role==="tab"&&/^(Arrow|Home|End)/.test(e.key))}
function release(){
still.splice(0).forEach(function(e){var now=e.isConnected||d.getElementById(e.id);if(now&&now!==true)now.replaceChildren.apply(now,e.childNodes)});
["click","keydown"].forEach(function(name){w.removeEventListener(name,hold,true)});
held.splice(0).forEach(function(e){
if(e.type==="click")e.target.dispatchEvent(new MouseEvent("mousedown",e));
e.target.dispatchEvent(new e.constructor(e.type,e))})}
wakes.forEach(function(name){w.addEventListener(name,begin,{capture:true,passive:true})});
["click","keydown"].forEach(function(name){w.addEventListener(name,hold,true)});
w.addEventListener("${readyEvent}",release);
d.addEventListener("DOMContentLoaded",function(){whenShown(function(){
var h=location.hash.slice(1);try{h=decodeURIComponent(h)}catch(e){}
if(/[?&]server=/.test(location.search)||h&&(h==="try-it"||!d.getElementById(h)))begin()})});
w.addEventListener("load",function(){whenShown(function(){
var left=[].slice.call(t.content.querySelectorAll("link,script[src]:not([type])")),count=left.length+1;
function rest(){if(--count===0)setTimeout(begin,2000)}
load().then(rest,rest);
left.forEach(function(s){var l=d.createElement("link");l.rel="preload";l.as=s.src?"script":"style";l.fetchPriority="low";
l.onload=l.onerror=rest;l.href=s.getAttribute(s.src?"src":"href");d.head.append(l)})})});
})(document,window);`;
