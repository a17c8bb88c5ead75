import { check } from '../../src/commands/check';
import { clearMarks } from '../../src/commands/clear-marks';
import { fillRates } from '../../src/commands/fill-rates';
import { fix } from '../../src/commands/fix';
import { importText } from '../../src/commands/import-text';
import { insertTemplate } from '../../src/commands/insert-template';
import { mark } from '../../src/commands/mark';
import { submit } from '../../src/commands/submit';
import { undo } from '../../src/commands/undo';
import { COMMAND_ICONS } from '../../src/taskpane/icons';

const WITH_BUTTON = [insertTemplate, importText, check, fix, mark, clearMarks, fillRates, submit, undo];

it('there is an icon for every command with a button, and no other', () => {
  expect(new Set(Object.keys(COMMAND_ICONS))).toEqual(new Set(WITH_BUTTON.map(({ icon }) => icon)));
});
