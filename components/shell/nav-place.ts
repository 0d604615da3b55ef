/**
 * Part of the boot script: shows a long navigation where the reader left it (`NavControls`), with the open page in view.
 * Not in a component, since it would move under the pointer that wakes the page's scripts. Not `scrollIntoView`, which
 * would move the page as well. Within the first frame after the page is parsed: asked earlier, where something stands
 * costs a layout of its own, and before the style sheet is there one that is thrown away.
 */
export const navPlaceScript = `addEventListener("DOMContentLoaded",function(){requestAnimationFrame(function(){
var n=document.querySelector(".frame-nav"),margin=48;if(!n)return;
try{n.scrollTop=Number(sessionStorage.getItem("nav "+n.ariaLabel)||0)}catch(e){}
var c=n.querySelector('[aria-current="page"]');if(!c)return;
var top=c.offsetTop-n.scrollTop;
if(margin>top||top>n.clientHeight-2*margin)n.scrollTop=Math.max(0,c.offsetTop-n.clientHeight/2)})});`;
