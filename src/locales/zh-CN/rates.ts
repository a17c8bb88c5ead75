/** The tab 测算. */
export const rates = {};
