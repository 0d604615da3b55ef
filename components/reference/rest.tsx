import { descriptionUrl } from '#lib/links/urls.ts';
import { restParts } from '#lib/openapi/page-limits.ts';
import { apiOfPage } from '../code/page-of-code.ts';
import { AlsoAt } from '../ui/also-at.tsx';
import { Link } from '../ui/link.tsx';

/** How much of a list is left out, and where it is; nothing where all of it is shown. */
export function Rest(props: {
  left?: number | undefined;
  one: string;
  many: string;
  /** Where links to what is left out lead: `restOf` the list, and of the others that it stands for. */
  anchors?: readonly string[];
}) {
  const { left = 0, one, many, anchors: [anchor, ...others] = [] } = props;
  if (left <= 0) return null;
  const { words, end } = restParts(left, one, many);
  return (
    <p className="quiet rest" id={anchor}>
      <AlsoAt anchors={others} />
      {words}
      <WholeFile />
      {end}
    </p>
  );
}

/** "the OpenAPI file of this API", which leads there wherever the page's API is known. */
export function WholeFile() {
  const { file } = restParts(0, '', '');
  const api = apiOfPage();
  return api === undefined ? file : <Link href={descriptionUrl(api)}>{file}</Link>;
}
