import { descriptionUrl } from '#lib/links/urls.ts';
import { type RestUnit, restParts } from '#lib/render/rest-words.ts';
import { words } from '#words/rest.ts';
import { apiOfPage } from '../code/page-of-code.ts';
import { AlsoAt } from '../ui/also-at.tsx';
import { Link } from '../ui/link.tsx';

/** How much of a list is left out, and where it is; nothing where all of it is shown. */
export function Rest(props: {
  left?: number | undefined;
  unit: RestUnit;
  /** Where links to what is left out lead: `restOf` the list, and of the others that it stands for. */
  anchors?: readonly string[];
}) {
  const { left = 0, unit, anchors: [anchor, ...others] = [] } = props;
  if (left <= 0) return null;
  const { before, after } = restParts(left, unit);
  return (
    <p className="quiet rest" id={anchor}>
      <AlsoAt anchors={others} />
      {before}
      <WholeFile />
      {after}
    </p>
  );
}

/** "the OpenAPI file of this API", which leads there wherever the page's API is known. */
export function WholeFile() {
  const api = apiOfPage();
  return api === undefined ? words.file : <Link href={descriptionUrl(api)}>{words.file}</Link>;
}
