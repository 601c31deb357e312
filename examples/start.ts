// `npm start`: without arguments the example shop is judged; with arguments it is seaworthy itself.

import { main } from '../apps/cli/src/main.ts'

const args = process.argv.slice(2)
await main(args.length > 0 ? args : ['scan', 'examples/shop'])
if (args.length === 0) {
  process.stdout.write(`
What to try next:
  npm start -- explain privileged-container         what it means, and which rules of other tools it equals
  npm start -- fix examples/shop --dry-run          the edits that would mend it
  npm start -- scan examples/shop --tier all        reliability, hygiene and opinions too
  npm start -- scan examples/shop -o report.html    a page for your manager
  npx seaworthy scan .                              your own manifests, charts and kustomizations
`)
}
