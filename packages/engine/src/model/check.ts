import type { Source } from './finding.ts'
import type { Fix } from './fix.ts'
import type { Kind } from './kinds/meta.ts'
import type { KubeObject } from './object.ts'
import type { Path } from './path.ts'
import type { Confidence, Severity, Tier } from './severity.ts'
import type { Container, Workload } from './workload.ts'
import type { NamespaceView, World } from './world.ts'

/**
 * One rule, a plain value. `reads` is data and decides what is parsed, listed, asked of RBAC, and when the answer is
 * unknown. Its entries:
 *
 * - `container.<field>`: from the container, `container.securityContext.privileged`, `container.ports[].hostPort`
 * - `pod.<field>`: from the pod spec, `pod.volumes[].hostPath`
 * - `template.<field>`: from the pod template, `template.metadata.labels`
 * - `object.<field>`: from the root of the judged object, `object.spec.replicas`
 * - `namespace.<field>`: from the Namespace object of the judged namespace, `namespace.metadata.labels`
 * - `kind:<group/Kind>`: all objects of a kind in the judged namespace (cluster-scoped: in the cluster); where coverage
 *   is not complete, findings from absence and passes from absence turn unknown
 * - `weighs:<group/Kind>`: objects that only weigh a finding (who holds a role); the verdict stands without them, and
 *   what is not seen turns no fail into a pass
 * - `cluster.version`: the version of the API server
 * - `weighs:cluster.version`: as far as it is known; the check has an answer without it too
 */
interface CheckBase {
  /** Kebab-case, equal to the file's name; never changed once released. */
  readonly id: string
  readonly title: string
  readonly tier: Tier
  readonly severity: Severity
  readonly confidence: Confidence
  /** One sentence: what is wrong with it. */
  readonly why: string
  /** Two sentences at most: what an attacker (or an outage) makes of it. */
  readonly attack: string
  /** What to do, as an order. */
  readonly remedy: string
  readonly sources: readonly Source[]
  /** Rows of the union of peers' checks that this unit answers (`U-POD-001`); their ids become its aliases. */
  readonly rows: readonly string[]
  readonly reads: readonly string[]
  /** The CEL form over `object`'s unit, where the API server can decide it; proven equal on a real one. */
  readonly expression?: string
  /** True where some hit carries a fix; the law holds it against the fixtures. */
  readonly fixable?: true
  /**
   * What a pass rests on when `kind:` entries are read. `presence`: something that was found (a policy that selects the
   * pod), so a pass stands on partial coverage too. Default `absence`: nothing bad was found, which needs all of it.
   */
  readonly passesOn?: 'presence' | 'absence'
  /** True where a hit's value may be a credential: always run, its values masked in every other finding too. */
  readonly findsSecrets?: boolean
}

export interface ContainerCheck extends CheckBase {
  readonly judges: 'container'
  find(container: Container, world: World): readonly Hit[]
}

export interface WorkloadCheck extends CheckBase {
  readonly judges: 'workload'
  find(workload: Workload, world: World): readonly Hit[]
}

export interface ObjectCheck<T = unknown> extends CheckBase {
  readonly judges: 'object'
  /** `any`: every object of the target, typed or not. */
  readonly kinds: readonly Kind<T>[] | 'any'
  find(object: KubeObject<T>, world: World): readonly Hit[]
}

export interface NamespaceCheck extends CheckBase {
  readonly judges: 'namespace'
  find(namespace: NamespaceView, world: World): readonly Hit[]
}

export interface ClusterCheck extends CheckBase {
  readonly judges: 'cluster'
  /** Undefined: the target holds nothing of what this check is about (files without a control plane): not applicable. */
  find(world: World): readonly Hit[] | undefined
}

export type Check = ContainerCheck | WorkloadCheck | ObjectCheck | NamespaceCheck | ClusterCheck

/** What `find` gives for each fault of a unit; an empty list is a pass. */
export interface Hit {
  /** From the object's root; where the field is absent, where it would be set. */
  readonly path: Path
  /** What stands at the path. Left out: the runner takes it from the object. */
  readonly value?: unknown
  readonly message: string
  readonly fix?: Fix
  readonly severity?: Severity
  readonly confidence?: Confidence
  /** Names the object that carries the finding, where it is not the judged unit. */
  readonly on?: KubeObject
  /** The finding rests on objects that were not there: `searched` says how many of which kind were looked through. */
  readonly absence?: { readonly kind: Kind<unknown>; readonly namespace?: string; readonly searched: number }
  /** The evidence does not decide: the answer is unknown, `message` says why. */
  readonly unknown?: true
  /** The value may be a credential: only its length is ever shown, and the string is masked everywhere else. */
  readonly secret?: string
  /** More of them in the same text. */
  readonly moreSecrets?: readonly string[]
}

export function pss(control: string): Source {
  return {
    title: `Kubernetes Pod Security Standards, ${control}`,
    url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  }
}

export function cis(section: string): Source {
  return { title: `CIS Kubernetes Benchmark 1.12, ${section}` }
}

export function kubernetesDocs(title: string, path: string): Source {
  return { title: `Kubernetes documentation, ${title}`, url: `https://kubernetes.io/docs/${path}` }
}
