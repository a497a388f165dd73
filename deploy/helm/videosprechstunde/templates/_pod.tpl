{{- /* What every pod has: "restricted" of the Pod Security Standards and more. */ -}}
{{- define "videosprechstunde.podSecurity" -}}
serviceAccountName: {{ include "videosprechstunde.name" . }}-pods
automountServiceAccountToken: false
# Variables for each Service of the namespace would be taken for settings: KAFKA_PORT, and so on.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 65532
  runAsGroup: 65532
  fsGroup: 65532
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "videosprechstunde.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: ["ALL"]
{{- end }}

{{- /* Of a service's pod, without its containers and volumes. Of: root, component. */ -}}
{{- define "videosprechstunde.pod" -}}
{{ include "videosprechstunde.podSecurity" .root }}
# Longer than a service takes to finish what it has begun.
terminationGracePeriodSeconds: 40
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- with .root.Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
topologySpreadConstraints:
  {{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "videosprechstunde.selector" $ | nindent 8 }}
  {{- end }}
{{- end }}

{{- /* Of a service's container, without env and volumes. Of: root, component, port. */ -}}
{{- define "videosprechstunde.container" -}}
{{- $settings := get .root.Values .component -}}
{{- $image := .root.Values.image -}}
image: {{ printf "%s/%s-service:%s" $image.registry .component ($image.tag | default .root.Chart.AppVersion) | quote }}
imagePullPolicy: {{ $image.pullPolicy }}
ports:
  - name: http
    containerPort: {{ .port }}
  - name: management
    containerPort: 9000
startupProbe:
  httpGet:
    path: /q/health/started
    port: management
  periodSeconds: 2
  failureThreshold: 90
livenessProbe:
  httpGet:
    path: /q/health/live
    port: management
  periodSeconds: 10
  timeoutSeconds: 5
readinessProbe:
  httpGet:
    path: /q/health/ready
    port: management
  periodSeconds: 5
  timeoutSeconds: 5
securityContext:
  {{- include "videosprechstunde.containerSecurity" . | nindent 2 }}
resources:
  {{- toYaml $settings.resources | nindent 2 }}
{{- end }}

{{- /* What a Java program writes while it runs: native libraries, and bodies of requests that are on their way. */ -}}
{{- define "videosprechstunde.tmpVolume" -}}
- name: tmp
  emptyDir:
    sizeLimit: 128Mi
{{- end }}
