{{- /* How a service reaches Kafka, as YAML: bootstrap, protocol, ca, mechanism, secret. Of: root, component. */ -}}
{{- define "videosprechstunde.kafka" -}}
{{- $name := include "videosprechstunde.name" .root -}}
{{- if eq .root.Values.kafka.type "strimzi" -}}
bootstrap: {{ $name }}-kafka-kafka-bootstrap:9093
protocol: SASL_SSL
ca: {{ $name }}-kafka-cluster-ca-cert
mechanism: SCRAM-SHA-512
secret: {{ $name }}-{{ .component }}
{{- else -}}
{{- $existing := .root.Values.kafka.existing -}}
bootstrap: {{ $existing.bootstrapServers | quote }}
protocol: {{ $existing.securityProtocol }}
ca: {{ $existing.caSecret | quote }}
mechanism: {{ $existing.sasl.mechanism }}
secret: {{ get $existing.sasl (printf "%sSecret" .component) | quote }}
{{- end }}
{{- end }}

{{- define "videosprechstunde.kafkaEnv" -}}
{{- $kafka := include "videosprechstunde.kafka" . | fromYaml -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ $kafka.bootstrap | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $kafka.protocol | quote }}
{{- if $kafka.ca }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/videosprechstunde/kafka/ca.crt
{{- end }}
{{- if hasPrefix "SASL" $kafka.protocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $kafka.mechanism | quote }}
{{ include "videosprechstunde.secretEnv" (dict "name" "KAFKA_SASL_JAAS_CONFIG" "secret" $kafka.secret "key" "sasl.jaas.config") }}
{{- end }}
{{- end }}

{{- define "videosprechstunde.kafkaMount" -}}
{{- if (include "videosprechstunde.kafka" . | fromYaml).ca }}
- name: kafka-ca
  mountPath: /etc/videosprechstunde/kafka
  readOnly: true
{{- end }}
{{- end }}

{{- define "videosprechstunde.kafkaVolume" -}}
{{- with (include "videosprechstunde.kafka" . | fromYaml).ca }}
- name: kafka-ca
  secret:
    secretName: {{ . | quote }}
    items:
      - key: ca.crt
        path: ca.crt
{{- end }}
{{- end }}

{{- /* The topic that a service owns (docs/events.md). Of: component. */ -}}
{{- define "videosprechstunde.topic" -}}
videosprechstunde.{{ .component }}.events
{{- end }}
