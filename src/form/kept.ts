/** How a cell holds its content, as far as that matters to the form. */
export type Kept =
  | { readonly as: 'blank' }
  | { readonly as: 'text'; readonly value: string }
  | { readonly as: 'number'; readonly value: number; readonly format: string }
  | { readonly as: 'boolean'; readonly value: boolean }
  | {
      readonly as: 'formula';
      readonly formula: string;
      readonly value: string | number | boolean | null;
      readonly format: string;
    }
  | { readonly as: 'error'; readonly value: string };
