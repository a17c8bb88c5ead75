import type { FormContent } from '../form/content';
import type { Notice, Table } from '../form/model';

/** What was found on one sheet. */
export interface ReadResult {
  /** In reading order. */
  readonly tables: readonly Table[];
  /** What concerns the sheet as a whole; what concerns a table stands in the table. */
  readonly notices: readonly Notice[];
}

/** What was understood of published text. Places in notices count lines and fields of the text, from 0. */
export interface ImportedText {
  /** Id of the standard that the text follows; null where none fits, and then `content` is null. */
  readonly standard: string | null;
  readonly content: FormContent | null;
  /** The text as it was cut into fields, for a layout that no standard describes. */
  readonly rows: readonly (readonly string[])[];
  /** Every repair of an artefact of extraction, and everything that found no place. */
  readonly notices: readonly Notice[];
}
