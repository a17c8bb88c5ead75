export { Callout } from './callout';
export { CommandButton } from './command-button';
export { Disclosure } from './disclosure';
export { EmptyState } from './empty-state';
export { Section } from './section';
export { SeverityIcon } from './severity-icon';
