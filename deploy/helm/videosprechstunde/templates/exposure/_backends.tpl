{{- /* Which path goes to which Service, as YAML; the same as deploy/local's Routes. */ -}}
{{- define "videosprechstunde.routes" -}}
{{- $name := include "videosprechstunde.name" . -}}
routes:
  - path: /signaling
    exact: true
    service: {{ $name }}-signaling
    port: 8082
  - path: /billing/
    exact: false
    service: {{ $name }}-billing
    port: 8083
  {{- with .Values.exposure.identityProvider }}
  {{- if .service }}
  - path: /auth/
    exact: false
    service: {{ .service | quote }}
    port: {{ .port }}
  {{- end }}
  {{- end }}
  - path: /
    exact: false
    service: {{ $name }}-appointment
    port: 8080
{{- end }}
