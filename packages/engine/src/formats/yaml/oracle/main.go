// What Kubernetes makes of YAML texts: one JSON line for each text given.
//
// Input: JSON strings, one a line, on standard input. Output, one line each:
//
//	{"documents": [{"json": …} | {"error": "…"}, …], "separator": "…"}
//
// Documents are split by k8s.io/apimachinery's YAMLReader and read by sigs.k8s.io/yaml YAMLToJSON. `strict` is the error of
// YAMLToJSONStrict where YAMLToJSON has none: a key written twice. `separator` is the error that ended the splitting.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

type document struct {
	JSON   json.RawMessage `json:"json,omitempty"`
	Error  string          `json:"error,omitempty"`
	Strict string          `json:"strict,omitempty"`
}

type answer struct {
	Documents []document `json:"documents"`
	Separator string     `json:"separator,omitempty"`
}

func read(text string) (result answer) {
	result.Documents = []document{}
	reader := utilyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(text)))
	for {
		chunk, err := reader.Read()
		if err == io.EOF {
			return result
		}
		if err != nil {
			result.Separator = err.Error()
			return result
		}
		result.Documents = append(result.Documents, convert(chunk))
	}
}

func convert(chunk []byte) (result document) {
	defer func() {
		if r := recover(); r != nil {
			result = document{Error: fmt.Sprintf("panic: %v", r)}
		}
	}()
	value, err := yaml.YAMLToJSON(chunk)
	if err != nil {
		return document{Error: err.Error()}
	}
	result.JSON = value
	if _, err := yaml.YAMLToJSONStrict(chunk); err != nil {
		result.Strict = err.Error()
	}
	return result
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<28)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for in.Scan() {
		var text string
		if err := json.Unmarshal(in.Bytes(), &text); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := encoder.Encode(read(text)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if err := in.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
