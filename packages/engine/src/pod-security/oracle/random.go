package main

import "math/rand/v2"

type object = map[string]any

// maker builds random pods: every field that some check reads, with allowed, forbidden, empty and null values. `calm` is
// the chance that a field keeps a harmless value, so that pods which pass, fail once and fail often all occur.
type maker struct {
	random *rand.Rand
	calm   float64
}

func randomPod(random *rand.Rand) object {
	m := maker{random: random, calm: []float64{0.5, 0.9, 0.97, 0.99}[random.IntN(4)]}
	spec := object{
		"containers":          m.containers("c", 3),
		"initContainers":      m.containers("i", 2),
		"ephemeralContainers": m.containers("e", 2),
		"securityContext":     m.podSecurity(),
		"volumes":             m.volumes(),
	}
	for _, field := range []string{"hostNetwork", "hostPID", "hostIPC"} {
		m.maybe(spec, field, false, true, false, nil)
	}
	m.maybe(spec, "hostUsers", true, false, true, nil)
	m.maybe(spec, "os", nil, object{"name": "windows"}, object{"name": "linux"}, object{}, object{"name": nil}, object{"name": "Windows"})
	return object{"apiVersion": "v1", "kind": "Pod", "metadata": m.metadata(), "spec": spec}
}

// maybe sets a field: to the harmless value, or to one of the others; nil alone may also mean absent.
func (m maker) maybe(into object, field string, harmless any, others ...any) {
	if m.random.Float64() < m.calm {
		if harmless != nil && m.random.IntN(2) == 0 {
			into[field] = harmless
		}
		return
	}
	into[field] = m.pick(others...)
}

func (m maker) pick(values ...any) any { return values[m.random.IntN(len(values))] }

func (m maker) metadata() any {
	annotations := object{}
	keys := []string{
		"seccomp.security.alpha.kubernetes.io/pod", "container.seccomp.security.alpha.kubernetes.io/c0",
		"container.seccomp.security.alpha.kubernetes.io/i0", "container.seccomp.security.alpha.kubernetes.io/other",
		"container.seccomp.security.alpha.kubernetes.io/", "container.apparmor.security.beta.kubernetes.io/c0",
		"container.apparmor.security.beta.kubernetes.io/other", "container.apparmor.security.beta.kubernetes.io/",
	}
	for _, key := range keys {
		m.maybe(annotations, key, nil, "unconfined", "runtime/default", "docker/default", "localhost/x", "localhost/",
			"localhost", "", nil, "RuntimeDefault", " runtime/default")
	}
	if m.random.IntN(20) == 0 {
		return m.pick(nil, object{}, object{"annotations": nil})
	}
	return object{"name": "p", "annotations": annotations}
}

func (m maker) containers(prefix string, most int) any {
	if m.random.IntN(12) == 0 {
		return m.pick(nil, []any{}, []any{nil})
	}
	list := []any{}
	for i := m.random.IntN(most + 1); i > 0; i-- {
		list = append(list, m.container(prefix+string(rune('0'+len(list)))))
	}
	return list
}

func (m maker) container(name string) any {
	container := object{"name": name, "image": "x"}
	m.maybe(container, "name", name, "", nil, "c0")
	m.maybe(container, "securityContext", m.security(), nil, object{}, m.security())
	m.maybe(container, "ports", nil, []any{object{"containerPort": 80}},
		[]any{object{"containerPort": 80, "hostPort": 0}, object{"hostPort": 8080}}, []any{nil}, nil,
		[]any{object{"hostPort": nil}}, []any{object{"hostPort": -1}}, []any{object{"hostPort": 2147483647}})
	for _, probe := range []string{"livenessProbe", "readinessProbe", "startupProbe"} {
		m.maybe(container, probe, nil, m.handler(), nil)
	}
	m.maybe(container, "lifecycle", nil, nil, object{}, object{"preStop": m.handler()}, object{"postStart": m.handler()},
		object{"postStart": nil, "preStop": nil})
	if container["securityContext"] == nil && m.random.Float64() < m.calm {
		container["securityContext"] = m.security()
	}
	return container
}

func (m maker) handler() any {
	handler := object{}
	for _, kind := range []string{"httpGet", "tcpSocket"} {
		m.maybe(handler, kind, object{"port": 80}, object{"port": 80, "host": "10.0.0.1"}, object{"host": ""}, object{"host": nil}, nil)
	}
	m.maybe(handler, "grpc", nil, object{"port": 80})
	return handler
}

