// Publishes the smoke program trimmed and native, runs it, and puts it beside the same program written by hand on
// System.Text.Json's source generator: same output, size on disk, start-up to the first show read.
// A warning of the trimmer or the native compiler fails it, as does another output or a native binary beyond SIZE_LIMIT.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SIZE_LIMIT = 1.25;
const ROUNDS = Number(process.env.SMOKE_ROUNDS ?? 20);
const here = dirname(fileURLToPath(import.meta.url));
const runtime = `${{ linux: 'linux', darwin: 'osx', win32: 'win' }[process.platform]}-${process.arch}`;
const out = mkdtempSync(join(tmpdir(), 'podcastapi-smoke-'));
const [ours, byHand] = ['PodcastApi.Smoke', 'PodcastApi.Smoke.ByHand'];

const folder = (as, name) => join(out, as, name);
const program = (as, name) => join(folder(as, name), name + (process.platform === 'win32' ? '.exe' : ''));

function publish(as, name) {
  const run = spawnSync('dotnet', ['publish', join(here, name), '-c', 'Release', '-r', runtime, `-p:SmokeAs=${as}`, '-o', folder(as, name), '--nologo'], { encoding: 'utf8' });
  if (run.status !== 0 || /warning \w+\d+/.test(run.stdout)) throw new Error(`${name} does not publish ${as} without a warning:\n${run.stdout}${run.stderr}`);
}

// What the linker leaves beside the program (documentation, symbols) is not shipped.
const size = (as, name) => readdirSync(folder(as, name), { recursive: true })
  .filter(file => !/\.(xml|pdb|dbg)$/.test(file))
  .map(file => statSync(join(folder(as, name), file)))
  .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);

const output = (as, name, ...args) => execFileSync(program(as, name), args, { encoding: 'utf8' });

function time(as, name) {
  const start = process.hrtime.bigint();
  output(as, name, 'first');
  return Number(process.hrtime.bigint() - start);
}

// In turns, and the ratio within each turn: neighbours on the machine slow both.
function startUp(as) {
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const swapped = round % 2 === 1;
    const first = time(as, swapped ? byHand : ours);
    const second = time(as, swapped ? ours : byHand);
    ratios.push(swapped ? second / first : first / second);
  }
  return ratios.sort((a, b) => a - b)[ratios.length >> 1];
}

try {
  for (const as of ['trimmed', 'native']) {
    for (const name of [ours, byHand]) publish(as, name);
    const [said, expected] = [ours, byHand].map(name => output(as, name));
    if (said !== expected) throw new Error(`${as}: the library's program says\n${said}\nand the one by hand\n${expected}`);
    const [mine, theirs] = [ours, byHand].map(name => size(as, name));
    console.log(`${as}: no warning, ${said.trim().split('\n').length} lines as by hand, ` +
      `${(mine / 1e6).toFixed(1)} MB (${(mine / theirs).toFixed(2)} times by hand), start-up ${startUp(as).toFixed(2)} times by hand`);
    if (mine / theirs > SIZE_LIMIT) throw new Error(`${as}: larger than ${SIZE_LIMIT} times the program by hand`);
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
