import { useEffect, useState } from 'react';
import type { Rule } from '../../../check/rule';

/** What people are told of a rule beside what it finds. */
export type RuleFace = Pick<Rule, 'title' | 'clause'>;

const NONE: ReadonlyMap<string, RuleFace> = new Map();

/** The catalogue by id. It comes with the engine, which a check has loaded already; until then it is empty. */
export function useRules(): ReadonlyMap<string, RuleFace> {
  const [rules, setRules] = useState(NONE);
  useEffect(() => {
    let here = true;
    import('../../../check/rules').then(
      ({ RULES }) => {
        if (here) setRules(new Map(RULES.map((rule) => [rule.id, rule])));
      },
      () => {
        // Rules are named by their ids then, which is all that is missing.
      },
    );
    return () => {
      here = false;
    };
  }, []);
  return rules;
}

/** Document, item and year, as far as the rule states them. */
export function clauseInWords({ document, item, year }: Rule['clause']): string {
  return [document, item, year].filter(Boolean).join(' · ');
}
