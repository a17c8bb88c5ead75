import { escapeXml, unescapeXml } from '../xml';
import type { Following } from './references';

/** Elements that hold a formula themselves, and such as hold areas (ECMA-376 part 1, 18.3.1; [MS-XLSX] 2.6). */
const SPEAKING = /<((?:\w+:)?(?:f|formula|sqref))>([^<]*)</g;

/** Rules of an extension whose cells are gone. */
const POINTLESS =
  /<(\w+:(?:dataValidation|conditionalFormatting|sparkline))\b(?:(?!<\/\1>)[\s\S])*<\w+:sqref><\/\w+:sqref>[\s\S]*?<\/\1>/g;

/** A carried element of a sheet with its areas and formulas where they are now; null where none of its areas is left. */
export function followedXml(xml: string, following: Following): string | null {
  const moved = xml
    .replace(/(\ssqref=")([^"]*)"/g, (_, before: string, areas: string) => `${before}${following.areas(areas)}"`)
    .replace(SPEAKING, (_, name: string, text: string) => {
      const said = unescapeXml(text);
      return `<${name}>${escapeXml(name.endsWith('sqref') ? following.areas(said) : following.formula(said))}<`;
    })
    .replace(POINTLESS, '');
  return moved.includes(' sqref=""') ? null : moved;
}
