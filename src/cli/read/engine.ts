import { bundledModels } from '../../bundled-models.ts';
import { InputFailure } from '../../fetching/failure.ts';
import type { Models } from '../../reading/index.ts';

/** The models in the package. Where they cannot be loaded, the installation is at fault, not the code: an `InputFailure` says so. */
export const loadedModels = (): Models => {
  try {
    return bundledModels();
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    throw new InputFailure(`the models of onrecord cannot be loaded (${why})`, 'install onrecord again', error);
  }
};
