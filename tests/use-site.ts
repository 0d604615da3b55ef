// What tests of components take for the site's configuration: that of this repository's own site.
import { identityOf } from '#lib/links/identity-of.ts';
import { keepSite } from '#lib/site/index.ts';
import { siteConfigOf, siteSchema } from '#lib/site/schema.ts';
import definition from '../portal.config.ts';

const config = siteConfigOf(siteSchema.parse(definition), []);
keepSite(config);
process.env.PORTAL_IDENTITY = JSON.stringify(
  identityOf(config, [{ slug: config.mainApi, title: config.name }]),
);
