// Runs in the browser: each function stands alone, and reads the page that it is in.

/** Pictures of texts that say nothing to who cannot see them. axe takes an empty text for one that was meant. */
export function findPlainPictures(): string[] {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
  return pictures
    .filter((each) => each.alt.trim() === '')
    .map(
      (each) =>
        `image-alt: a picture has no text\n  ${each.getAttribute('src')}\n    Say what it shows: ![what it shows](its file)`,
    );
}

/** The elements that stand out beyond the page's width, where the page can be scrolled to them. */
export function findSidewaysScroll(): string[] {
  const root = document.documentElement;
  const over = root.scrollWidth - innerWidth;
  if (over <= 0) return [];
  const isCut = (element: Element): boolean => {
    for (let at = element.parentElement; at && at !== root; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    return false;
  };
  const wide = [...document.querySelectorAll('body *')].filter(
    (each) => each.getBoundingClientRect().right > innerWidth + 1 && !isCut(each),
  );
  const innermost = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)));
  const places = innermost.slice(0, 5).map((each) => {
    const text = each.outerHTML.replace(/\s+/g, ' ');
    return `\n  ${text.length > 160 ? `${text.slice(0, 160)}…` : text}`;
  });
  return [`sideways-scroll: the page is ${over} px wider than the window${places.join('')}`];
}
