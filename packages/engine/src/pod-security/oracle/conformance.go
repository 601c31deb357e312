package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"sigs.k8s.io/yaml"
)

// writeConformance writes { contents: [pod], cases: { "level/version/verdict": { name: index into contents } } }.
// The 4,537 files hold 380 distinct texts once their names are set aside.
func writeConformance(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*", "v*", "*", "*.yaml"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("No <level>/<version>/{pass,fail}/*.yaml below %s", folder)
	}
	sort.Strings(files)
	var contents []string
	indexOf := map[string]int{}
	cases := map[string]map[string]int{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		pod, err := yaml.YAMLToJSONStrict(text)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		index, known := indexOf[string(pod)]
		if !known {
			index = len(contents)
			indexOf[string(pod)] = index
			contents = append(contents, string(pod))
		}
		relative, err := filepath.Rel(folder, file)
		if err != nil {
			return err
		}
		group := filepath.ToSlash(filepath.Dir(relative))
		if cases[group] == nil {
			cases[group] = map[string]int{}
		}
		cases[group][strings.TrimSuffix(filepath.Base(file), ".yaml")] = index
	}
	return printConformance(contents, cases)
}

func printConformance(contents []string, cases map[string]map[string]int) error {
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprint(out, "{\n\"source\": \"kubernetes/pod-security-admission, test/testdata, Apache-2.0; see NOTICE\",\n\"contents\": [\n")
	fmt.Fprint(out, strings.Join(contents, ",\n"))
	fmt.Fprint(out, "\n],\n\"cases\": {\n")
	groups := make([]string, 0, len(cases))
	for group := range cases {
		groups = append(groups, group)
	}
	sort.Strings(groups)
	for i, group := range groups {
		names, err := json.Marshal(cases[group])
		if err != nil {
			return err
		}
		comma := ","
		if i == len(groups)-1 {
			comma = ""
		}
		fmt.Fprintf(out, "%q: %s%s\n", group, names, comma)
	}
	fmt.Fprint(out, "}\n}\n")
	return out.Flush()
}
