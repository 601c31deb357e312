#!/bin/sh
# Writes expected.json: what the Go reader of Kubernetes makes of each text in cases.json. Needs Go and, once, the module proxy.
set -eu
cd "$(dirname "$0")"
node -e 'for (const text of JSON.parse(require("node:fs").readFileSync("cases.json", "utf8"))) console.log(JSON.stringify(text))' |
  go run . |
  node -e 'const lines = require("node:fs").readFileSync(0, "utf8").trimEnd().split("\n"); console.log("[\n" + lines.join(",\n") + "\n]")' > expected.json.new
mv expected.json.new expected.json
