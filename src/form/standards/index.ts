import type { Standard } from '../standard';
import { henan2023 } from './henan-2023';
import { yueyang2023 } from './yueyang-2023';

/** Every standard known, the one this add-in was made for first. */
export const STANDARDS: readonly Standard[] = [henan2023, yueyang2023];

export function standardById(id: string | null): Standard | null {
  return STANDARDS.find((standard) => standard.id === id) ?? null;
}
