import { intersection, intersects, type Area } from '../../../sheet/address';
import type { Validation } from '../../../sheet/patch';
import type { ValidationReading } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';

const NO_PROMPT: Excel.DataValidationPrompt = { showPrompt: false, title: '', message: '' };

/** The longest list that stands in a validation itself, in characters. */
const MAX_LIST = 255;

export function addValidation(sheet: string, { area, list, strict, prompt }: Validation): Job {
  const length = (list?.join().length ?? 0) + (prompt ? prompt.title.length + prompt.text.length : 0);
  return validationJob(sheet, area, length, (target) => {
    if (list) {
      target.rule = { list: { inCellDropDown: true, source: list.join(',') } };
      target.ignoreBlanks = true;
      target.errorAlert = { showAlert: strict === true, style: 'Stop', title: '', message: '' };
    }
    if (prompt) target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  });
}

/** Takes the prompts away from the areas. What else a validation says stays. */
export function dropPrompts(
  sheet: string,
  areas: readonly Area[],
  validations: readonly ValidationReading[],
): readonly Job[] {
  return areas.flatMap((area) =>
    validations
      .filter((one) => one.prompt && intersects(one.area, area))
      .map((one) =>
        validationJob(sheet, intersection(one.area, area), 0, (target) => {
          if (one.type === 'None') target.clear();
          else target.prompt = NO_PROMPT;
        }),
      ),
  );
}

/** Makes the prompts of the areas what they were; what else a validation says has stayed. */
export function putBackPrompts(
  sheet: string,
  areas: readonly Area[],
  validations: readonly ValidationReading[],
): readonly Job[] {
  return areas.flatMap((area) =>
    validations.flatMap(({ area: own, prompt }) => {
      if (!prompt || !intersects(own, area)) return [];
      return [
        validationJob(sheet, intersection(own, area), prompt.title.length + prompt.message.length, (target) => {
          target.prompt = prompt;
        }),
      ];
    }),
  );
}

export function clearValidations(sheet: string, area: Area): Job {
  return validationJob(sheet, area, 0, (target) => {
    target.clear();
  });
}

/** The same validation again, where there is none. */
export function repeatValidation(sheet: string, { area, prompt, rule }: ValidationReading): Job {
  const length = (prompt ? prompt.title.length + prompt.message.length : 0) + MAX_LIST;
  return validationJob(sheet, area, length, (target) => {
    if (rule && Object.keys(rule.rule).length > 0) {
      target.rule = rule.rule;
      target.ignoreBlanks = rule.ignoreBlanks;
      if (rule.alert) target.errorAlert = rule.alert;
    }
    if (prompt) target.prompt = prompt;
  });
}

/** @param length characters of the texts it says. */
function validationJob(sheet: string, area: Area, length: number, put: (target: Excel.DataValidation) => void): Job {
  return {
    sends: OBJECT_BYTES * 2 + length * 3,
    queue(batch) {
      put(batch.range(sheet, area).dataValidation);
      return undefined;
    },
  };
}
