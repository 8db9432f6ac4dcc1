package org.commonhold.web;

import jakarta.ws.rs.core.Response;

/** The page for an address at which there is nothing. Implemented by site, which can search for what was meant. */
public interface NotFoundAnswer {

    /** The answer, with status 404, for a path that begins with a slash. Never fails. */
    Response at(String path);
}
