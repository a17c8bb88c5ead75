import { makeStyles, tokens } from '@fluentui/react-components';

/** What the forms and lists of several tabs look like. */
export const useTabStyles = makeStyles({
  /** The sections of a tab. */
  sections: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});
