{{- /* CloudNativePG makes the account, its password and their Secret. Of: root, component. */ -}}
{{- define "videosprechstunde.cluster" -}}
{{- $settings := .root.Values.database.cloudnativepg -}}
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata:
  {{- include "videosprechstunde.metadata" (dict "root" .root "component" (printf "%s-db" .component)) | nindent 2 }}
  annotations:
    # A release that is removed by mistake leaves its data.
    helm.sh/resource-policy: keep
spec:
  instances: {{ $settings.instances }}
  enableSuperuserAccess: false
  bootstrap:
    initdb:
      database: {{ .component }}
      owner: {{ .component }}
  storage:
    size: {{ $settings.size | quote }}
    {{- with $settings.storageClass }}
    storageClass: {{ . | quote }}
    {{- end }}
{{- end }}
