// The Kubernetes project's own evaluator of the Pod Security Standards, as an oracle for the TypeScript one.
//
//	go run . conformance FOLDER   reads <level>/<version>/{pass,fail}/*.yaml, writes the compact fixture
//	go run . verdicts COUNT SEED  writes random pods with the checks that forbid them, by level and version
//	go run . policies COUNT SEED  writes random namespace labels and defaults with the policy that they give
//
// All write JSON to standard output. `refresh.sh` calls them.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "conformance":
		return writeConformance(args[1])
	case len(args) == 3 && (args[0] == "verdicts" || args[0] == "policies"):
		count, err := strconv.Atoi(args[1])
		if err != nil {
			return err
		}
		seed, err := strconv.ParseUint(args[2], 10, 64)
		if err != nil {
			return err
		}
		if args[0] == "policies" {
			return writePolicies(count, seed)
		}
		return writeVerdicts(count, seed)
	default:
		return fmt.Errorf("Expected: conformance FOLDER, verdicts COUNT SEED, or policies COUNT SEED")
	}
}
