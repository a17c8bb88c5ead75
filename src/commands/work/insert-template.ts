import { blankContent, type Counts } from '../../form/content';
import { STANDARDS } from '../../form/standards';
import type { Host } from '../../hosts/host';
import { drawForm } from '../../write/form';
import { CommandError } from '../command';
import { drawInPlace, type Place } from './place';

export interface TemplateInput {
  /** 部门(单位)名称; left for the user to write where it is absent. */
  readonly unit?: string;
  readonly year: number;
  readonly counts: Counts;
  /** A sheet of its own unless told. */
  readonly place?: Place;
}

export async function insertTemplate(
  host: Host,
  { unit, year, counts, place = 'new-sheet' }: TemplateInput,
): Promise<{ readonly sheet: string }> {
  if (unit?.trim() === '') throw new CommandError('部门（单位）名称是空的，请填写。');
  const standard = STANDARDS[0]!;
  const content = blankContent(standard, unit?.trim() ?? '', year, counts);
  return { sheet: await drawInPlace(host, place, '插入标准模板', (sheet) => drawForm(content, standard, sheet)) };
}
