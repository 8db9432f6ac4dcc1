package org.commonhold.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The few files that pages need besides themselves. */
@ApplicationScoped
class Assets {

    private final Asset style = Asset.load("style.css", "text/css;charset=UTF-8");
    private final Asset script = Asset.load("script.js", "text/javascript;charset=UTF-8");
    private final Asset editor = Asset.load("editor.js", "text/javascript;charset=UTF-8");
    private final Asset icon = Asset.load("icon.svg", "image/svg+xml");

    Asset style() {
        return style;
    }

    Asset script() {
        return script;
    }

    /** The script that comes with forms. */
    Asset editor() {
        return editor;
    }

    Asset icon() {
        return icon;
    }

    Optional<Asset> at(String path) {
        return List.of(style, script, editor, icon).stream()
                .filter(asset -> asset.path().equals(path))
                .findFirst();
    }
}
