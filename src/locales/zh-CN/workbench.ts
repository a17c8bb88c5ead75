/** The page around the grid. */
export const workbench = {};
