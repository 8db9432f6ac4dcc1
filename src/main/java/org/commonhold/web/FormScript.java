package org.commonhold.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Where the script of forms is. A template that shows a form asks for it, so that pages without one do not carry it. */
@ApplicationScoped
@Named("formScript")
public class FormScript {

    private final Assets assets;

    FormScript(Assets assets) {
        this.assets = assets;
    }

    /** Its address, beginning with a slash. */
    public String path() {
        return assets.editor().path();
    }

    /** Its hash as the integrity attribute spells it. */
    public String integrity() {
        return assets.editor().integrity();
    }
}
