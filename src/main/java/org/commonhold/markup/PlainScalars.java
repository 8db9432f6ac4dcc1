package org.commonhold.markup;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Which unquoted words of YAML are not text. Far fewer than YAML 1.1 has: no dates, no octals, no {@code yes}. */
final class PlainScalars extends Resolver {

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
        addImplicitResolver(Tag.INT, Pattern.compile("-?(?:0|[1-9][0-9]{0,17})"), "-0123456789");
        addImplicitResolver(Tag.FLOAT, Pattern.compile("-?(?:0|[1-9][0-9]{0,17})\\.[0-9]{1,18}"), "-0123456789");
        addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
        addImplicitResolver(Tag.NULL, EMPTY, null);
    }
}
