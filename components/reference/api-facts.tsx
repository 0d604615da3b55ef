import { isExported } from '#lib/env/exported.ts';
import { descriptionUrl, explorerUrl } from '#lib/links/urls.ts';
import type { Api } from '#lib/openapi/model.ts';
import { checkHref } from '#lib/render/safe-href.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';

/** The file itself, licence, contact and terms: one quiet line. */
export function ApiFacts({ api }: { api: Api }) {
  const { license, contact, termsOfService, externalDocs } = api;
  const facts = [
    license && { text: license.name, url: license.url },
    contact && {
      text: contact.name ?? words.contact,
      url: contact.url ?? (contact.email === undefined ? undefined : `mailto:${contact.email}`),
    },
    termsOfService !== undefined && { text: words.termsOfService, url: termsOfService },
    externalDocs && { text: externalDocs.description ?? words.moreDocumentation, url: externalDocs.url },
  ].filter((fact) => typeof fact === 'object');
  return (
    <ul className="facts">
      <li>
        {`OpenAPI ${api.specification}: `}
        <Link href={descriptionUrl(api.slug, 'yaml')}>YAML</Link>,{' '}
        <Link href={descriptionUrl(api.slug)}>JSON</Link>
      </li>
      {!isExported && (
        <li>
          <Link href={explorerUrl(api.slug)}>{words.explorer}</Link>
        </li>
      )}
      {facts.map(({ text, url }) => (
        <li key={text}>
          <OutsideLink text={text} url={url} />
        </li>
      ))}
    </ul>
  );
}

/** A link that the file's author gave; text alone where its address is none that a browser may open. */
export function OutsideLink({ text, url }: { text: string; url: string | undefined }) {
  const safe = url === undefined ? undefined : checkHref(url);
  if (safe === undefined) return text;
  return (
    <Link href={safe.href} rel="noopener noreferrer nofollow">
      {text}
    </Link>
  );
}
