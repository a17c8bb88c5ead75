import { apiError } from '../errors';

/** `#RRGGBB` in capitals, or nothing for an empty text. */
export function color(value: unknown): string {
  const named: Record<string, string> = { red: '#FF0000', white: '#FFFFFF', black: '#000000', yellow: '#FFFF00' };
  if (typeof value !== 'string') throw apiError('InvalidArgument');
  const hex = value === '' ? '' : /^#[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : named[value.toLowerCase()];
  if (hex === undefined) throw apiError('InvalidArgument', value);
  return hex;
}
