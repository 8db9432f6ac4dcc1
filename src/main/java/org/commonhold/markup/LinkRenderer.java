package org.commonhold.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonhold.kernel.Slug;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/** Links of both spellings. Words whose address is refused stay words. */
final class LinkRenderer extends PartRenderer {

    /** SAFETY row 31. */
    static final String OUTSIDE = "nofollow ugc noopener";

    LinkRenderer(HtmlNodeRendererContext context, Rendering rendering) {
        super(context, rendering);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, WikiLink.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof WikiLink link) {
            anchor(wikiLink(link), node);
        } else if (node instanceof Link link) {
            Map<String, String> attributes = link(Destination.of(link.getDestination()));
            if (link.getTitle() != null && !attributes.isEmpty() && !attributes.containsKey("class")) {
                attributes.put("title", link.getTitle());
            }
            anchor(attributes, node);
        }
    }

    private void anchor(Map<String, String> attributes, Node node) {
        if (!attributes.isEmpty()) {
            html.tag("a", attributes);
        }
        if (node instanceof WikiLink link) {
            html.text(link.words());
        } else {
            children(node);
            nameless(attributes, node);
        }
        if (!attributes.isEmpty()) {
            html.tag("/a");
        }
    }

    /** A link needs a name that can be read out. */
    private void nameless(Map<String, String> attributes, Node node) {
        if (!attributes.isEmpty() && PlainText.of(node).isBlank()) {
            html.text(attributes.get("href"));
        }
    }

    private Map<String, String> wikiLink(WikiLink link) {
        String section = link.section();
        String anchor = section == null ? null : Outline.PREFIX + Slug.of(section);
        if (link.isLocal() && anchor != null) {
            return href(idLink(anchor));
        }
        return page(link.slug(), link.name(), anchor == null ? null : Destination.encode(anchor));
    }

    private Map<String, String> link(Destination destination) {
        return switch (destination) {
            case Destination.Page(Slug slug, var fragment) ->
                page(slug, slug.value().replace('-', ' '), fragment);
            case Destination.Fragment(String name) -> href(place(name));
            case Destination.Local(String url) -> url.isEmpty() ? new LinkedHashMap<>() : href(context.encodeUrl(url));
            case Destination.Outside(String url) -> {
                Map<String, String> attributes = href(context.encodeUrl(url));
                attributes.put("rel", OUTSIDE);
                yield attributes;
            }
            case Destination.Refused() -> new LinkedHashMap<>();
        };
    }

    private Map<String, String> page(Slug slug, String title, @Nullable String fragment) {
        LinkResolver.Target target = rendering.links().resolve(slug);
        if (target.exists()) {
            String page = Destination.ofPage(target.canonical());
            return href(fragment == null ? page : page + "#" + context.encodeUrl(fragment));
        }
        // The title is the page's name rather than the link's words, so that the new page answers to this link.
        Map<String, String> attributes = href("/new?title=" + Destination.encode(title));
        attributes.put("class", "missing");
        return attributes;
    }

    /** People write {@code #my-section} by habit; our ids carry prefixes. */
    private String place(String name) {
        String anchor = Outline.PREFIX + Slug.of(name);
        return rendering.outline().hasAnchor(anchor) ? idLink(anchor) : "#" + Destination.encode(name);
    }

    private static Map<String, String> href(String url) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", url);
        return attributes;
    }
}
