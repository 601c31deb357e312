package main

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"

	"k8s.io/pod-security-admission/api"
)

type policyCase struct {
	Labels   map[string]string `json:"labels"`
	Defaults map[string]string `json:"defaults"`
	Policy   map[string]string `json:"policy"`
	Invalid  []string          `json:"invalid"`
}

// writePolicies writes one JSON object a line. Policies have the form "level:version".
func writePolicies(count int, seed uint64) error {
	random := rand.New(rand.NewPCG(seed, 0))
	out := bufio.NewWriter(os.Stdout)
	levels := []string{"privileged", "baseline", "restricted", "privileged", "baseline", "restricted", "Baseline", "", "none"}
	versions := []string{"latest", "v1.0", "v1.24", "v1.37", "v1.99", "v1.024", "1.24", "v2.0", "", "v1.", "v1.24 ", "Latest", "v1.-1",
		"v1.9223372036854775807", "v1.9223372036854775808", "v1.99999999999999999999", "v1.24\n"}
	for range count {
		labels := map[string]string{}
		for _, mode := range []string{"enforce", "audit", "warn"} {
			if random.IntN(2) == 0 {
				labels["pod-security.kubernetes.io/"+mode] = levels[random.IntN(len(levels))]
			}
			if random.IntN(2) == 0 {
				labels["pod-security.kubernetes.io/"+mode+"-version"] = versions[random.IntN(len(versions))]
			}
		}
		defaults := api.Policy{Enforce: randomDefault(random), Audit: randomDefault(random), Warn: randomDefault(random)}
		policy, errs := api.PolicyToEvaluate(labels, defaults)
		invalid := []string{}
		for _, err := range errs {
			invalid = append(invalid, err.Field)
		}
		line, err := json.Marshal(policyCase{Labels: labels, Defaults: asText(defaults), Policy: asText(policy), Invalid: invalid})
		if err != nil {
			return err
		}
		out.Write(line)
		out.WriteString("\n")
	}
	return out.Flush()
}

func randomDefault(random *rand.Rand) api.LevelVersion {
	levels := []api.Level{api.LevelPrivileged, api.LevelBaseline, api.LevelRestricted}
	versions := []api.Version{api.LatestVersion(), api.MajorMinorVersion(1, 20)}
	return api.LevelVersion{Level: levels[random.IntN(3)], Version: versions[random.IntN(2)]}
}

func asText(policy api.Policy) map[string]string {
	return map[string]string{"enforce": policy.Enforce.String(), "audit": policy.Audit.String(), "warn": policy.Warn.String()}
}
