export { createGrid, type GridOptions } from './create';
export type { GridHost } from './host';
