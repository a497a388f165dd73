{{- /* Kubernetes takes names of up to 63 characters; the longest ending has 22. */ -}}
{{- define "videosprechstunde.name" -}}
{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- /* Of: root, component. */ -}}
{{- define "videosprechstunde.selector" -}}
app.kubernetes.io/name: videosprechstunde
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "videosprechstunde.metadata" -}}
name: {{ include "videosprechstunde.name" .root }}-{{ .component }}
{{ include "videosprechstunde.placeAndLabels" . }}
{{- end }}

{{- /* For objects whose name others decide. */ -}}
{{- define "videosprechstunde.placeAndLabels" -}}
namespace: {{ .root.Release.Namespace | quote }}
labels:
  {{- include "videosprechstunde.selector" . | nindent 2 }}
  app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
  app.kubernetes.io/part-of: videosprechstunde
  app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
  helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | quote }}
{{- end }}

{{- define "videosprechstunde.host" -}}
{{ get (urlParse .Values.origin) "host" }}
{{- end }}
