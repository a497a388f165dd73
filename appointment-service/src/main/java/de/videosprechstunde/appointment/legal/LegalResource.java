package de.videosprechstunde.appointment.legal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Read by everybody, without signing in. */
@Path("/{page: nutzungsbedingungen|datenschutz|barrierefreiheit|impressum}")
class LegalResource {
    private final LegalPages pages;

    LegalResource(LegalPages pages) {
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String read(String page) {
        return pages.page(page).orElseThrow(NotFoundException::new);
    }
}
