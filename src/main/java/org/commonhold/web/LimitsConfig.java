package org.commonhold.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Requests a minute from one address, by part of the site; an IPv6 address counts by its first 64 bits. */
@ConfigMapping(prefix = "commonhold.web.limits")
interface LimitsConfig {

    /**
     * Whether there are limits. Where nothing is said there are, a thousandfold where only this machine can reach the
     * commons; true means just these numbers everywhere, and false none, which holds on such a machine alone.
     */
    Optional<Boolean> on();

    /** Below /api. */
    @WithDefault("600")
    int api();

    /** Below /feeds. */
    @WithDefault("120")
    int feeds();

    /** Below /embed. */
    @WithDefault("600")
    int embed();

    /** The page of search, and what a browser's own search field proposes. */
    @WithDefault("120")
    int search();
}
