// `npm run build`: the command line, if a source has changed since the last build.
import { ensureBuilt, entry } from './setup.mjs';

await entry(ensureBuilt);
