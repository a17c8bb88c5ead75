/** The floors of the house: what each room may import. docs/架构.md draws the same picture. */
const rooms = {
  form: [],
  sheet: [],
  read: ['form', 'sheet'],
  check: ['form', 'sheet'],
  rates: ['form', 'sheet'],
  write: ['form', 'sheet', 'read', 'check', 'rates'],
  hosts: ['sheet'],
  commands: ['form', 'sheet', 'read', 'check', 'rates', 'write', 'hosts', 'locales'],
  cli: ['form', 'sheet', 'read', 'check', 'rates', 'write', 'hosts', 'commands', 'locales'],
  taskpane: ['form', 'sheet', 'read', 'check', 'rates', 'write', 'hosts', 'commands', 'locales'],
  workbench: ['form', 'sheet', 'read', 'check', 'rates', 'write', 'hosts', 'commands', 'taskpane', 'locales'],
  entries: ['form', 'sheet', 'read', 'check', 'rates', 'write', 'hosts', 'commands', 'taskpane', 'locales'],
  locales: [],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, floors]) => ({
      name: `${room}-stands-on`,
      comment: `${room}/ may import ${floors.length > 0 ? floors.join(', ') : 'nothing of ours'}.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(?:${[room, ...floors].join('|')})/` },
    })),
    {
      name: 'commands-and-pane-know-only-the-port',
      severity: 'error',
      from: { path: '^src/(?:commands|taskpane)/' },
      to: { path: '^src/hosts/(?!host\\.ts$|contract/)' },
    },
    {
      name: 'hosts-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/hosts/([^/]+)/', pathNot: '^src/hosts/$1/' },
    },
    {
      name: 'pure-rooms-use-no-platform',
      comment: 'Only a host or an entry may touch files, processes or the network.',
      severity: 'error',
      from: { path: '^src/(?:form|sheet|read|check|rates|write|commands|locales)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|/too-old\\.js$' },
      to: {},
    },
    {
      name: 'src-does-not-know-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
