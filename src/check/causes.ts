/**
 * Which problems are only the consequence of another: a finding of the rule on the left silences findings of the rules on
 * the right that share a field with it. What remains after the cause is put right is found then.
 */
export const CAUSES: Readonly<Record<string, readonly string[]>> = {
  'structure/placeholder': [
    'target/empty',
    'target/unreadable',
    'target/unit',
    'target/vague',
    'target/wrong-word',
    'target/notation',
    'budget/amount',
    'indicator/duplicate-name',
    'indicator/duplicate-explanation',
    'indicator/no-formula',
    'text/truncated',
  ],
  // A percentage out of range or against its direction is wrong however it is kept, so those are not silenced here.
  'target/raw-number': [
    'target/empty',
    'target/unreadable',
    'target/unit',
    'target/vague',
    'target/wrong-word',
    'target/notation',
  ],
  'target/unreadable': ['target/unit', 'target/vague', 'target/notation'],
  'target/out-of-range': ['target/direction', 'target/looser-than-standard', 'target/notation'],
  'target/direction': ['target/looser-than-standard', 'target/notation'],
  'target/unit': [
    'target/looser-than-standard',
    'target/not-a-rate',
    'target/vague',
    'target/wrong-word',
    'target/notation',
  ],
  'target/vague': ['target/wrong-word'],
  // Its fix writes the standard notation, spaces and all; spaces alone are left to their own rule.
  'target/notation': ['text/spacing'],
  'target/empty': ['indicator/missing-explanation'],
  'indicator/boilerplate': [
    'indicator/duplicate-explanation',
    'indicator/no-formula',
    'indicator/misplaced',
    'target/not-a-rate',
  ],
};
