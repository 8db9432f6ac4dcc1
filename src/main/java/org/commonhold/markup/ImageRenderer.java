package org.commonhold.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Images that this wiki keeps itself; any other is its description, linked to where it lies (SAFETY row 3). */
final class ImageRenderer extends PartRenderer {

    ImageRenderer(HtmlNodeRendererContext context, Rendering rendering) {
        super(context, rendering);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        Image image = (Image) node;
        String description = Whitespace.squeeze(PlainText.of(image));
        if (isOurs(image.getDestination())) {
            image(image, description);
        } else {
            words(image, description);
        }
    }

    /** A file's address: {@code /files/} and an id. */
    static boolean isOurs(String address) {
        return address.startsWith("/files/")
                && address.length() > "/files/".length()
                && address.chars().skip("/files/".length()).allMatch(ImageRenderer::isIdCharacter);
    }

    private static boolean isIdCharacter(int c) {
        return c == '-' || c == '_' || Ascii.isLetter(c) || Ascii.isDigit(c);
    }

    private void image(Image image, String description) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", image.getDestination());
        attributes.put("alt", description);
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        attributes.put("loading", "lazy");
        html.tag("img", attributes, true);
    }

    private void words(Image image, String description) {
        Destination destination = Destination.of(image.getDestination());
        String url = switch (destination) {
            case Destination.Outside(String outside) -> outside;
            case Destination.Local(String local) -> local;
            default -> "";
        };
        String words = description.isEmpty() ? url : description;
        if (url.isEmpty() || isInLink(image)) {
            html.text(words);
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", context.encodeUrl(url));
        if (destination instanceof Destination.Outside) {
            attributes.put("rel", LinkRenderer.OUTSIDE);
        }
        html.tag("a", attributes);
        html.text(words);
        html.tag("/a");
    }

    private static boolean isInLink(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
