import { keepSite } from '#lib/site/index.ts';
import { site } from './site.ts';

keepSite(site);
