{{- /* Where a service's database is, as YAML: host, port, name, secret. Of: root, component. */ -}}
{{- define "videosprechstunde.database" -}}
{{- if eq .root.Values.database.type "cloudnativepg" -}}
{{- $cluster := printf "%s-%s-db" (include "videosprechstunde.name" .root) .component -}}
host: {{ $cluster }}-rw
port: 5432
name: {{ .component }}
secret: {{ $cluster }}-app
{{- else -}}
{{ get .root.Values.database.existing .component | toYaml }}
{{- end }}
{{- end }}

{{- define "videosprechstunde.databaseEnv" -}}
{{- $database := include "videosprechstunde.database" . | fromYaml -}}
{{- $address := printf "postgresql://%s:%d/%s" $database.host (int $database.port) $database.name -}}
{{ include "videosprechstunde.secretEnv" (dict "name" "QUARKUS_DATASOURCE_USERNAME" "secret" $database.secret "key" "username") }}
{{ include "videosprechstunde.secretEnv" (dict "name" "QUARKUS_DATASOURCE_PASSWORD" "secret" $database.secret "key" "password") }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ printf "jdbc:%s" $address | quote }}
- name: QUARKUS_DATASOURCE_REACTIVE_URL
  value: {{ $address | quote }}
{{- end }}
