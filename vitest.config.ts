import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // A machine that is busy with something else gets a second try; the report names every test that needed it.
    retry: process.env['CI'] === 'true' ? 2 : 0,
    hookTimeout: 60_000,
    // Two cores: more workers than that only make the timing tests noisy.
    maxWorkers: 2,
    reporters: ['default'],
  },
});
