import { Fragment } from 'react';
import type { Guide } from '#lib/content/model.ts';
import { Link } from '../ui/link.tsx';
import { getShownGuides } from './shown-guides.ts';

/** Where the files stand that a sample imports (`from './client.mjs'`): the guide that shows them under that title. */
export async function ImportedFiles({ source }: { source: string }) {
  const guides = await getShownGuides();
  const names = [...new Set([...source.matchAll(/from '\.\/([\w.-]+)'/g)].map(([, name]) => name ?? ''))];
  const found = names.flatMap((name) => {
    const guide = guides.find(({ samples }) => samples.some(({ title }) => title === name));
    return guide ? [{ name, guide }] : [];
  });
  if (found.length === 0) return null;
  return (
    <p>
      {found.map(({ name, guide }, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          <code>{name}</code> <FileOf guide={guide} />
        </Fragment>
      ))}
    </p>
  );
}

function FileOf({ guide: { href, title } }: { guide: Guide }) {
  return (
    <>
      is a file of <Link href={href}>{title}</Link>
    </>
  );
}
