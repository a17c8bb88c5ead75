/** The tab 整簿检查. */
export const workbook = {};
