/** The tab 模板: inserting the template, importing published text. */
export const form = {};
