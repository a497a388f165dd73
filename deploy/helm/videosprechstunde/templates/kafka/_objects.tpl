{{- /* The same as the services set themselves when they start (docs/events.md). Of: root, component. */ -}}
{{- define "videosprechstunde.kafkaTopic" -}}
{{- $topics := .root.Values.kafka.topics -}}
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: {{ include "videosprechstunde.topic" . }}
  {{- include "videosprechstunde.placeAndLabels" . | nindent 2 }}
    strimzi.io/cluster: {{ include "videosprechstunde.name" .root }}-kafka
spec:
  partitions: {{ $topics.partitions }}
  replicas: {{ $topics.replication }}
  config:
    cleanup.policy: delete
    message.timestamp.type: LogAppendTime
    retention.ms: {{ mul $topics.retentionDays 86400000 }}
    segment.ms: {{ mul $topics.segmentDays 86400000 }}
{{- end }}

{{- /* May do with its own topic what it does, read those of others, and no more. Of: root, component, reads, groups. */ -}}
{{- define "videosprechstunde.kafkaUser" -}}
apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata:
  {{- include "videosprechstunde.metadata" . | nindent 2 }}
    strimzi.io/cluster: {{ include "videosprechstunde.name" .root }}-kafka
spec:
  authentication:
    type: scram-sha-512
  authorization:
    type: simple
    acls:
      - resource:
          type: topic
          name: {{ include "videosprechstunde.topic" . }}
          patternType: literal
        operations: ["Create", "Describe", "DescribeConfigs", "AlterConfigs", "Write"]
      {{- range .reads }}
      - resource:
          type: topic
          name: {{ include "videosprechstunde.topic" (dict "component" .) }}
          patternType: literal
        operations: ["Describe", "Read"]
      {{- end }}
      {{- range .groups }}
      - resource:
          type: group
          name: {{ .name | quote }}
          patternType: {{ .pattern }}
        operations: ["Read"]
      {{- end }}
{{- end }}
