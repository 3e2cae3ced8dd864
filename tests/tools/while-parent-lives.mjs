// Runs a program until it ends or whoever started this goes away, killed without a chance to clean up included: the
// pipe to this process's standard input closes then, whatever the reason.
import { spawn } from 'node:child_process';

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });

child.on('error', error => {
  console.error(`${program} could not be started: ${error.message}`);
  process.exit(127);
});
child.on('exit', code => process.exit(code ?? 1));

process.stdin.resume();
process.stdin.on('end', () => child.kill('SIGKILL'));
process.stdin.on('error', () => child.kill('SIGKILL'));
