/** The largest length of the form 1, 2 or 5 times a power of ten that is not longer than the given one. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(metres, 1e-3)));
  const step = [5, 2, 1].find((each) => each * power <= metres) ?? 1;
  return step * power;
}
