import { isErrorValue, type CellValue } from '../../../../src/sheet/snapshot';

/** What the object model says of a value. */
export function wireValue(value: CellValue): string | number | boolean {
  return value === null ? '' : isErrorValue(value) ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isErrorValue(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}
