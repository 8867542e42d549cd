import { defineConfig } from 'astro/config'

// Nothing is kept from one build for the next.
export default defineConfig({ cacheDir: process.env.BENCH_CACHE })
