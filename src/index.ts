import { bundledModels } from './bundled-models.ts';
import { read as readWith } from './reading/index.ts';
import type { Models, Page, Reading } from './reading/index.ts';

/*
 * The library in Node: `import { read } from 'onrecord'`. In a browser the package gives `index.browser.ts` instead: the same names,
 * with the models in the file itself.
 */

/** Who says what in a page. Reads any text without throwing; the bundled models are loaded at the first call. */
export const read = (page: Page, models: Models = bundledModels()): Reading => readWith(page, models);

export { bundledModels };
export * from './reading/index.ts';
