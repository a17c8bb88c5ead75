/** What tells our own marks, notes and prompts from the user's: nothing without one of these is ever taken away. */

/** Our name, as it stands in everything we leave on a sheet. */
export const OUR_NAME = '绩效目标表助手';

/** Title of the prompts on the cells of the form that are to be filled. */
export const PROMPT_TITLE = OUR_NAME;

/** Title of a prompt that stands in for a note, where the host has none. */
export const MARK_PROMPT_TITLE = `${OUR_NAME}·校验`;

/** The greatest length of a prompt's text in Excel and WPS. */
export const MAX_PROMPT = 255;