// security is the security context of a container, most often one that passes the restricted level.
func (m maker) security() any {
	context := object{
		"allowPrivilegeEscalation": false, "runAsNonRoot": true, "capabilities": object{"drop": []any{"ALL"}},
		"seccompProfile": object{"type": "RuntimeDefault"},
	}
	m.shared(context)
	m.maybe(context, "allowPrivilegeEscalation", false, true, nil)
	m.maybe(context, "privileged", false, true, nil)
	m.maybe(context, "procMount", "Default", "Unmasked", "", nil, "other")
	m.maybe(context, "capabilities", nil, object{}, nil, object{"add": m.capabilities(), "drop": m.capabilities()},
		object{"add": m.capabilities(), "drop": []any{"ALL"}}, object{"add": []any{"NET_BIND_SERVICE"}, "drop": []any{"ALL"}})
	return context
}

func (m maker) podSecurity() any {
	if m.random.IntN(10) == 0 {
		return m.pick(nil, object{})
	}
	context := object{"runAsNonRoot": true}
	m.shared(context)
	sysctls := []any{nil, object{}, object{"name": nil}, object{"name": "kernel.shm_rmid_forced"},
		object{"name": "net.ipv4.ip_local_reserved_ports"}, object{"name": "net.ipv4.tcp_keepalive_time"},
		object{"name": "net.ipv4.tcp_fin_timeout"}, object{"name": "net.ipv4.tcp_rmem"}, object{"name": "net.ipv4.tcp_wmem"},
		object{"name": "net.ipv4.ping_group_range"}, object{"name": "kernel.msgmax"}, object{"name": "net/ipv4/tcp_rmem"}}
	m.maybe(context, "sysctls", nil, nil, []any{}, []any{m.pick(sysctls...)}, []any{m.pick(sysctls...), m.pick(sysctls...)})
	return context
}

// shared sets what pods and containers have in common.
func (m maker) shared(context object) {
	m.maybe(context, "runAsNonRoot", true, false, nil, true)
	m.maybe(context, "runAsUser", 1000, 0, 1, nil, -1, int64(9007199254740993))
	profiles := []any{object{"type": "RuntimeDefault"}, object{"type": "Localhost"}, object{"type": "Unconfined"}, object{},
		object{"type": nil}, object{"type": ""}, nil, object{"type": "runtime/default"}}
	m.maybe(context, "seccompProfile", object{"type": "RuntimeDefault"}, profiles...)
	m.maybe(context, "appArmorProfile", nil, profiles...)
	m.maybe(context, "seLinuxOptions", nil, object{}, nil, object{"type": "container_t"}, object{"type": "container_engine_t"},
		object{"type": "container_kvm_t", "user": ""}, object{"type": "spc_t"}, object{"user": "u"}, object{"role": "r"},
		object{"type": nil, "level": "s0"}, object{"type": "container_init_t", "role": nil})
	m.maybe(context, "windowsOptions", nil, nil, object{}, object{"hostProcess": true}, object{"hostProcess": false},
		object{"hostProcess": nil})
}

func (m maker) capabilities() any {
	names := []any{"ALL", "NET_BIND_SERVICE", "CHOWN", "SYS_ADMIN", "NET_RAW", "", "chown", "CAP_CHOWN", "SETPCAP", nil}
	if m.random.IntN(4) == 0 {
		return m.pick(nil, []any{})
	}
	list := []any{}
	for i := m.random.IntN(4); i > 0; i-- {
		list = append(list, m.pick(names...))
	}
	return list
}

func (m maker) volumes() any {
	allowed := []any{"configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"}
	other := []any{"hostPath", "gcePersistentDisk", "awsElasticBlockStore", "gitRepo", "nfs", "iscsi", "glusterfs", "rbd", "flexVolume",
		"cinder", "cephfs", "flocker", "fc", "azureFile", "vsphereVolume", "quobyte", "azureDisk", "portworxVolume",
		"photonPersistentDisk", "scaleIO", "storageos", "hostPath", "hostPath"}
	list := []any{}
	for i := m.random.IntN(4); i > 0; i-- {
		volume := object{"name": "v"}
		if m.random.Float64() < m.calm {
			volume[m.pick(allowed...).(string)] = object{}
		} else {
			volume[m.pick(other...).(string)] = m.pick(object{}, object{}, object{}, nil)
			m.maybe(volume, m.pick(allowed...).(string), nil, object{}, nil)
		}
		list = append(list, volume)
	}
	if m.random.Float64() >= m.calm {
		return m.pick(nil, []any{}, []any{nil}, list)
	}
	return list
}
