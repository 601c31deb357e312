import type { Framework } from './evaluate.ts'
import cis from './frameworks/cis.json' with { type: 'json' }
import mitre from './frameworks/mitre.json' with { type: 'json' }
import microsoft from './frameworks/ms-threat-matrix.json' with { type: 'json' }
import nsa from './frameworks/nsa.json' with { type: 'json' }
import owasp from './frameworks/owasp.json' with { type: 'json' }
import podSecurity from './frameworks/pss.json' with { type: 'json' }

/** Every framework that is shipped, as data: see `compliance/frameworks/`. Loaded only where frameworks are asked for. */
export const frameworks: readonly Framework[] = [nsa, cis, podSecurity, mitre, owasp, microsoft] as readonly Framework[]
