/** What the commands on the ribbon say in their dialog. */
export const ribbon = {
  close: '知道了',
  inserted: (sheet: string, year: number) => `已在工作表“${sheet}”插入${year}年度的空白模板。`,
  nothingToClear: '没有找到本工具加的标注，工作簿没有改动。',
};
