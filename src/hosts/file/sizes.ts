/**
 * The library reads font sizes as whole points, and 五号, the size of most official tables, is 10.5. So in the library
 * every size is a hundredfold: sizes are multiplied before it reads them and divided after it has written them.
 */
const SCALE = 100;

const SIZE = /(<(?:[\w.-]+:)?sz\s+val=")([\d.]+)(")/g;

/** Points as the library is given them. */
export function librarySize(points: number): number {
  return Math.round(points * SCALE);
}

/** The library's size as points. */
export function pointsOf(size: number): number {
  return size / SCALE;
}

export function scaleSizes(xml: string): string {
  return xml.replace(SIZE, (_, before: string, value: string, after: string) => {
    return `${before}${librarySize(Number(value))}${after}`;
  });
}

/** Sizes below one point of ours are the library's own defaults, which never were multiplied. */
export function unscaleSizes(xml: string): string {
  return xml.replace(SIZE, (whole, before: string, value: string, after: string) =>
    Number(value) < SCALE ? whole : `${before}${Number(value) / SCALE}${after}`,
  );
}
