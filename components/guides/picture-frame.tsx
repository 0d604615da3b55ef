import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react';

/** A picture with its caption. The picture is a link to its own file, where it can be seen as large as it is. */
export function PictureFrame({ caption, children }: { caption: string; children?: ReactNode }) {
  const picture = findPicture(children);
  if (picture === undefined) return null;
  return (
    <figure className="picture">
      <a className="picture-link" href={picture.src}>
        {/* The link needs a name, which is what the picture shows. */}
        <img {...picture} alt={picture.alt || caption} />
      </a>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

interface Picture extends Omit<ComponentProps<'img'>, 'src'> {
  src: string;
}

/** The page compiler hands it over in a paragraph, or bare where it stands in the line of the component. */
function findPicture(node: ReactNode): Picture | undefined {
  for (const child of Children.toArray(node)) {
    if (isValidElement<Picture>(child) && child.type === 'img') return child.props;
    const inner = isValidElement<{ children?: ReactNode }>(child)
      ? findPicture(child.props.children)
      : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
