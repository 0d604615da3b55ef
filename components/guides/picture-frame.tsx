import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react';
import { Link } from '../ui/link.tsx';
import { ProseImage } from './prose-elements.tsx';

/** A picture with its caption. The picture is a link to its own file, where it can be seen as large as it is. */
export function PictureFrame({ caption, children }: { caption: string; children?: ReactNode }) {
  const picture = findPicture(children);
  if (picture === undefined) return null;
  return (
    <figure className="picture">
      <Link className="picture-link" href={picture.src}>
        {/* The link needs a name, which is what the picture shows. */}
        <ProseImage {...picture} alt={picture.alt || caption} />
      </Link>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

interface Picture extends Omit<ComponentProps<'img'>, 'src'> {
  src: string;
}

/** A text hands it over in a paragraph, or bare where it stands in the line of the component. */
function findPicture(node: ReactNode): Picture | undefined {
  for (const child of Children.toArray(node)) {
    if (isValidElement<Picture>(child) && child.type === ProseImage) return child.props;
    const inner = isValidElement<{ children?: ReactNode }>(child)
      ? findPicture(child.props.children)
      : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
