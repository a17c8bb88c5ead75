export { newWorkbook, openWorkbook, type FileHost } from './host';
