import type { MediaType, Schema } from '../openapi/model.ts';

/** Media types whose content has one and the same schema. */
export interface MediaShape {
  /** Such as `application/json`; never empty. */
  readonly types: readonly string[];
  /** The first of them. */
  readonly media: MediaType;
  /** All of them: each has examples and encodings of its own. */
  readonly group: readonly MediaType[];
  readonly schema?: Schema;
  /** Whether `schema` is that of one item of a stream. */
  readonly isStream: boolean;
  /** What anchors of this shape's rows name it by; absent for the first shape, whose anchors are the short ones. */
  readonly variant?: string;
}

/** The shapes of a body: its rows are shown, linked, searched and written once for each. */
export function mediaShapes(content: readonly MediaType[]): MediaShape[] {
  const groups = new Map<string, MediaType[]>();
  for (const media of content) {
    const key = JSON.stringify([media.schema, media.itemSchema]);
    groups.set(key, [...(groups.get(key) ?? []), media]);
  }
  return [...groups.values()].map((group, index) => shapeOf(group, index === 0));
}

function shapeOf(group: readonly MediaType[], isFirst: boolean): MediaShape {
  const [media] = group as [MediaType, ...MediaType[]];
  const schema = media.schema ?? media.itemSchema;
  return {
    types: group.map(({ type }) => type),
    media,
    group,
    isStream: media.schema === undefined && schema !== undefined,
    ...(schema !== undefined && { schema }),
    ...(!isFirst && { variant: media.type }),
  };
}
