/** Id of the live region that the layout holds. */
export const announcementsId = 'announcements';

/** Has screen readers say `text`, without moving the focus. */
export function announce(text: string): void {
  const region = document.getElementById(announcementsId);
  if (region === null) return;
  // The same text twice is a change only if the region was empty between.
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
