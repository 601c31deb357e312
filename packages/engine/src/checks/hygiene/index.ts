import type { Check } from '../../model/check.ts'
import { apiVersionDeprecated } from './api-version-deprecated.ts'
import { apiVersionNotServedYet } from './api-version-not-served-yet.ts'
import { apiVersionRemoved } from './api-version-removed.ts'
import { defaultNamespace } from './default-namespace.ts'
import { fieldTypeWrong } from './field-type-wrong.ts'
import { forbiddenAnnotation } from './forbidden-annotation.ts'
import { instanceLabelMismatch } from './instance-label-mismatch.ts'
import { keysUnsorted } from './keys-unsorted.ts'
import { labelInvalid } from './label-invalid.ts'
import { nameInvalid } from './name-invalid.ts'
import { namespaceCouldEnforceMore } from './namespace-could-enforce-more.ts'
import { namespacesUnused } from './namespaces-unused.ts'
import { podSecurityLabelInvalid } from './pod-security-label-invalid.ts'
import { podSecurityLabelMissing } from './pod-security-label-missing.ts'
import { podSecurityNotEnforced } from './pod-security-not-enforced.ts'
import { podSecurityPrivileged } from './pod-security-privileged.ts'
import { recommendedLabelsMissing } from './recommended-labels-missing.ts'
import { requiredAnnotationMissing } from './required-annotation-missing.ts'
import { requiredFieldMissing } from './required-field-missing.ts'
import { requiredLabelMissing } from './required-label-missing.ts'
import { systemNamespaceWorkload } from './system-namespace-workload.ts'
import { templateLabelInvalid } from './template-label-invalid.ts'
import { unknownField } from './unknown-field.ts'
import { untrustedWorkloadSharesKernel } from './untrusted-workload-shares-kernel.ts'

/** Namespaces, labels, API versions and other housekeeping. */
export const hygieneChecks: readonly Check[] = [
  apiVersionDeprecated,
  apiVersionNotServedYet,
  apiVersionRemoved,
  defaultNamespace,
  fieldTypeWrong,
  forbiddenAnnotation,
  instanceLabelMismatch,
  keysUnsorted,
  labelInvalid,
  nameInvalid,
  namespaceCouldEnforceMore,
  namespacesUnused,
  podSecurityLabelInvalid,
  podSecurityLabelMissing,
  podSecurityNotEnforced,
  podSecurityPrivileged,
  recommendedLabelsMissing,
  requiredAnnotationMissing,
  requiredFieldMissing,
  requiredLabelMissing,
  systemNamespaceWorkload,
  templateLabelInvalid,
  unknownField,
  untrustedWorkloadSharesKernel,
]
