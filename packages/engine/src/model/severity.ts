export const severities = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

/** How sure a finding is: `certain` from the objects alone, `likely` from absence or convention, `possible` from a heuristic. */
export const confidences = ['possible', 'likely', 'certain'] as const
export type Confidence = (typeof confidences)[number]

/** Who a check is for. The default report shows `security`. */
export const tiers = ['security', 'reliability', 'hygiene', 'opinion'] as const
export type Tier = (typeof tiers)[number]

/** The rank of a severity: 0 is low. */
export function rank(severity: Severity): number {
  return severities.indexOf(severity)
}
