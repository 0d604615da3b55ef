import { useEffect, useMemo, useState } from 'react';
import type { BodyShapes } from '#lib/request/body-shapes.ts';
import type { CallTarget } from '../call.ts';
import { loadShapes } from './load-shapes.ts';
import type { NamedShapes } from './open-shape.ts';

export interface LoadedShapes {
  readonly content: BodyShapes['content'];
  readonly named: NamedShapes;
}

/** The fields of the operation's bodies; undefined while they load, `failed` where they do not. */
export function useShapes({ api, operation }: CallTarget): LoadedShapes | 'failed' | undefined {
  const [shapes, setShapes] = useState<BodyShapes | 'failed'>();
  useEffect(() => {
    let isCurrent = true;
    const show = (next: BodyShapes | 'failed') => isCurrent && setShapes(next);
    loadShapes({ api, operation }).then(show, () => show('failed'));
    return () => {
      isCurrent = false;
    };
  }, [api, operation]);
  return useMemo(
    () => (typeof shapes === 'object' ? { content: shapes.content, named: new Map(shapes.named) } : shapes),
    [shapes],
  );
}
