{{- /* Rules of NetworkPolicies that several services share. */ -}}
{{- define "videosprechstunde.toNames" -}}
- to:
    {{- toYaml .Values.networkPolicy.dns | nindent 4 }}
  ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- end }}

{{- /* Peers, or anywhere, on some ports. Of: peers, ports. */ -}}
{{- define "videosprechstunde.to" -}}
- ports:
    {{- range .ports }}
    - port: {{ . }}
      protocol: TCP
    {{- end }}
  {{- with .peers }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "videosprechstunde.toKafka" -}}
{{- $ports := list -}}
{{- range splitList "," (include "videosprechstunde.kafka" . | fromYaml).bootstrap -}}
{{- $ports = append $ports (regexFind "[0-9]+$" (trim .)) -}}
{{- end -}}
{{- $peers := .root.Values.networkPolicy.brokers -}}
{{- if eq .root.Values.kafka.type "strimzi" -}}
{{- $peers = list (dict "podSelector" (dict "matchLabels" (dict "strimzi.io/cluster" (printf "%s-kafka" (include "videosprechstunde.name" .root))))) -}}
{{- end -}}
{{ include "videosprechstunde.to" (dict "peers" $peers "ports" (uniq $ports)) }}
{{- end }}

{{- define "videosprechstunde.toDatabase" -}}
{{- $port := (include "videosprechstunde.database" . | fromYaml).port -}}
{{- $peers := .root.Values.networkPolicy.databases -}}
{{- if eq .root.Values.database.type "cloudnativepg" -}}
{{- $peers = list (dict "podSelector" (dict "matchLabels" (dict "cnpg.io/cluster" (printf "%s-%s-db" (include "videosprechstunde.name" .root) .component)))) -}}
{{- end -}}
{{ include "videosprechstunde.to" (dict "peers" $peers "ports" (list $port)) }}
{{- end }}

{{- define "videosprechstunde.toIdentityProvider" -}}
{{- $url := urlParse (.Values.oidc.url | default .Values.oidc.issuer) -}}
{{- $port := regexFind "[0-9]+$" (regexFind ":[0-9]+$" (get $url "host")) | default (ternary "443" "80" (eq (get $url "scheme") "https")) -}}
{{ include "videosprechstunde.to" (dict "peers" .Values.networkPolicy.identityProvider "ports" (list $port)) }}
{{- end }}

{{- /* The ingress, and helm test. */ -}}
{{- define "videosprechstunde.fromOutside" -}}
- from:
    {{- toYaml .Values.networkPolicy.ingressController | nindent 4 }}
    - podSelector:
        matchLabels:
          {{- include "videosprechstunde.selector" (dict "root" . "component" "test") | nindent 10 }}
  ports:
    - port: http
      protocol: TCP
{{- if .Values.monitoring.enabled }}
- from:
    {{- toYaml .Values.networkPolicy.monitoring | nindent 4 }}
  ports:
    - port: management
      protocol: TCP
{{- end }}
{{- end }}
