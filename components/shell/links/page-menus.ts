/** Closes a page's open menu of tools (`PageTools`) at a press elsewhere and with Escape, as menus do. */
export function closePageMenu(event: MouseEvent | KeyboardEvent): void {
  const menu = document.querySelector<HTMLDetailsElement>('.page-tools[open]');
  if (menu === null) return;
  if (event instanceof KeyboardEvent) {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  } else if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
}
