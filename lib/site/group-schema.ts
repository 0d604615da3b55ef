import { list, settings, text } from './setting-types.ts';

const group = settings(
  {
    title: text(60).exactOptional(),
    tags: list(text(200), 500).min(1, 'must name at least one tag'),
  },
  'must be { title, tags }',
);

/** Groups of an API's tags: each tag is in one of them, once. */
export const groupList = list(group, 100).superRefine((groups, context) => {
  const known = new Set<string>();
  groups.forEach(({ tags }, index) => {
    tags.forEach((tag, at) => {
      const message = `the tag "${tag}" stands here twice`;
      if (known.has(tag)) context.addIssue({ code: 'custom', path: [index, 'tags', at], message });
      known.add(tag);
    });
  });
});
