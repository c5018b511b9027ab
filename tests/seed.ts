import fc from 'fast-check';

// The same cases at every run, so that a failure can be repeated; PRECESS_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.PRECESS_SEED ?? 1) });
