import { Fragment } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import { words } from '#words/guides.ts';
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
          {sayRich(words.fileOf, {
            file: <code>{name}</code>,
            sample: <Link href={guide.href}>{guide.title}</Link>,
          })}
        </Fragment>
      ))}
    </p>
  );
}
