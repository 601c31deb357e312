/**
 * Most that is taken of one chart. The bytes are Helm's own limits (pkg/chart/loader/archive: 5 MiB a file, 100 MiB a
 * chart); the largest public charts have a few hundred files.
 */
export const chartLimits = {
  files: 20_000,
  depth: 64,
  fileBytes: 5 * 1024 * 1024,
  totalBytes: 100 * 1024 * 1024,
} as const
