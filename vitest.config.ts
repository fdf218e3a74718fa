import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Node's own loader, as in production: what Node would refuse (an enum, say) fails here too.
    experimental: { viteModuleRunner: false },
    testTimeout: 20_000,
  },
});
