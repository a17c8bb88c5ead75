import {
  ArrowUndo20Regular,
  Calculator20Regular,
  ClipboardCheckmark20Regular,
  DocumentAdd20Regular,
  DocumentArrowDown20Regular,
  DocumentCheckmark20Regular,
  Eraser20Regular,
  Highlight20Regular,
  Wrench20Regular,
  type FluentIcon,
} from '@fluentui/react-icons';

/** The icons of the commands that have a `CommandButton`. They are in the first script: others stand where they are used. */
export const COMMAND_ICONS: Readonly<Record<string, FluentIcon>> = {
  ArrowUndo: ArrowUndo20Regular,
  Calculator: Calculator20Regular,
  ClipboardCheckmark: ClipboardCheckmark20Regular,
  DocumentAdd: DocumentAdd20Regular,
  DocumentArrowDown: DocumentArrowDown20Regular,
  DocumentCheckmark: DocumentCheckmark20Regular,
  Eraser: Eraser20Regular,
  Highlight: Highlight20Regular,
  Wrench: Wrench20Regular,
};
