import { main } from './main';

// A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  say: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
