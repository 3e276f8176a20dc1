/** A value is stale once nothing was heard for three report intervals. */
export function isStale(at: number | null, intervalSeconds: number | null, now: number): boolean {
  return at !== null && intervalSeconds !== null && intervalSeconds > 0 && now - at > 3000 * intervalSeconds;
}
