{{- define "videosprechstunde.ticketSigningSecret" -}}
{{ .Values.keys.ticketSigningSecret | default (printf "%s-ticket-signing" (include "videosprechstunde.name" .)) }}
{{- end }}

{{- define "videosprechstunde.dialInHashSecret" -}}
{{ .Values.keys.dialInHashSecret | default (printf "%s-dial-in-hash" (include "videosprechstunde.name" .)) }}
{{- end }}

{{- define "videosprechstunde.webClientSecret" -}}
{{ .Values.oidc.existingSecret | default (printf "%s-web-client" (include "videosprechstunde.name" .)) }}
{{- end }}

{{- /* A Secret that is made once: what the cluster has already stays. Of: root, component, key, fresh. */ -}}
{{- define "videosprechstunde.keptSecret" -}}
{{- $name := printf "%s-%s" (include "videosprechstunde.name" .root) .component -}}
{{- $there := lookup "v1" "Secret" .root.Release.Namespace $name -}}
apiVersion: v1
kind: Secret
metadata:
  {{- include "videosprechstunde.metadata" . | nindent 2 }}
  annotations:
    helm.sh/resource-policy: keep
type: Opaque
data:
  {{ .key }}: {{ if $there }}{{ get $there.data .key | quote }}{{ else }}{{ .fresh | b64enc | quote }}{{ end }}
{{- end }}

{{- /* A private EC P-256 key as JWK (RFC 7518, section 6.2), read out of the DER that Go writes (RFC 5915): with all parts
present, of 32 bytes each, the private key begins at byte 7, the public point's coordinates at 57 and 89. */ -}}
{{- define "videosprechstunde.newSigningKey" -}}
{{- $der := regexReplaceAll "-----[A-Z ]+-----" (genPrivateKey "ecdsa") "" | nospace | b64dec -}}
{{- $d := substr 7 39 $der -}}
{{- $x := substr 57 89 $der -}}
{{- $y := substr 89 121 $der -}}
{{- dict "kty" "EC" "crv" "P-256" "use" "sig" "alg" "ES256" "kid" ($x | sha256sum | trunc 16)
  "x" (include "videosprechstunde.base64url" $x) "y" (include "videosprechstunde.base64url" $y)
  "d" (include "videosprechstunde.base64url" $d) | toJson -}}
{{- end }}

{{- define "videosprechstunde.base64url" -}}
{{ . | b64enc | replace "+" "-" | replace "/" "_" | trimAll "=" }}
{{- end }}
