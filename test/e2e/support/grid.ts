/** What Univer 0.25.1 draws, its messages included: not ours to change. */
export const GRID = '[data-u-comp], [data-react-aria-top-layer]';
