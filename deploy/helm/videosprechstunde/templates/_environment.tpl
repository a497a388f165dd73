{{- /* Variables of all services. Of: root, component, port. */ -}}
{{- define "videosprechstunde.env" -}}
{{- $values := .root.Values -}}
- name: JAVA_TOOL_OPTIONS
  value: {{ printf "-Xmx%s -XX:+ExitOnOutOfMemoryError" (get $values .component).heap | quote }}
- name: QUARKUS_HTTP_PORT
  value: {{ .port | quote }}
- name: QUARKUS_MANAGEMENT_PORT
  value: "9000"
- name: VIDEOSPRECHSTUNDE_ORIGIN
  value: {{ $values.origin | quote }}
- name: VIDEOSPRECHSTUNDE_EVENTS_PARTITIONS
  value: {{ $values.kafka.topics.partitions | quote }}
- name: VIDEOSPRECHSTUNDE_EVENTS_REPLICATION
  value: {{ $values.kafka.topics.replication | quote }}
- name: VIDEOSPRECHSTUNDE_EVENTS_RETENTION
  value: {{ printf "P%dD" (int $values.kafka.topics.retentionDays) | quote }}
- name: VIDEOSPRECHSTUNDE_EVENTS_SEGMENT
  value: {{ printf "P%dD" (int $values.kafka.topics.segmentDays) | quote }}
{{ include "videosprechstunde.kafkaEnv" . }}
{{- with (get $values .component).extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "videosprechstunde.signInEnv" -}}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ .Values.oidc.url | default .Values.oidc.issuer | quote }}
- name: QUARKUS_OIDC_TOKEN_ISSUER
  value: {{ .Values.oidc.issuer | quote }}
{{- end }}

{{- /* A variable from a Secret. Of: name, secret, key. */ -}}
{{- define "videosprechstunde.secretEnv" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret | quote }}
      key: {{ .key | quote }}
{{- end }}
