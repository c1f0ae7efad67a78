/** In digits that count: a third is 33.3 percent, one in 3,000 is 0.0333. */
const exactness = 3;

/** A share as percent, and whether it had to be rounded for that. */
export const percentOf = (part: number, whole: number): { readonly value: number; readonly isRounded: boolean } => {
  const value = Number((part / whole * 100).toPrecision(exactness));
  return { value, isRounded: Math.abs(value * whole - part * 100) > 1e-9 * whole };
};
