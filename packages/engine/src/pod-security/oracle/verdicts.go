package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
	kjson "sigs.k8s.io/json"
)

// newestMinor is the newest policy version that this release of the module is about.
const newestMinor = 36

// stretch is a run of versions, from a minor upwards, with the same answer.
type stretch struct {
	From   int    `json:"from"`
	Checks string `json:"checks"`
}

type verdict struct {
	Pod        any       `json:"pod"`
	Baseline   []stretch `json:"baseline"`
	Restricted []stretch `json:"restricted"`
}

// writeVerdicts writes one JSON object a line.
func writeVerdicts(count int, seed uint64) error {
	evaluator, err := namedEvaluator()
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(seed, 0))
	out := bufio.NewWriter(os.Stdout)
	written := 0
	for attempts := 0; written < count; attempts++ {
		if attempts > count*100 {
			return fmt.Errorf("Only %d of %d random pods could be decoded", written, count)
		}
		text, err := json.Marshal(randomPod(random))
		if err != nil {
			return err
		}
		pod, err := decode(text)
		if err != nil {
			continue
		}
		var tree any
		if err := json.Unmarshal(text, &tree); err != nil {
			return err
		}
		line, err := json.Marshal(verdict{
			Pod:        tree,
			Baseline:   judge(evaluator, api.LevelBaseline, pod),
			Restricted: judge(evaluator, api.LevelRestricted, pod),
		})
		if err != nil {
			return err
		}
		out.Write(line)
		out.WriteString("\n")
		written++
	}
	return out.Flush()
}

// namedEvaluator is the module's evaluator whose reasons are the ids of the checks.
func namedEvaluator() (policy.Evaluator, error) {
	checks := policy.DefaultChecks()
	for i := range checks {
		id := string(checks[i].ID)
		for j := range checks[i].Versions {
			original := checks[i].Versions[j].CheckPod
			checks[i].Versions[j].CheckPod = func(m *metav1.ObjectMeta, s *corev1.PodSpec) policy.CheckResult {
				result := original(m, s)
				result.ForbiddenReason = id
				return result
			}
		}
	}
	return policy.NewEvaluator(checks, nil)
}

func decode(text []byte) (*corev1.Pod, error) {
	pod := &corev1.Pod{}
	if err := kjson.UnmarshalCaseSensitivePreserveInts(text, pod); err != nil {
		return nil, err
	}
	// The API server sets emptyDir on a volume without a source before admission sees the pod
	// (SetDefaults_Volume in pkg/apis/core/v1/defaults.go).
	for i := range pod.Spec.Volumes {
		if reflect.ValueOf(pod.Spec.Volumes[i].VolumeSource).IsZero() {
			pod.Spec.Volumes[i].EmptyDir = &corev1.EmptyDirVolumeSource{}
		}
	}
	return pod, nil
}

func judge(evaluator policy.Evaluator, level api.Level, pod *corev1.Pod) []stretch {
	var stretches []stretch
	for minor := 0; minor <= newestMinor; minor++ {
		version := api.LevelVersion{Level: level, Version: api.MajorMinorVersion(1, minor)}
		var ids []string
		for _, result := range evaluator.EvaluatePod(version, &pod.ObjectMeta, &pod.Spec) {
			if !result.Allowed {
				ids = append(ids, result.ForbiddenReason)
			}
		}
		checks := strings.Join(ids, " ")
		if len(stretches) == 0 || stretches[len(stretches)-1].Checks != checks {
			stretches = append(stretches, stretch{From: minor, Checks: checks})
		}
	}
	return stretches
}
