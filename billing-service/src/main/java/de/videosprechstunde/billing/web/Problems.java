package de.videosprechstunde.billing.web;

/** The refusals that are not a feature's own. */
public final class Problems {

    private Problems() {}

    public static Problem notFound() {
        return Problem.of(
                "not-found", 404, "Nicht gefunden", "Hier gibt es nichts. Bitte prüfen Sie die Adresse der Anfrage.");
    }

    static Problem malformed(String detail) {
        return Problem.of("malformed-request", 400, "Unlesbare Anfrage", detail);
    }

    static Problem notSignedIn() {
        return Problem.of(
                "not-signed-in",
                401,
                "Nicht angemeldet",
                "Bitte melden Sie sich an und senden Sie die Anfrage mit einem gültigen Zugangstoken noch einmal.");
    }

    static Problem notAllowed() {
        return Problem.of(
                "not-allowed",
                403,
                "Nicht erlaubt",
                "Ihrem Konto fehlt die Rolle billing. Bitte wenden Sie sich an die Stelle, die die Konten verwaltet.");
    }

    static Problem lengthRequired() {
        return Problem.of(
                "length-required", 411, "Ohne Längenangabe", "Bitte senden Sie die Anfrage mit Content-Length.");
    }

    static Problem tooLarge() {
        return Problem.of(
                "too-large",
                413,
                "Anfrage zu groß",
                "Die Anfrage ist zu groß. Erlaubt sind 64 Kilobyte, für Dateien der Bank 200 Megabyte.");
    }

    static Problem defect() {
        return Problem.of(
                "internal",
                500,
                "Interner Fehler",
                "Die Anfrage konnte nicht bearbeitet werden. Bitte versuchen Sie es später noch einmal.");
    }

    /** What the framework refuses by status alone. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> notSignedIn();
            case 403 -> notAllowed();
            case 404 -> notFound();
            case 405 ->
                Problem.of(
                        "method-not-allowed",
                        405,
                        "Methode nicht erlaubt",
                        "Diese Adresse kennt die Methode nicht. Welche sie kennt, steht unter /billing/docs.");
            case 406 ->
                Problem.of(
                        "not-acceptable",
                        406,
                        "Format nicht verfügbar",
                        "Antworten gibt es nur als JSON. Bitte senden Sie Accept: application/json.");
            case 413 -> tooLarge();
            case 415 ->
                Problem.of(
                        "json-only",
                        415,
                        "Format nicht lesbar",
                        "Anfragen werden nur als JSON gelesen. Bitte senden Sie Content-Type: application/json.");
            case 503 ->
                Problem.of(
                        "not-available",
                        503,
                        "Zurzeit nicht verfügbar",
                        "Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es in einer Minute noch einmal.");
            default ->
                status < 500
                        ? Problem.of(
                                "malformed-request",
                                status,
                                "Unlesbare Anfrage",
                                "Die Anfrage ist so nicht zu bearbeiten. Wie sie aussehen muss, steht unter /billing/docs.")
                        : defect();
        };
    }
}
