/** A sitemap (sitemaps.org 0.9). `modified`: the day of the last change, YYYY-MM-DD, where it is known. */
export function renderSitemap(
  portalUrl: string,
  pages: readonly { readonly path: string; readonly modified?: string | undefined }[],
): string {
  const urls = pages.map(({ path, modified }) => {
    const changed = modified === undefined ? '' : `<lastmod>${escapeXml(modified)}</lastmod>`;
    return `<url><loc>${escapeXml(portalUrl + path)}</loc>${changed}</url>`;
  });
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  return `${[head, ...urls, '</urlset>'].join('\n')}\n`;
}

/** Text for an XML element or attribute; characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": 'apos',
  };
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (mark) => `&${names[mark]};`)
  );
}
