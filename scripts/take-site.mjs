// Loaded before a command that is about one site (`node --import`): `npm run links -- --site DIR`.
import { takeSiteArgument } from '../lib/env/folders.mjs';

takeSiteArgument();
