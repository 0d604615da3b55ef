import { parseJson } from '#json/read.ts';
import { withBase } from '#lib/env/base-path.ts';
import type { BodyShapes } from '#lib/request/body-shapes.ts';
import type { CallTarget } from '../call.ts';

const loaded = new Map<string, Promise<BodyShapes>>();

/** The fields of an operation's bodies; fetched once a page. */
export function loadShapes({ api, operation }: CallTarget): Promise<BodyShapes> {
  const address = `/reference/${encodeURIComponent(api)}/${encodeURIComponent(operation)}/fields.json`;
  const known = loaded.get(address);
  if (known) return known;
  const shapes = fetch(withBase(address)).then(async (response) => {
    if (!response.ok) throw new TypeError(`The fields answered ${response.status}`);
    return parseJson(await response.text()) as BodyShapes;
  });
  loaded.set(address, shapes);
  // What failed once may work the next time.
  shapes.catch(() => loaded.delete(address));
  return shapes;
}
