export { excelAppearance, excelLanguage } from './appearance';
export { excelHost, type ExcelHostOptions } from './host';
