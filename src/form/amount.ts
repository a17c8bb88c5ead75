import type Big from 'big.js';

export type MoneyUnit = '元' | '万元' | '亿元';

/** An amount of money as understood. */
export type Amount =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'amount';
      /** Exact, in the unit written beside it (`unit`) or else in the table's. */
      readonly value: Big;
      /** Stated in the cell itself: 15万元; null where the table's unit holds. */
      readonly unit: MoneyUnit | null;
      /** Half the last printed digit, in the same unit: 0.005 for 7.29; 0 for a number kept exactly in its cell. */
      readonly halfDigit: Big;
      /** `number`: a number in the cell. `plainText`: text that is plainly a number. `dressedText`: with 元, full-width digits, spaces. */
      readonly kept: 'number' | 'plainText' | 'dressedText';
    }
  | { readonly kind: 'unreadable'; readonly reason: 'text' | 'error' | 'percent' };
