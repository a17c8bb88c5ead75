/** The tab 校验. */
export const check = {};
