/** Pixels of one character of the default font, 宋体 11, at 96 dpi. */
const PIXELS_PER_CHARACTER = 8;
const PIXELS_PER_POINT = 96 / 72;

/** Of sheets that patches add, in characters and points. */
export const DEFAULT_WIDTH = 9;
export const DEFAULT_HEIGHT = 15;

export function widthPixels(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER);
}

export function heightPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function widthCharacters(pixels: number): number {
  return pixels / PIXELS_PER_CHARACTER;
}

export function heightPoints(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}
