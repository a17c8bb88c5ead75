export { readSources } from './read';
export { writeBook } from './write';
