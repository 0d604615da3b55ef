// What tests of components take for the site's configuration: that of this repository's own site.
import { keepSite } from '#lib/site/index.ts';
import { siteConfigOf, siteSchema } from '#lib/site/schema.ts';
import definition from '../portal.config.ts';

const config = siteConfigOf(siteSchema.parse(definition), []);
keepSite(config);
