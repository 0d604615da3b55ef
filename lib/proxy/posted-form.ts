/** The field by which the front tells a page which posted form it answers. It strips what a client sends under this name. */
const formPostHeader = 'x-portal-form';

/** The posts that the front has set aside (`lib/front/form-posts.ts`), by the field's value. */
const key = Symbol.for('portal.form-posts');

/** The form that was posted to the page which is being rendered, once; undefined where the page was only asked for. */
export function takePostedForm(headers: Pick<Headers, 'get'>): Request | undefined {
  const posts = (globalThis as { [key]?: Map<string, Request> })[key];
  const id = headers.get(formPostHeader) ?? '';
  const post = posts?.get(id);
  posts?.delete(id);
  return post;
}
