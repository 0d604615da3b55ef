import type { Shape } from '#lib/request/body-shapes.ts';

export type NamedShapes = ReadonlyMap<string, Shape>;

/** A shape with that which it refers to; what stands beside the name comes first. */
export function openShape(shape: Shape, named: NamedShapes): Shape {
  let open = shape;
  for (let hops = 0; open.ref !== undefined && hops < 16; hops += 1) {
    const { ref, ...beside } = open;
    open = { ...(named.get(ref) ?? { kind: 'any' }), ...beside };
  }
  return open;
}
