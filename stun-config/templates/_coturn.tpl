{{- define "coturn.name" -}}
{{ .Release.Name | trunc 40 | trimSuffix "-" }}-coturn
{{- end }}

{{- define "coturn.selector" -}}
app.kubernetes.io/name: coturn
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{- define "coturn.metadata" -}}
name: {{ include "coturn.name" . }}
namespace: {{ .Release.Namespace | quote }}
labels:
  {{- include "coturn.selector" . | nindent 2 }}
  app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
  app.kubernetes.io/part-of: videosprechstunde
  app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
  helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | quote }}
{{- end }}

{{- define "coturn.image" -}}
{{ printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) | quote }}
{{- end }}

{{- /* What the kernel grants: a port above 1024 needs none of it, but the program's file carries this capability, and
without privilege escalation a program is not started whose capabilities the container may not have. */ -}}
{{- define "coturn.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: ["ALL"]
  add: ["NET_BIND_SERVICE"]
{{- end }}

{{- define "coturn.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65534
runAsGroup: 65534
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "coturn.loopback" -}}
{{ ternary "::1" "127.0.0.1" (eq .Values.ipFamilies "IPv6") | quote }}
{{- end }}

{{- define "coturn.podTemplate" -}}
metadata:
  labels:
    {{- include "coturn.selector" . | nindent 4 }}
    app.kubernetes.io/part-of: videosprechstunde
  annotations:
    checksum/turnserver.conf: {{ .Files.Get "turnserver.conf" | sha256sum | quote }}
spec:
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- if eq .Values.exposure "hostNetwork" }}
  hostNetwork: true
  dnsPolicy: ClusterFirstWithHostNet
  {{- end }}
  {{- with .Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . | quote }}
    {{- end }}
  {{- end }}
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    {{- include "coturn.podSecurity" . | nindent 4 }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "coturn.selector" . | nindent 10 }}
  containers:
    - name: coturn
      image: {{ include "coturn.image" . }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      # Not the image's own entry point: that asks other hosts for its address.
      command: ["turnserver"]
      args:
        - "-c"
        - "/etc/coturn/turnserver.conf"
        # Addresses are not known before; the port beside the usual one is the second socket (stun-config/README.md).
        {{- if ne .Values.ipFamilies "IPv6" }}
        - "--listening-ip=0.0.0.0"
        - "--aux-server=0.0.0.0:3479"
        {{- end }}
        {{- if ne .Values.ipFamilies "IPv4" }}
        - "--listening-ip=::"
        - "--aux-server=[::]:3479"
        {{- end }}
        - "--pidfile=/tmp/turnserver.pid"
        - "--userdb=/tmp/turnserver.sqlite"
      ports:
        - name: stun
          containerPort: 3478
          protocol: UDP
        - name: stun-second
          containerPort: 3479
          protocol: UDP
      # Kubernetes has no probe for UDP: the image's own client asks.
      readinessProbe:
        exec:
          command: ["turnutils_stunclient", "-p", "3478", {{ include "coturn.loopback" . }}]
        periodSeconds: 15
        timeoutSeconds: 5
      livenessProbe:
        exec:
          command: ["turnutils_stunclient", "-p", "3478", {{ include "coturn.loopback" . }}]
        initialDelaySeconds: 10
        periodSeconds: 30
        timeoutSeconds: 5
      securityContext:
        {{- include "coturn.containerSecurity" . | nindent 8 }}
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
      volumeMounts:
        - name: configuration
          mountPath: /etc/coturn
          readOnly: true
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: configuration
      configMap:
        name: {{ include "coturn.name" . }}
    - name: tmp
      emptyDir:
        sizeLimit: 16Mi
{{- end }}
