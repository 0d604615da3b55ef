import { tagAnchor } from '#lib/links/page-anchors.ts';
import type { Api, Tag } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { OutsideLink } from './api-facts.tsx';
import { Description } from './description.tsx';
import { EndpointList } from './endpoint-list.tsx';
import { groupTag } from './nav-lists.ts';
import { OverviewGroup, OverviewPart } from './overview-group.tsx';

/** A tag on the overview: what it says, and its endpoints, those of a long tag by their paths. */
export function TagGroup(props: {
  api: Api;
  tag: Tag;
  level: 2 | 3;
  isOpen: boolean;
  /** Whether the parts of a long tag are open too. */
  isWhole: boolean;
}) {
  const { api, tag, level, isOpen, isWhole } = props;
  const groups = groupTag(api, tag);
  return (
    <OverviewGroup
      anchor={tagAnchor(tag.slug)}
      title={tag.title}
      flags={tag.internal && <span className="flag tone-violet">{words.internal}</span>}
      count={tag.operations.length}
      isOpen={isOpen}
      level={level}
    >
      <TagText api={api} tag={tag} under={level} />
      {groups.length === 1 ? (
        <EndpointList api={api.slug} operations={tag.operations} />
      ) : (
        groups.map(({ title = words.otherEntries, operations }) => (
          <OverviewPart
            key={operations[0]?.slug}
            title={title}
            count={operations.length}
            isOpen={isWhole}
            level={level === 2 ? 3 : 4}
          >
            <EndpointList api={api.slug} operations={operations} />
          </OverviewPart>
        ))
      )}
    </OverviewGroup>
  );
}

/** What the tag is a part of, what kind it is, where more is said, and its description. */
export function TagText({ api, tag, under }: { api: Api; tag: Tag; under: 2 | 3 }) {
  const { kind, externalDocs, description } = tag;
  const parent = api.tags.find(({ slug }) => slug === tag.parent);
  const hasFacts = parent !== undefined || kind !== undefined || externalDocs !== undefined;
  return (
    <>
      {hasFacts && (
        <ul className="facts">
          {parent && <li>{say(words.partOf, { title: parent.title })}</li>}
          {kind !== undefined && <li>{say(words.kind, { kind })}</li>}
          {externalDocs && (
            <li>
              <OutsideLink text={externalDocs.description ?? externalDocs.url} url={externalDocs.url} />
            </li>
          )}
        </ul>
      )}
      <Description source={description} under={under} />
    </>
  );
}
