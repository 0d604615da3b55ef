import { expect, it, vi } from 'vitest';
import { lateScripts, lateScriptsId } from './late-scripts.ts';

/** A page whose scripts wait, while the browser still reads it. */
function openPage() {
  const appended = vi.fn();
  const content = { firstChild: {}, querySelectorAll: () => [] };
  const template = { content, dataset: { payload: '/payload.json' }, remove: () => {} };
  const elements = new Map<string, unknown>([[lateScriptsId, template]]);
  const page = Object.assign(new EventTarget(), {
    readyState: 'loading',
    head: { append: appended },
    getElementById: (id: string) => elements.get(id) ?? null,
  });
  const view = new EventTarget();
  const payload = { text: '0:null\n', still: ['rows'] };
  const run = new Function('document', 'window', 'location', 'whenShown', 'fetch', lateScripts);
  const fetched = async () => ({ ok: true, json: async () => payload });
  run(page, view, { hash: '', search: '' }, (shown: () => void) => shown(), fetched);
  return { page, view, elements, content, appended };
}

it('starts the scripts of a page that a reader moves on once all of it is there', async () => {
  const { page, view, elements, content, appended } = openPage();
  view.dispatchEvent(new Event('pointermove'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(appended).not.toHaveBeenCalled();
  const replaceChildren = vi.fn();
  elements.set('rows', { id: 'rows', isConnected: false, childNodes: ['what was there'] });
  page.readyState = 'interactive';
  page.dispatchEvent(new Event('DOMContentLoaded'));
  expect(appended).toHaveBeenCalledWith(content);
  // React has drawn it anew, without what the payload leaves out.
  elements.set('rows', { id: 'rows', isConnected: true, replaceChildren });
  view.dispatchEvent(new Event('portal:ready'));
  expect(replaceChildren).toHaveBeenCalledWith('what was there');
});
