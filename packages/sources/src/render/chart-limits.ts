/**
 * Most that is taken of one chart. The bytes are the limit of Helm 3 and 4 for a whole chart (loader/archive.go,
 * MaxDecompressedChartSize); the largest public charts have a few hundred files.
 */
export const chartLimits = {
  files: 20_000,
  depth: 64,
  totalBytes: 100 * 1024 * 1024,
  valuesFileBytes: 5 * 1024 * 1024,
} as const
