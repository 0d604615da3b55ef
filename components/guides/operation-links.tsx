import { Fragment } from 'react';
import { operationUrl } from '#lib/links/urls.ts';
import { Link } from '../ui/link.tsx';

/** Names of operations, each linked to its page, or to `anchor` on it. */
export function OperationLinks(props: {
  operations: readonly { readonly api: string; readonly slug: string; readonly title: string }[];
  anchor?: string;
}) {
  const { operations, anchor } = props;
  return operations.map(({ api, slug, title }, index) => (
    <Fragment key={slug}>
      {index > 0 && ', '}
      <Link href={operationUrl(api, slug, anchor)}>{title}</Link>
    </Fragment>
  ));
}
