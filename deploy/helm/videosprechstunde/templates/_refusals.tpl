{{- /* What a schema cannot say. */ -}}
{{- define "videosprechstunde.refusals" -}}
{{- $topics := .Values.kafka.topics -}}
{{- if gt (add $topics.retentionDays $topics.segmentDays) 88 -}}
{{- fail "kafka.topics: retentionDays and segmentDays together may be 88 at most, or events would be kept for longer than three months (docs/events.md)." -}}
{{- end -}}
{{- if and (eq .Values.kafka.type "strimzi") (gt (int $topics.replication) (int .Values.kafka.strimzi.replicas)) -}}
{{- fail "kafka.topics.replication asks for more brokers than kafka.strimzi.replicas has." -}}
{{- end -}}
{{- end }}
