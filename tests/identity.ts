// What tests of components take for the built identity: that of this repository's own site.
import { identityOf } from '#lib/links/identity-of.ts';
import { siteConfigOf, siteSchema } from '#lib/site/schema.ts';
import definition from '../portal.config.ts';

const config = siteConfigOf(siteSchema.parse(definition), []);

export const identity = identityOf(config, [{ slug: config.mainApi, title: config.name }]);
