/** What a page loads that uses a part of the physics: the part with all it needs, minified, in brotli. */
import { brotliCompressSync } from 'node:zlib';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';

const parts: Readonly<Record<string, string>> = {
  'one step of a macrospin': '{ macrospinStep }',
  'right-hand sides in a batch': '{ batchInto, linearFields }',
  'a thermal ensemble': '{ linearFields, normalSource, sfc32, thermalInto, thermalStrength }',
  'a phase diagram': '{ bands, diagramTile, evenly }',
  'a solved motion': '{ solve }',
  equilibria: '{ equilibria }',
  'a hysteresis loop': '{ hysteresis }',
  'a limit cycle': '{ limitCycle }',
  'a chain of cells': '{ advanceChain, chain, chainEnergy, chainWalls, setWall }',
  'a Rashba film': '{ filmCoefficients, filmTorque }',
  'the profile of a wire': '{ wireProfile, wireTorque }',
  'a spin Hall bilayer': '{ bilayerSpin, spinHallTorque }',
  'torques that a symmetry allows': '{ allowedTorques, pointGroup }',
  'Kerr light of a stack': '{ kerrAngles, stackAmplitudes }',
  'all closed forms': '{ formulas }',
  'all of it': '*',
};

const root = process.cwd();
const entry = 'virtual:part';
for (const [part, names] of Object.entries(parts)) {
  const from = `from '${join(root, 'src/physics/index.ts')}';`;
  const built = (await build({
    ...{ configFile: false, root, logLevel: 'error' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `export ${names} ${from}` : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        // As astro.config.mjs says of the site: the modules only declare.
        treeshake: { moduleSideEffects: [{ test: /src.physics./, sideEffects: false }] },
        optimization: { inlineConst: { mode: 'all' } },
      },
    },
  })) as Rollup.RollupOutput;
  const code = built.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  const kB = (brotliCompressSync(code).length / 1000).toFixed(1);
  console.log(`  ${part.padEnd(34)} ${kB.padStart(5)} kB`);
}
