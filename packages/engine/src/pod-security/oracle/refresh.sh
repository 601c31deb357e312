#!/bin/sh
# Rebuilds the fixtures of this folder and of the one above from the Kubernetes project's own code and test data.
#   ./refresh.sh conformance FOLDER    FOLDER holds <level>/<version>/{pass,fail}/*.yaml
#                                      (kubernetes/pod-security-admission, test/testdata) -> ../conformance.json
#   ./refresh.sh verdicts [COUNT SEED] random pods judged by the module -> verdicts.jsonl
#   ./refresh.sh policies [COUNT SEED] random namespace labels, read by the module -> policies.jsonl
# Needs Go 1.26 and the Go module proxy. To compare on more pods than the repository keeps:
#   go run . verdicts 50000 7 > /tmp/verdicts.jsonl && PSS_VERDICTS=/tmp/verdicts.jsonl npx vitest run pod-security/oracle
set -eu
cd "$(dirname "$0")"
case "${1:-}" in
  conformance) go run . conformance "${2:?FOLDER}" > ../conformance.json.new && mv ../conformance.json.new ../conformance.json ;;
  verdicts) go run . verdicts "${2:-200}" "${3:-2}" > verdicts.jsonl.new && mv verdicts.jsonl.new verdicts.jsonl ;;
  policies) go run . policies "${2:-300}" "${3:-1}" > policies.jsonl.new && mv policies.jsonl.new policies.jsonl ;;
  *) echo 'Expected: refresh.sh conformance FOLDER, refresh.sh verdicts [COUNT SEED], or refresh.sh policies [COUNT SEED]' >&2; exit 2 ;;
esac
