/** Annotations by which a service account becomes an identity of its cloud: EKS, GKE, AKS, Alibaba Cloud. */
export const cloudIdentityAnnotations: readonly string[] = [
  'eks.amazonaws.com/role-arn',
  'iam.gke.io/gcp-service-account',
  'azure.workload.identity/client-id',
  'pod-identity.alibabacloud.com/role-name',
]
